import { zodResolver } from '@hookform/resolvers/zod'
import Stack from '@mui/material/Stack'
import { z } from 'zod'
import { directoryText } from '@/locales/fr/directory'
import { readKey, useWrite } from '@/shared/api'
import type { Establishment, Unit } from '@/shared/api/generated'
import { parseWholeNumber } from '@/shared/format'
import { ChoiceField, optionalPhone, orNull, PhoneField, requiredText, RowDialog, SelectField, TextInput } from '@/shared/forms'
import { useToast } from '@/shared/ui'
import { choicesOf, labelOf, words } from '../words'
import { directoryKeys, establishmentPath } from './refresh'

const text = directoryText.units
const beds = z.string().refine((typed) => typed.trim() === '' || bedsIn(typed) !== null, text.bedsWrong)
const schema = z.object({ kind: z.string().min(1, text.kindMissing), name: requiredText.max(120), phone: optionalPhone, installed: beds, authorised: beds, active: z.string(), external_id: z.string().trim().max(60).regex(/^[A-Za-z0-9._/-]*$/, text.externalIdWrong) })
type Values = z.input<typeof schema>
const labels = { kind: text.kind, name: text.name, phone: directoryText.phone, installed: text.installed, authorised: text.authorised, active: text.state, external_id: text.externalId }
const states = [{ value: 'true', label: text.active }, { value: 'false', label: text.closed }]

/** A ward, added or changed. Its kind stays what it is: the counts told so far are of that kind. */
export function UnitDialog({ establishment, unit, onClose }: { establishment: Establishment; unit?: Unit; onClose: () => void }) {
  const tell = useToast()
  const path = establishmentPath(establishment.id)
  const write = useWrite<Unit>({ refreshes: [...directoryKeys, readKey(path)], onDone: () => { tell(directoryText.recorded); onClose() } })
  return (
    <RowDialog<Values, Unit>
      title={unit ? text.dialogChange : text.dialogAdd} values={unit ? valuesOf(unit) : nothing} resolver={zodResolver(schema)} labels={labels} write={write} onClose={onClose}
      request={(values, version) => (unit
        ? { method: 'PUT', path: `${path}/units/${unit.id}`, body: bodyOf(values), ...(version === undefined ? {} : { version }) }
        : { method: 'POST', path: `${path}/units`, body: bodyOf(values) })}
      {...(unit ? { row: { version: unit.version, valuesOf, show } } : {})}
    >
      {({ control }) => (
        <>
          <SelectField control={control} name="kind" label={labels.kind} choices={choicesOf(words.beds)} required disabled={unit !== undefined} />
          <TextInput control={control} name="name" label={labels.name} maxLength={120} required />
          <PhoneField control={control} name="phone" label={labels.phone} />
          <Stack direction="row" sx={{ gap: 2 }}>
            <TextInput control={control} name="installed" label={labels.installed} inputMode="numeric" />
            <TextInput control={control} name="authorised" label={labels.authorised} inputMode="numeric" />
          </Stack>
          <TextInput control={control} name="external_id" label={labels.external_id} hint={text.externalIdHint} maxLength={60} />
          {unit && <ChoiceField control={control} name="active" label={labels.active} choices={states} />}
        </>
      )}
    </RowDialog>
  )
}

const nothing: Values = { kind: '', name: '', phone: null, installed: '', authorised: '', active: 'true', external_id: '' }

function valuesOf({ kind, name, phone, installed, authorised, active, external_id }: Unit): Values {
  return { kind, name, phone, installed: installed?.toString() ?? '', authorised: authorised?.toString() ?? '', active: String(active), external_id: external_id ?? '' }
}

function bodyOf({ kind, name, phone, installed, authorised, active, external_id }: Values) {
  return { kind, name: name.trim(), phone: orNull(phone), installed: bedsIn(installed), authorised: bedsIn(authorised), active: active === 'true', external_id: orNull(external_id.trim()) }
}

function bedsIn(typed: string): number | null {
  const read = parseWholeNumber(typed)
  return read.ok && read.value >= 0 && read.value <= 500 ? read.value : null
}

function show(field: string, value: unknown): string {
  if (field === 'kind') return labelOf(words.beds, String(value))
  if (field === 'active') return value === 'true' ? text.active : text.closed
  return String(value || '—')
}
