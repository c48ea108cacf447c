import { zodResolver } from '@hookform/resolvers/zod'
import { z } from 'zod'
import { directoryText } from '@/locales/fr/directory'
import { readKey, serverNow, useWrite } from '@/shared/api'
import type { Capability, Establishment } from '@/shared/api/generated'
import { civilDateOf } from '@/shared/format'
import { DateField, optionalDate, orNull, requiredDate, RowDialog, SelectField, TextInput } from '@/shared/forms'
import { useToast } from '@/shared/ui'
import { choicesOf, labelOf, words } from '../words'
import { establishmentPath } from './refresh'

const text = directoryText.capabilities

/** What is done to the capabilities: one added, one corrected, one ended. */
export type CapabilityChange = { kind: 'add' } | { kind: 'change' | 'end'; capability: Capability }

const schema = z
  .object({ kind: z.string().min(1, text.kindMissing), valid_from: requiredDate, valid_to: optionalDate, note: z.string().max(500) })
  .refine(({ valid_from, valid_to }) => !valid_to || valid_to >= valid_from, { path: ['valid_to'], message: directoryText.endBeforeStart })
const ending = schema.refine(({ valid_to }) => Boolean(valid_to), { path: ['valid_to'], message: text.lastDayMissing })
type Values = z.input<typeof schema>
const labels = { kind: text.kind, valid_from: directoryText.validFrom, valid_to: directoryText.validTo, note: directoryText.note }

/** Something that the place has, from a day on, for some time. */
export function CapabilityDialog({ establishment, change, onClose }: { establishment: Establishment; change: CapabilityChange; onClose: () => void }) {
  const tell = useToast()
  const path = establishmentPath(establishment.id)
  const today = civilDateOf(serverNow())
  const write = useWrite<Capability>({ refreshes: [readKey(path)], onDone: () => { tell(directoryText.recorded); onClose() } })
  const ends = change.kind === 'end'
  const values: Values = change.kind === 'add' ? { kind: '', valid_from: today, valid_to: null, note: '' } : valuesOf(change.capability, ends ? today : null)
  return (
    <RowDialog<Values, Capability>
      title={titleOf(change)} values={values} resolver={zodResolver(ends ? ending : schema)} labels={labels} write={write} onClose={onClose}
      request={({ note, valid_to, ...rest }) => ({ method: 'POST', path: `${path}/capabilities`, body: { ...rest, valid_to: orNull(valid_to), note: orNull(note) } })}
    >
      {({ control }) => (
        <>
          {!ends && <SelectField control={control} name="kind" label={labels.kind} choices={choicesOf(words.capabilities)} required disabled={change.kind !== 'add'} />}
          {!ends && <DateField control={control} name="valid_from" label={labels.valid_from} required disabled={change.kind !== 'add'} />}
          <DateField control={control} name="valid_to" label={ends ? text.lastDay : labels.valid_to} {...(ends ? {} : { hint: directoryText.validToHint })} />
          <TextInput control={control} name="note" label={labels.note} hint={directoryText.sourceHint} lines={2} maxLength={500} />
        </>
      )}
    </RowDialog>
  )
}

function titleOf(change: CapabilityChange): string {
  switch (change.kind) {
    case 'add': return text.dialogAdd
    case 'change': return text.dialogChange
    case 'end': return text.dialogEnd(labelOf(words.capabilities, change.capability.kind))
  }
}

function valuesOf({ kind, valid_from, valid_to, note }: Capability, end: string | null): Values {
  return { kind, valid_from, valid_to: end ?? valid_to, note }
}
