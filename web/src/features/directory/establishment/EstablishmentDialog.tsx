import { zodResolver } from '@hookform/resolvers/zod'
import Stack from '@mui/material/Stack'
import { useWatch } from 'react-hook-form'
import type { Control } from 'react-hook-form'
import { z } from 'zod'
import { directoryText } from '@/locales/fr/directory'
import { readKey, useRead, useSession, useWrite } from '@/shared/api'
import type { Departments, Establishment } from '@/shared/api/generated'
import { civilDate } from '@/shared/format'
import { ChoiceField, DateField, optionalDate, optionalEmail, optionalPhone, orNull, PhoneField, requiredText, RowDialog, SelectField, TextInput } from '@/shared/forms'
import { useToast } from '@/shared/ui'
import { NameRegionFirst } from '../NameRegionFirst'
import { choicesOf, labelOf, words } from '../words'
import { coordinate, degrees, numberIn } from './coordinate'
import { directoryKeys, establishmentPath } from './refresh'

const schema = z.object({
  name: requiredText.max(120),
  town: requiredText.max(80),
  department: z.string().min(1, directoryText.departmentWrong),
  region: requiredText.max(80),
  latitude: degrees(-90, 90),
  longitude: degrees(-180, 180),
  finess: z.string(),
  sector: z.string(),
  phone: optionalPhone,
  notice_email: optionalEmail,
  source_note: z.string().max(500),
  active: z.string(),
  closed_on: optionalDate,
})
type Values = z.input<typeof schema>

const labels = {
  name: directoryText.name, town: directoryText.town, department: directoryText.department, region: directoryText.region,
  latitude: directoryText.latitude, longitude: directoryText.longitude, finess: directoryText.finess, sector: directoryText.sector,
  phone: directoryText.phone, notice_email: directoryText.noticeEmail, source_note: directoryText.source, active: directoryText.state,
  closed_on: directoryText.closedOn,
}
const states = [{ value: 'true', label: directoryText.active }, { value: 'false', label: directoryText.closed }]

interface EstablishmentDialogProps {
  /** Absent when one is added. */
  establishment?: Establishment
  onClose: () => void
  onAdded?: (id: string) => void
}

/** Who an establishment is, and where: added, or changed. */
export function EstablishmentDialog({ establishment, onClose, onAdded }: EstablishmentDialogProps) {
  const { region } = useSession()
  const tell = useToast()
  const departments = useRead<Departments>('/api/departments')
  const write = useWrite<Establishment>({
    refreshes: [...directoryKeys, ...(establishment ? [readKey(establishmentPath(establishment.id))] : [])],
    onDone: ({ id, name }) => {
      tell(establishment ? directoryText.changed : directoryText.added(name))
      onClose()
      onAdded?.(id)
    },
  })
  const start = establishment ? valuesOf(establishment) : { ...nothing, region }
  return (
    <RowDialog<Values, Establishment>
      title={establishment ? directoryText.change : directoryText.add} values={start} resolver={zodResolver(schema)} labels={labels} write={write} onClose={onClose}
      request={(values, version) => (establishment
        ? { method: 'PUT', path: establishmentPath(establishment.id), body: bodyOf(values), ...(version === undefined ? {} : { version }) }
        : { method: 'POST', path: '/api/establishments', body: bodyOf(values) })}
      {...(establishment ? { row: { version: establishment.version, valuesOf, show } } : {})}
    >
      {({ control }) => (
        <>
          <TextInput control={control} name="name" label={labels.name} maxLength={120} required />
          <TextInput control={control} name="town" label={labels.town} maxLength={80} required />
          {departments.data?.items.length === 0 && <NameRegionFirst />}
          <SelectField control={control} name="department" label={labels.department} required choices={(departments.data?.items ?? []).map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))} />
          <TextInput control={control} name="region" label={labels.region} maxLength={80} required />
          <Stack direction={{ xs: 'column', sm: 'row' }} sx={{ gap: 2 }}>
            <TextInput control={control} name="latitude" label={labels.latitude} hint={directoryText.coordinateHint} inputMode="text" required />
            <TextInput control={control} name="longitude" label={labels.longitude} inputMode="text" required />
          </Stack>
          <ChoiceField control={control} name="sector" label={labels.sector} choices={choicesOf(words.sectors)} />
          <PhoneField control={control} name="phone" label={labels.phone} />
          <TextInput control={control} name="notice_email" label={labels.notice_email} hint={directoryText.noticeEmailHint} type="email" maxLength={200} />
          <TextInput control={control} name="finess" label={labels.finess} hint={directoryText.finessHint} maxLength={9} />
          <TextInput control={control} name="source_note" label={labels.source_note} hint={directoryText.sourceHint} lines={2} maxLength={500} />
          {establishment && <ChoiceField control={control} name="active" label={labels.active} choices={states} />}
          {establishment && <ClosedOn control={control} />}
        </>
      )}
    </RowDialog>
  )
}

/** Asked of what is closed: it counts in the years before. */
function ClosedOn({ control }: { control: Control<Values> }) {
  const active = useWatch({ control, name: 'active' })
  return active === 'false' && <DateField control={control} name="closed_on" label={labels.closed_on} hint={directoryText.closedOnHint} />
}

const nothing: Values = { name: '', town: '', department: '', region: '', latitude: '', longitude: '', finess: '', sector: 'public', phone: null, notice_email: '', source_note: '', active: 'true', closed_on: null }

function valuesOf(row: Establishment): Values {
  const { name, town, department, region, sector, phone, source_note } = row
  return { name, town, department, region, sector, phone, source_note, latitude: coordinate(row.latitude), longitude: coordinate(row.longitude), finess: row.finess ?? '', active: String(row.active), notice_email: row.notice_email ?? '', closed_on: row.closed_on }
}

function bodyOf({ latitude, longitude, finess, phone, notice_email, source_note, active, closed_on, ...rest }: Values) {
  return { ...rest, latitude: numberIn(latitude), longitude: numberIn(longitude), finess: orNull(finess), phone: orNull(phone), notice_email: orNull(notice_email), source_note: orNull(source_note), active: active === 'true', closed_on: active === 'true' ? null : orNull(closed_on) }
}

function show(field: string, value: unknown): string {
  if (field === 'sector') return labelOf(words.sectors, String(value))
  if (field === 'active') return value === 'true' ? directoryText.active : directoryText.inactive
  if (field === 'closed_on') return value ? civilDate(String(value)) : '—'
  return String(value || '—')
}
