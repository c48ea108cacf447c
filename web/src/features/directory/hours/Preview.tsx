import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { directoryText } from '@/locales/fr/directory'
import { serverNow } from '@/shared/api'
import { civilDate, civilDateOf, duration, longDate, plusDays, timeOfDay } from '@/shared/format'
import type { CivilDate } from '@/shared/format'
import { colon } from '@/shared/format/typography'
import { Tag } from '@/shared/ui'
import { changesOfHour, dayOfService, daysFrom } from './calendar'
import type { DayOfService, Hours, Service, Span } from './calendar'

const text = directoryText.hours

interface PreviewProps {
  hours: Hours
  service: Service
  /** First day shown; today, or the day from which new hours hold. */
  from: CivilDate
}

/** Seven days in words, then the nights on which the clocks change: what these hours really give. */
export function Preview({ hours, service, from }: PreviewProps) {
  const today = civilDateOf(serverNow())
  const first = from > today ? from : today
  return (
    <>
      <Typography variant="h3" sx={{ mb: 0.5 }}>{first === today ? text.preview : text.previewFrom(civilDate(first))}</Typography>
      <Days days={daysFrom(hours, service, first, 7)} today={today} />
      <Typography variant="h3" sx={{ mt: 2, mb: 0.5 }}>{text.shifts}</Typography>
      {changesOfHour(first).map(({ date, forward }) => (
        <Box key={date} sx={{ mb: 1 }}>
          <Typography variant="body2" color="textSecondary">{longDate(date)}{colon}{forward ? text.clockForward : text.clockBack}</Typography>
          <Days days={[plusDays(date, -1), date].map((day) => dayOfService(hours, service, day))} today={today} />
        </Box>
      ))}
    </>
  )
}

function Days({ days, today }: { days: readonly DayOfService[]; today: CivilDate }) {
  return (
    <Box component="dl" sx={look}>
      {days.map(({ date, holiday, exception, openings }) => (
        <Box key={date} sx={{ display: 'contents' }}>
          <dt>{longDate(date)} {date === today && <Tag>{text.today}</Tag>} {holiday && <Tag>{text.holidayOn}</Tag>} {exception && <Tag>{exception.reason}</Tag>}</dt>
          <dd>{openings.length === 0 ? text.closed : openings.map((span) => <Box key={span.begins}>{inWords(span, date)}</Box>)}</dd>
        </Box>
      ))}
    </Box>
  )
}

/** What one day holds, in a line. */
export function openingInWords({ date, openings }: DayOfService): string {
  return openings.length === 0 ? text.closed : openings.map((span) => inWords(span, date)).join(', ')
}

/** « 20 h 00 → dimanche 29 mars 2027, 8 h 00 (11 h 00), une heure de moins que d'habitude ». */
function inWords({ begins, ends, gained }: Span, date: CivilDate): string {
  const last = civilDateOf(ends)
  const end = last === date ? timeOfDay(ends) : `${longDate(last)}, ${timeOfDay(ends)}`
  const words = text.openFor(timeOfDay(begins), end, duration(ends - begins))
  return gained === 0 ? words : `${words}, ${gained > 0 ? text.longer : text.shorter}`
}

const look = {
  display: 'grid', gridTemplateColumns: { xs: '1fr', sm: 'minmax(220px, max-content) 1fr' }, columnGap: 2, m: 0,
  '& dt': { color: 'text.secondary', pt: 0.5 }, '& dd': { m: 0, py: { xs: 0, sm: 0.5 } },
}
