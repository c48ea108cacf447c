import { zodResolver } from '@hookform/resolvers/zod'
import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import type { Control } from 'react-hook-form'
import { useWatch } from 'react-hook-form'
import { z } from 'zod'
import { directoryText } from '@/locales/fr/directory'
import { readKey, serverNow, useWrite } from '@/shared/api'
import type { ServiceHours } from '@/shared/api/generated'
import { civilDateOf, longDate, plusDays } from '@/shared/format'
import { ChoiceField, DateField, isCivilDate, requiredDate, RowDialog } from '@/shared/forms'
import { useToast } from '@/shared/ui'
import { closedOnHolidays, days, inForce, timeIn } from './calendar'
import type { Service } from './calendar'
import { DayField } from './DayField'
import { Preview } from './Preview'
import { openingsOf, typedWeek, withWeek } from './week'
import type { TypedWeek } from './week'

const text = directoryText.hours
const time = z.string().refine((typed) => timeIn(typed) !== null, text.timeWrong)
const ranges = z.array(z.object({ opens: time, closes: time }))
const schema = z
  .object({ valid_from: requiredDate, holidays: z.enum(['like_weekday', 'closed']), week: z.object(Object.fromEntries(days.map((day) => [day, ranges])) as Record<keyof TypedWeek, typeof ranges>) })
interface Values {
  valid_from: string
  week: TypedWeek
  /** What a holiday without an opening of its own is. */
  holidays: 'like_weekday' | 'closed'
}
const labels = { valid_from: directoryText.validFrom, week: text.week, holidays: text.holidays, openings: text.week }
const holidays = [{ value: 'like_weekday' as const, label: text.likeWeekday }, { value: 'closed' as const, label: text.closed }]

interface HoursDialogProps {
  hours: ServiceHours
  service: Service
  onClose: () => void
}

/** The whole week of a service from a day on, with what it will give. */
export function HoursDialog({ hours, service, onClose }: HoursDialogProps) {
  const tell = useToast()
  const today = civilDateOf(serverNow())
  const write = useWrite<ServiceHours>({ refreshes: [readKey('/api/service-hours'), ['/api/service-state']], onDone: () => { tell(text.changed); onClose() } })
  const valuesOf = (held: ServiceHours): Values => ({
    valid_from: today, week: typedWeek(inForce(held.openings, service, today)), holidays: closedOnHolidays(held, service, today) ? 'closed' : 'like_weekday',
  })
  return (
    <RowDialog<Values, ServiceHours>
      title={text.dialog} values={valuesOf(hours)} resolver={zodResolver(schema)} labels={labels} write={write} onClose={onClose}
      warning={({ valid_from, week }) => (openingsOf(week).length > 0 ? null : { title: text.closingTitle, explain: text.closingExplain(longDate(valid_from)), confirmLabel: text.closingConfirm })}
      row={{ version: hours.version, valuesOf, show: (_field, value) => shown(value) }}
      request={({ valid_from, ...typed }, version) => ({ method: 'PUT', path: '/api/service-hours', body: { service, valid_from, openings: openingsOf(typed.week), closed_on_holidays: isClosed(typed) }, ...(version === undefined ? {} : { version }) })}
    >
      {(form) => (
        <>
          <DateField control={form.control} name="valid_from" label={labels.valid_from} hint={text.validFromHint} required />
          <Alert severity="info">{text.rangeHint}</Alert>
          {days.map((day) => <DayField key={day} control={form.control} day={day} />)}
          <HolidayField control={form.control} />
          <Button variant="outlined" sx={{ alignSelf: 'flex-start' }} onClick={() => copyMonday(form.getValues('week'), (week) => form.setValue('week', week, { shouldDirty: true }))}>{text.copyMonday}</Button>
          <Button color="error" sx={{ alignSelf: 'flex-start' }} onClick={() => form.setValue('week', typedWeek([]), { shouldDirty: true })}>{text.closeAllWeek}</Button>
          <Outlook control={form.control} hours={hours} service={service} />
        </>
      )}
    </RowDialog>
  )
}

function copyMonday(week: TypedWeek, set: (week: TypedWeek) => void): void {
  const monday = () => week.MONDAY.map((range) => ({ ...range }))
  set(Object.fromEntries(days.map((day) => [day, day === 'HOLIDAY' ? week.HOLIDAY : monday()])) as TypedWeek)
}

/** Asked as long as holidays have no opening of their own. */
function HolidayField({ control }: { control: Control<Values> }) {
  const own = useWatch({ control, name: 'week.HOLIDAY' })
  return own.length > 0 ? null : <ChoiceField<Values['holidays'], Values> control={control} name="holidays" label={text.holidaysWithout} choices={holidays} />
}

function isClosed({ week, holidays: rule }: Pick<Values, 'week' | 'holidays'>): boolean {
  return week.HOLIDAY.length === 0 && rule === 'closed'
}

function Outlook({ control, hours, service }: { control: Control<Values>; hours: ServiceHours; service: Service }) {
  const { valid_from, ...typed } = useWatch({ control }) as Values
  const from = isCivilDate(valid_from) ? valid_from : civilDateOf(serverNow())
  return (
    <Box component="section" aria-label={text.previewDraft} sx={{ p: 2, border: 1, borderColor: 'divider' }}>
      <Preview hours={withWeek(hours, service, from, { week: typed.week, closed: isClosed(typed) }, plusDays(from, -1))} service={service} from={from} />
    </Box>
  )
}

function shown(value: unknown): string {
  if (typeof value === 'string') return holidays.find((choice) => choice.value === value)?.label ?? value
  return openingsOf(value as TypedWeek).length === 0 ? text.closedAllWeek : openingsOf(value as TypedWeek).map(({ day, opens, closes }) => `${directoryText.hours.shortDays[day]} ${opens}–${closes}`).join(', ')
}
