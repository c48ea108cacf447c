import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import FormHelperText from '@mui/material/FormHelperText'
import InputAdornment from '@mui/material/InputAdornment'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useEffect, useId, useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { sheetText } from '@/locales/fr/sheet'
import { transferWords } from '@/locales/fr/transferWords'
import { number } from '@/shared/format'
import { TimeOfFact } from '@/shared/forms'
import { ChoiceChips } from '@/shared/ui'
import { choicesOf } from '../choices'
import type { Answered, FieldValue } from './layout'
import { decimal, parseDecimal } from './reading'

interface SheetFieldProps {
  label: string
  how: Answered
  value: FieldValue
  /** Why the server did not take what was written here. */
  fault?: string | undefined
  onSave: (value: string | number | boolean | null) => void
}

/** One item of a sheet, saved when it is answered, or left. */
export function SheetField({ label, how, value, fault, onSave }: SheetFieldProps) {
  switch (how.as) {
    case 'yesNo': return <Chips label={label} words={{ yes: sheetText.yes, no: sheetText.no }} value={value === null || value === undefined ? null : value ? 'yes' : 'no'} fault={fault} onSave={(said) => onSave(said === null ? null : said === 'yes')} />
    case 'words': return <Chips label={label} words={transferWords[how.list] as Record<string, string>} value={(value as string | null) ?? null} fault={fault} onSave={onSave} />
    case 'instant': return <Moment key={String(value)} label={label} value={(value as string | null) ?? null} fault={fault} onSave={onSave} />
    case 'number': return <Words label={label} how={how} saved={value === null || value === undefined ? '' : decimal(Number(value))} refused={fault} onSave={onSave} />
    case 'text': return <Words label={label} how={how} saved={String(value ?? '')} refused={fault} onSave={onSave} />
  }
}

function Chips({ label, words, value, fault, onSave }: { label: string; words: Record<string, string>; value: string | null; fault: string | undefined; onSave: (value: string | null) => void }) {
  const id = useId()
  return (
    <Box>
      <Typography id={id} sx={{ fontWeight: 600, mb: 0.5 }}>{label}</Typography>
      <ChoiceChips label={label} labelledBy={id} choices={choicesOf(words)} value={value} onChange={onSave} />
      {value !== null && <Button size="small" color="inherit" aria-label={`${sheetText.clear}, ${label}`} onClick={() => onSave(null)}>{sheetText.clear}</Button>}
      {fault && <FormHelperText error>{fault}</FormHelperText>}
    </Box>
  )
}

/** A figure or a few words: saved when the field is left. What a colleague writes meanwhile is told, and takes nothing away. */
function Words({ label, how, saved, refused, onSave }: { label: string; how: Extract<Answered, { as: 'number' | 'text' }>; saved: string; refused: string | undefined; onSave: SheetFieldProps['onSave'] }) {
  const [typed, setTyped] = useState(saved)
  const [before, setBefore] = useState(saved)
  const [crossed, setCrossed] = useState(false)
  const [unread, setFault] = useState<string>()
  const isSaved = (text: string) => text.trim() === saved || (how.as === 'number' && text.trim() !== '' && parseDecimal(text, true) === parseDecimal(saved, true))
  if (saved !== before) {
    const untouched = typed.trim() === before || isSaved(typed)
    setBefore(saved)
    setCrossed(!untouched)
    if (untouched) setTyped(saved)
  }
  const fault = unread ?? (typed.trim() === saved ? undefined : refused)
  const takeTheirs = () => { setTyped(saved); setFault(undefined); setCrossed(false) }
  const leave = () => {
    const text = typed.trim()
    setCrossed(false)
    if (text === saved) return setFault(undefined)
    if (text === '') return onSave(null)
    if (how.as === 'text') return onSave(text)
    const read = parseDecimal(text, how.decimals ?? false)
    if (read === null) return setFault(sheetText.unread)
    if (read < how.least || read > how.most) return setFault(sheetText.between(number(how.least), number(how.most)))
    setFault(undefined)
    onSave(read)
  }
  const lines = how.as === 'text' ? how.lines ?? 1 : 1
  return (
    <TextField
      label={label} value={typed} onChange={(event) => setTyped(event.target.value)} onBlur={leave} error={fault !== undefined}
      helperText={fault ?? (crossed ? sheetText.crossed(saved) : undefined)} onKeyDown={(event) => { if (crossed && event.key === 'Escape') takeTheirs() }}
      {...(lines > 1 ? { multiline: true, minRows: lines } : {})}
      slotProps={{
        htmlInput: { inputMode: how.as === 'number' ? 'decimal' : 'text', autoComplete: 'off', ...(how.as === 'text' ? { maxLength: how.most } : {}) },
        input: how.as === 'number' && how.unit ? { endAdornment: <InputAdornment position="end">{how.unit}</InputAdornment> } : {},
      }}
    />
  )
}

/** A moment: saved a second after it is understood. */
function Moment({ label, value, fault, onSave }: { label: string; value: string | null; fault: string | undefined; onSave: (value: string | null) => void }) {
  const id = useId()
  const name = `at-${id}`
  const { control } = useForm<Record<string, string | null>>({ defaultValues: { [name]: value } })
  const typed = useWatch({ control, name })
  useEffect(() => {
    if (!typed || typed === value) return
    const timer = setTimeout(() => onSave(typed), 1_000)
    return () => clearTimeout(timer)
  }, [typed, value, onSave])
  return (
    <Box>
      <TimeOfFact control={control} name={name} label={label} />
      {fault && <FormHelperText error>{fault}</FormHelperText>}
    </Box>
  )
}
