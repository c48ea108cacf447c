import { zodResolver } from '@hookform/resolvers/zod'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Stack from '@mui/material/Stack'
import { useId } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { bedsText } from '@/locales/fr/beds'
import { commonText } from '@/locales/fr/common'
import { ChoiceField, Form, GestationalAgeField, requiredGestationalAge, TextInput } from '@/shared/forms'
import { longKind } from './kinds'
import type { Restriction, UnitBeds } from './types'

interface RestrictionDialogProps {
  open: boolean
  unit: UnitBeds
  onClose: () => void
  onSave: (restriction: Restriction | null) => void
}

/** What a unit does not take although it is open: an age, multiple pregnancies, or something said in words. */
export function RestrictionDialog({ open, unit, onClose, onSave }: RestrictionDialogProps) {
  const title = useId()
  return (
    <Dialog open={open} onClose={onClose} aria-labelledby={title} fullWidth maxWidth="sm">
      <DialogTitle id={title}>{bedsText.restrictionTitle(longKind(unit.kind))}</DialogTitle>
      {open && <RestrictionForm unit={unit} onClose={onClose} onSave={onSave} />}
    </Dialog>
  )
}

const labels = { least_age_days: bedsText.leastAgeField, comment: bedsText.commentField }

const restrictionForm = z.object({
  least_age_days: z.union([z.literal(''), z.null(), requiredGestationalAge]).transform((days) => (days === '' ? null : days)),
  multiples: z.array(z.literal('refused')),
  comment: z.string().max(300),
})

function RestrictionForm({ unit: { restriction }, onClose, onSave }: Omit<RestrictionDialogProps, 'open'>) {
  const form = useForm({
    resolver: zodResolver(restrictionForm),
    shouldFocusError: false,
    defaultValues: {
      least_age_days: restriction?.least_age_days ?? null,
      multiples: restriction?.no_multiples ? ['refused' as const] : [],
      comment: restriction?.comment ?? '',
    },
  })
  const save = ({ least_age_days, multiples, comment }: z.output<typeof restrictionForm>) =>
    onSave({ least_age_days, no_multiples: multiples.length > 0, comment: comment.trim() === '' ? null : comment.trim() })
  const { control } = form
  return (
    <Form form={form} labels={labels} onSubmit={(words) => save(words as unknown as z.output<typeof restrictionForm>)}>
      <DialogContent>
        <Stack sx={{ gap: 2 }}>
          <GestationalAgeField control={control} name="least_age_days" label={labels.least_age_days} />
          <ChoiceField control={control} name="multiples" label={bedsText.multiplesField} multiple choices={[{ value: 'refused', label: bedsText.noMultiples }]} />
          <TextInput control={control} name="comment" label={labels.comment} maxLength={300} />
        </Stack>
      </DialogContent>
      <DialogActions>
        {restriction && <Button onClick={() => onSave(null)}>{bedsText.removeRestriction}</Button>}
        <Button onClick={onClose}>{commonText.cancel}</Button>
        <Button type="submit" variant="contained">{commonText.save}</Button>
      </DialogActions>
    </Form>
  )
}
