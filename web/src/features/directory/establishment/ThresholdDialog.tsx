import { zodResolver } from '@hookform/resolvers/zod'
import Alert from '@mui/material/Alert'
import { z } from 'zod'
import { directoryText } from '@/locales/fr/directory'
import { readKey, serverNow, useWrite } from '@/shared/api'
import type { CareThreshold, Establishment } from '@/shared/api/generated'
import { civilDateOf, parseWholeNumber } from '@/shared/format'
import { DateField, GestationalAgeField, optionalGestationalAge, orNull, requiredDate, requiredGestationalAge, RowDialog, SelectField, TextInput } from '@/shared/forms'
import { useToast } from '@/shared/ui'
import { choicesOf, words } from '../words'
import { establishmentPath } from './refresh'
import { thresholdInForce } from './thresholds'

const text = directoryText.thresholds
const schema = z.object({
  level: z.string().min(1, text.levelMissing),
  least_age_days: requiredGestationalAge,
  least_weight_grams: z.string().refine(isWeight, text.weightWrong),
  least_age_for_multiples_days: optionalGestationalAge,
  valid_from: requiredDate,
  note: z.string().max(500),
})
type Values = z.input<typeof schema>
const labels = { level: text.level, least_age_days: text.age, least_weight_grams: text.weight, least_age_for_multiples_days: text.multiples, valid_from: directoryText.validFrom, note: directoryText.note }

/** Limits from a day on, for one establishment or for the whole region. Begins with those in force. */
export function ThresholdDialog({ establishment, regional, onClose }: { establishment: Establishment; regional: boolean; onClose: () => void }) {
  const tell = useToast()
  const path = establishmentPath(establishment.id)
  const today = civilDateOf(serverNow())
  const write = useWrite<CareThreshold>({ refreshes: [readKey(path)], onDone: () => { tell(directoryText.recorded); onClose() } })
  const present = thresholdInForce(establishment, today)?.threshold
  const values: Values = {
    level: present?.level ?? '', least_age_days: present?.least_age_days ?? null, least_weight_grams: present?.least_weight_grams?.toString() ?? '',
    least_age_for_multiples_days: present?.least_age_for_multiples_days ?? null, valid_from: today, note: '',
  }
  return (
    <RowDialog<Values, CareThreshold>
      title={regional ? text.dialogRegional : text.dialogOwn} values={values} resolver={zodResolver(schema)} labels={labels} write={write} onClose={onClose}
      request={(typed) => ({ method: 'POST', path: regional ? '/api/thresholds' : `${path}/thresholds`, body: bodyOf(typed) })}
    >
      {({ control }) => (
        <>
          {regional && <Alert severity="warning">{text.regionalWarning}</Alert>}
          <SelectField control={control} name="level" label={labels.level} choices={choicesOf(words.levels)} required />
          <GestationalAgeField control={control} name="least_age_days" label={labels.least_age_days} required />
          <TextInput control={control} name="least_weight_grams" label={labels.least_weight_grams} inputMode="numeric" />
          <GestationalAgeField control={control} name="least_age_for_multiples_days" label={labels.least_age_for_multiples_days} />
          <DateField control={control} name="valid_from" label={labels.valid_from} required />
          <TextInput control={control} name="note" label={labels.note} hint={directoryText.sourceHint} lines={2} maxLength={500} />
        </>
      )}
    </RowDialog>
  )
}

function isWeight(typed: string): boolean {
  if (typed.trim() === '') return true
  const read = parseWholeNumber(typed)
  return read.ok && read.value >= 100 && read.value <= 8000
}

function bodyOf({ least_weight_grams, least_age_for_multiples_days, note, ...rest }: Values) {
  const weight = parseWholeNumber(least_weight_grams)
  return { ...rest, least_weight_grams: weight.ok ? weight.value : null, least_age_for_multiples_days: least_age_for_multiples_days === '' ? null : least_age_for_multiples_days, note: orNull(note) }
}
