import { zodResolver } from '@hookform/resolvers/zod'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import type { Control, Resolver } from 'react-hook-form'
import { commonText } from '@/locales/fr/common'
import { whatIfText as text } from '@/locales/fr/whatIf'
import { ChoiceField, DateField, Form, GestationalAgeField, NumberStepper, SelectField, TextInput } from '@/shared/forms'
import { blankChange, changeOf, changeSchema } from './changeForm'
import type { ChangeValues } from './changeForm'
import { replayedKinds, words } from './types'
import type { Change, Choices } from './types'

const labels = {
  unit: text.unit, establishment: text.establishment, to_establishment: text.toEstablishment, bed_kind: text.bedKind, beds: text.beds,
  level: text.level, least_age: text.leastAge, least_weight: text.leastWeight, from: text.from, to: text.to,
}
const bedKinds = replayedKinds.map(({ code, label }) => ({ value: code, label }))
const levels = words.levels.map(({ code, label }) => ({ value: code, label }))

/** One change, asked as a sentence: what, where, how much, from which day to which. */
export function ChangeForm({ choices, year, onAdd }: { choices: Choices; year: number; onAdd: (change: Change) => void }) {
  const [kind, setKind] = useState<Change['kind'] | ''>('')
  const add = (change: Change) => {
    onAdd(change)
    setKind('')
  }
  return (
    <Stack sx={{ gap: 2, maxWidth: 760 }}>
      <TextField id="kind" select label={text.kind} value={kind} onChange={(event) => setKind(event.target.value as Change['kind'] | '')} slotProps={{ select: { native: true } }}>
        <option value="">{commonText.choose}</option>
        {words.kinds.map(({ code, label }) => <option key={code} value={code}>{label}</option>)}
      </TextField>
      {kind !== '' && <Particulars key={kind} kind={kind} choices={choices} year={year} onAdd={add} />}
    </Stack>
  )
}

/** What that kind of change needs; the fields begin anew with another kind. */
function Particulars({ kind, choices, year, onAdd }: { kind: Change['kind']; choices: Choices; year: number; onAdd: (change: Change) => void }) {
  const form = useForm<ChangeValues>({ resolver: zodResolver(changeSchema(kind, year)) as Resolver<ChangeValues>, defaultValues: blankChange(kind, year), shouldFocusError: false })
  return (
    <Form form={form} labels={labels} onSubmit={(values) => onAdd(changeOf(kind, values))}>
      <Stack sx={{ gap: 2 }}>
        <Fields kind={kind} control={form.control} choices={choices} />
        <Button type="submit" variant="outlined" sx={{ alignSelf: 'flex-start' }}>{text.add}</Button>
      </Stack>
    </Form>
  )
}

function Fields({ kind, control, choices }: { kind: Change['kind']; control: Control<ChangeValues>; choices: Choices }) {
  const houses = choices.houses.map(({ id, name }) => ({ value: id, label: name }))
  const houseName = new Map(choices.houses.map(({ id, name }) => [id, name]))
  const units = choices.units.map(({ id, establishment, name, beds }) => ({ value: id, label: text.unitOf(houseName.get(establishment) ?? '', name, beds) }))
  const ofPlaces = kind === 'BEDS' || kind === 'MOVE_TEAM'
  return (
    <>
      {kind === 'CLOSE_UNIT' && <SelectField control={control} name="unit" label={labels.unit} choices={units} required />}
      {kind === 'BEDS' && <ChoiceField control={control} name="direction" label={text.direction} choices={[{ value: 'add', label: text.adding }, { value: 'take', label: text.takingAway }]} />}
      {ofPlaces && (
        <Stack direction={{ xs: 'column', sm: 'row' }} sx={{ gap: 2 }}>
          <NumberStepper control={control} name="beds" label={labels.beds} least={1} most={60} />
          <SelectField control={control} name="bed_kind" label={labels.bed_kind} choices={bedKinds} required />
        </Stack>
      )}
      {kind === 'THRESHOLD' && <SelectField control={control} name="establishment" label={labels.establishment} choices={houses} none={text.wholeRegion} />}
      {(ofPlaces || kind === 'LEVEL') && <SelectField control={control} name="establishment" label={kind === 'MOVE_TEAM' ? text.fromEstablishment : labels.establishment} choices={houses} required />}
      {kind === 'MOVE_TEAM' && <SelectField control={control} name="to_establishment" label={labels.to_establishment} choices={houses} required />}
      {(kind === 'THRESHOLD' || kind === 'LEVEL') && <SelectField control={control} name="level" label={labels.level} choices={levels} required />}
      {kind === 'THRESHOLD' && (
        <Stack direction={{ xs: 'column', sm: 'row' }} sx={{ gap: 2 }}>
          <GestationalAgeField control={control} name="least_age" label={labels.least_age} required />
          <TextInput control={control} name="least_weight" label={labels.least_weight} hint={text.leastWeightHint} maxLength={6} />
        </Stack>
      )}
      <Stack direction={{ xs: 'column', sm: 'row' }} sx={{ gap: 2 }}>
        <DateField control={control} name="from" label={labels.from} hint={text.wholeYear} />
        <DateField control={control} name="to" label={labels.to} hint={text.wholeYear} />
      </Stack>
    </>
  )
}
