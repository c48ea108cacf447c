import Button from '@mui/material/Button'
import FormHelperText from '@mui/material/FormHelperText'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { commonText } from '@/locales/fr/common'
import { outcomeText } from '@/locales/fr/outcome'
import { Stepper } from '@/shared/forms'
import { useToast } from '@/shared/ui'
import { useFact } from '../request/useRequest'
import type { RequestView } from '../types'
import { mostChildren } from './values'

const text = outcomeText.childrenCount

interface ChildrenCountProps {
  request: Pick<RequestView, 'id' | 'fetuses'>
  /** The number has been put right: the page asks about as many. */
  onCounted: (after: RequestView) => void
}

/** « Un autre nombre d’enfants ? »: put right with its reason, so that the outcome of each can be told. No form of its own: it stands in one. */
export function ChildrenCount({ request, onCounted }: ChildrenCountProps) {
  const [open, setOpen] = useState(false)
  const [children, setChildren] = useState<number | null>(request.fetuses)
  const [reason, setReason] = useState('')
  const [unsaid, setUnsaid] = useState(false)
  const tell = useToast()
  const fact = useFact(request.id, (after) => {
    tell(text.saved)
    setOpen(false)
    onCounted(after)
  })
  const faultOf = (field: string) => fact.error?.faults.find((fault) => fault.field === field)?.message
  const whole = fact.error && fact.error.faults.length === 0 ? fact.error.detail : undefined
  const save = () => {
    const said = reason.trim()
    setUnsaid(said === '')
    if (said !== '' && children !== null) fact.record('children-counts', { children, reason: said })
  }
  const begin = () => {
    setChildren(request.fetuses)
    setReason('')
    setUnsaid(false)
    fact.reset()
    setOpen(true)
  }
  if (!open) return <Button variant="text" onClick={begin} sx={{ alignSelf: 'flex-start' }}>{text.open}</Button>
  return (
    <Stack role="group" aria-label={text.title} sx={{ gap: 1.5, borderLeft: 3, borderColor: 'divider', pl: 2 }}>
      <Typography sx={{ fontWeight: 600 }}>{text.title}</Typography>
      <Stepper label={text.count} value={children} onChange={setChildren} least={1} most={mostChildren} help={faultOf('children')} invalid={faultOf('children') !== undefined} />
      <TextField
        id="children-count-reason" label={text.reason} required value={reason} onChange={(event) => setReason(event.target.value)} error={unsaid || faultOf('reason') !== undefined}
        helperText={unsaid ? text.reasonMissing : faultOf('reason')} slotProps={{ htmlInput: { maxLength: 300 } }} sx={{ maxWidth: 480 }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault() // the outcome around it is not sent
          save()
        }}
      />
      {whole && <FormHelperText error role="alert">{whole}</FormHelperText>}
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
        <Button variant="outlined" loading={fact.isPending} onClick={save}>{text.save}</Button>
        <Button color="inherit" onClick={() => setOpen(false)}>{commonText.cancel}</Button>
      </Stack>
    </Stack>
  )
}
