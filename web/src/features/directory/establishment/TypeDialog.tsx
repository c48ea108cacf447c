import { zodResolver } from '@hookform/resolvers/zod'
import { z } from 'zod'
import { directoryText } from '@/locales/fr/directory'
import { readKey, serverNow, useWrite } from '@/shared/api'
import type { Establishment, EstablishmentType } from '@/shared/api/generated'
import { civilDateOf } from '@/shared/format'
import { ChoiceField, DateField, orNull, requiredDate, RowDialog, SelectField, TextInput } from '@/shared/forms'
import { useToast } from '@/shared/ui'
import { choicesOf, words } from '../words'
import { directoryKeys, establishmentPath } from './refresh'

const text = directoryText.types
const schema = z.object({
  kind: z.string().min(1, text.kindMissing),
  valid_from: requiredDate,
  confidence: z.string().min(1, text.confidenceMissing),
  note: z.string().max(500),
})
type Values = z.input<typeof schema>
const labels = { kind: text.kind, valid_from: directoryText.validFrom, confidence: text.confidence, note: directoryText.note }

/** What the establishment becomes from a day on; `type` is a date to correct. */
export function TypeDialog({ establishment, type, onClose }: { establishment: Establishment; type?: EstablishmentType; onClose: () => void }) {
  const tell = useToast()
  const path = establishmentPath(establishment.id)
  const write = useWrite<EstablishmentType>({ refreshes: [...directoryKeys, readKey(path)], onDone: () => { tell(directoryText.recorded); onClose() } })
  const values: Values = type
    ? { kind: type.kind, valid_from: type.valid_from, confidence: type.confidence, note: type.note }
    : { kind: '', valid_from: civilDateOf(serverNow()), confidence: '', note: '' }
  return (
    <RowDialog<Values, EstablishmentType>
      title={text.dialog} values={values} resolver={zodResolver(schema)} labels={labels} write={write} onClose={onClose}
      request={(typed) => ({ method: 'POST', path: `${path}/types`, body: { ...typed, note: orNull(typed.note) } })}
    >
      {({ control }) => (
        <>
          <SelectField control={control} name="kind" label={labels.kind} choices={choicesOf(words.kinds)} required />
          <DateField control={control} name="valid_from" label={labels.valid_from} hint={text.sameDay} required disabled={type !== undefined} />
          <ChoiceField control={control} name="confidence" label={labels.confidence} choices={choicesOf(words.confidences)} required />
          <TextInput control={control} name="note" label={labels.note} hint={directoryText.sourceHint} lines={2} maxLength={500} />
        </>
      )}
    </RowDialog>
  )
}
