import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { formText } from '@/locales/fr/common'
import { serverNow } from '@/shared/api'
import { civilDate, parseDate } from '@/shared/format'
import { useFilter } from '@/shared/ui/filters'
import { isCivilDate } from './values'

/** A day kept in the address, typed day, month, year; read when the field is left or with Enter. */
export function DayFilter({ name, label }: { name: string; label: string }) {
  const [day, change] = useFilter(name)
  const [typed, setTyped] = useState<string | null>(null)
  const [reason, setReason] = useState<string>()
  const read = () => {
    if (typed === null) return
    const date = typed.trim() === '' ? null : parseDate(typed, 'near', serverNow())
    setReason(date && !date.ok ? date.reason : undefined)
    if (date && !date.ok) return
    setTyped(null)
    change(date ? date.value : '')
  }
  return (
    <TextField
      id={`filter-${name}`} size="small" label={label} value={typed ?? (isCivilDate(day) ? civilDate(day) : day)} onChange={(event) => setTyped(event.target.value)} onBlur={read}
      onKeyDown={(event) => { if (event.key === 'Enter') read() }} error={Boolean(reason)} helperText={reason} placeholder={formText.dateHint}
      sx={{ width: { xs: 'calc(50% - 6px)', sm: 150 }, '& input': { minHeight: 28 } }} slotProps={{ htmlInput: { inputMode: 'numeric', autoComplete: 'off' } }}
    />
  )
}
