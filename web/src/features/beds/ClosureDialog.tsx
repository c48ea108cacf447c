import { zodResolver } from '@hookform/resolvers/zod'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useId } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { z } from 'zod'
import { bedsText } from '@/locales/fr/beds'
import { commonText } from '@/locales/fr/common'
import { readKey, serverNow, useWrite } from '@/shared/api'
import { instantOf } from '@/shared/format'
import { ChoiceField, Form, requiredInstant, TextInput, TimeOfFact } from '@/shared/forms'
import { useToast } from '@/shared/ui'
import { boardPath } from './board'
import { proposedEnd } from './proposedEnd'
import { longKind } from './kinds'
import type { Closure, ClosureReason, OwnReservation, UnitBeds } from './types'

interface ClosureDialogProps {
  open: boolean
  /** The units that may be closed; one only when it was already chosen. */
  units: readonly UnitBeds[]
  /** The closure that is being changed, of the only unit. */
  closure?: Closure | undefined
  reservations: readonly OwnReservation[]
  onClose: () => void
}

/** « Fermer une unité »: since when, until when or until further notice, why; and which reservations are concerned. */
export function ClosureDialog(props: ClosureDialogProps) {
  const title = useId()
  return (
    <Dialog open={props.open} onClose={props.onClose} aria-labelledby={title} fullWidth maxWidth="sm">
      <DialogTitle id={title}>{props.closure ? bedsText.closeChange(longKind(props.units[0]!.kind)) : bedsText.closeTitle}</DialogTitle>
      {props.open && <ClosureForm {...props} />}
    </Dialog>
  )
}

const reasons = (Object.keys(bedsText.reasons) as ClosureReason[]).map((value) => ({ value, label: bedsText.reasons[value] }))
const lengths = [{ value: 'notice', label: bedsText.untilNotice, hint: bedsText.untilNoticeHint }, { value: 'time', label: bedsText.untilTime }]

const closureForm = z
  .object({
    unit: z.string({ error: bedsText.unitMissing }).min(1, bedsText.unitMissing),
    begins_at: requiredInstant,
    length: z.string(),
    ends_at: z.string().nullable(),
    reason: z.string({ error: bedsText.reasonMissing }).min(1, bedsText.reasonMissing),
    comment: z.string(),
  })
  .superRefine(({ length, begins_at, ends_at }, context) => {
    if (length !== 'time') return
    if (!ends_at) context.addIssue({ code: 'custom', path: ['ends_at'], message: bedsText.untilMissing })
    else if (Date.parse(ends_at) <= Date.parse(begins_at)) context.addIssue({ code: 'custom', path: ['ends_at'], message: bedsText.endBeforeStart })
  })

const labels = { unit: bedsText.whichUnit, begins_at: bedsText.since, ends_at: bedsText.until, reason: bedsText.why, comment: bedsText.comment }

function ClosureForm({ units, closure, reservations, onClose }: ClosureDialogProps) {
  const tell = useToast()
  const form = useForm<z.input<typeof closureForm>>({
    resolver: zodResolver(closureForm),
    shouldFocusError: false,
    defaultValues: {
      unit: units.length === 1 ? units[0]!.id : '',
      begins_at: closure?.begins_at ?? instantOf(serverNow()),
      length: closure?.ends_at ? 'time' : 'notice',
      // Sent only of a closure that has an end.
      ends_at: closure?.ends_at ?? proposedEnd(closure?.begins_at ?? serverNow(), serverNow()),
      reason: closure?.reason ?? '',
      comment: closure?.comment ?? '',
    },
  })
  const write = useWrite({ refreshes: [readKey(boardPath)], onDone: () => { tell(bedsText.closeSaved); onClose() } })
  const { control } = form
  const [chosen, length] = useWatch({ control, name: ['unit', 'length'] })
  const unit = units.find(({ id }) => id === chosen)
  const send = ({ unit: id, length: until, begins_at, ends_at, reason, comment }: z.input<typeof closureForm>) => {
    const body = { begins_at, ends_at: until === 'time' ? ends_at : null, reason, comment: comment.trim() === '' ? null : comment.trim() }
    write.mutate(closure
      ? { method: 'PUT', path: `/api/units/${id}/closures/${closure.id}`, body, version: closure.version }
      : { method: 'POST', path: `/api/units/${id}/closures`, body })
  }
  return (
    <Form form={form} problem={write.error} labels={labels} onSubmit={send}>
      <DialogContent>
        <Stack sx={{ gap: 2.5 }}>
          {units.length > 1 && <ChoiceField control={control} name="unit" label={labels.unit} choices={units.map(({ id, kind }) => ({ value: id, label: longKind(kind) }))} />}
          <TimeOfFact control={control} name="begins_at" label={labels.begins_at} future />
          <ChoiceField control={control} name="length" label={bedsText.howLong} choices={lengths} />
          {length === 'time' && <TimeOfFact control={control} name="ends_at" label={labels.ends_at} future offersNow={false} />}
          <ChoiceField control={control} name="reason" label={labels.reason} choices={reasons} />
          <TextInput control={control} name="comment" label={labels.comment} maxLength={300} />
          {unit && <Concerned unit={unit} reservations={reservations.filter((each) => each.unit === unit.id)} />}
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{commonText.cancel}</Button>
        <Button type="submit" variant="contained" loading={write.isPending}>{closure ? commonText.save : bedsText.closeNow}</Button>
      </DialogActions>
    </Form>
  )
}

/** The reservations that a closure leaves without a place. The unit's own are named by their request. */
function Concerned({ unit, reservations }: { unit: UnitBeds; reservations: readonly OwnReservation[] }) {
  const count = reservations.length || unit.reserved || 0
  const names = [...new Set(reservations.map(({ request_name }) => bedsText.reservedFor(request_name, [])))].join(', ')
  return <Typography role="status" sx={{ fontWeight: count > 0 ? 600 : 400 }}>{count === 0 ? bedsText.noReservation : `${bedsText.concerned(count)}${names && ` (${names})`}`}</Typography>
}
