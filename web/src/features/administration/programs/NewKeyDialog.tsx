import { zodResolver } from '@hookform/resolvers/zod'
import { z } from 'zod'
import { programsText as text } from '@/locales/fr/programs'
import { readKey, useEstablishments, useWrite } from '@/shared/api'
import { ProgramKeyForm_kind } from '@/shared/api/generated'
import type { NewProgramKey } from '@/shared/api/generated'
import { DateField, orNull, requiredDate, requiredText, RowDialog, SelectField, TextInput } from '@/shared/forms'
import { programKeysPath } from './paths'

const schema = z.object({ name: requiredText.max(80), kind: z.string().min(1, text.kindMissing), place: z.string(), last_day: requiredDate })
type Values = z.input<typeof schema>
const labels = { name: text.name, kind: text.kind, place: text.place, last_day: text.lastDay }
const kinds = ProgramKeyForm_kind.map(({ code, label }) => ({ value: code as string, label: label as string }))
const nothing: Values = { name: '', kind: '', place: '', last_day: '' }

/** A new key: for which program, of which establishment, until when. */
export function NewKeyDialog({ onClose, onCreated }: { onClose: () => void; onCreated: (key: NewProgramKey) => void }) {
  const places = (useEstablishments().data ?? []).filter(({ active }) => active).map(({ id, name }) => ({ value: id, label: name }))
  const write = useWrite<NewProgramKey>({ refreshes: [readKey(programKeysPath)], onDone: onCreated })
  return (
    <RowDialog<Values, NewProgramKey>
      title={text.add} values={nothing} resolver={zodResolver(schema)} labels={labels} write={write} onClose={onClose} confirmLabel={text.add}
      request={({ place, ...typed }) => ({ method: 'POST', path: programKeysPath, body: { ...typed, place: orNull(place) } })}
    >
      {({ control }) => (
        <>
          <TextInput control={control} name="name" label={labels.name} hint={text.nameHint} maxLength={80} required />
          <SelectField control={control} name="kind" label={labels.kind} choices={kinds} required />
          <SelectField control={control} name="place" label={labels.place} hint={text.placeHint} choices={places} none={text.network} />
          <DateField control={control} name="last_day" label={labels.last_day} hint={text.lastDayHint} required />
        </>
      )}
    </RowDialog>
  )
}
