import { AdapterDayjs } from '@mui/x-date-pickers/AdapterDayjs'
import { DateCalendar } from '@mui/x-date-pickers/DateCalendar'
import { frFR } from '@mui/x-date-pickers/locales'
import { LocalizationProvider } from '@mui/x-date-pickers/LocalizationProvider'
import dayjs from 'dayjs'
import 'dayjs/locale/fr'
import { serverNow } from '@/shared/api'
import { civilDateOf } from '@/shared/format'
import type { CivilDate } from '@/shared/format'

const words = frFR.components.MuiLocalizationProvider.defaultProps.localeText

/** The month, to choose a day in. Loaded only when it is opened. Dates have no zone: they are days of the PC for the library. */
export default function Calendar({ date, past, onChoose }: { date: CivilDate | null; past: boolean; onChoose: (date: CivilDate) => void }) {
  const today = dayjs(civilDateOf(serverNow()))
  return (
    <LocalizationProvider dateAdapter={AdapterDayjs} adapterLocale="fr" localeText={words}>
      <DateCalendar
        autoFocus
        value={date ? dayjs(date) : null}
        referenceDate={today}
        {...(past ? { maxDate: today } : {})}
        onChange={(chosen, stage) => { if (chosen && stage === 'finish') onChoose(chosen.format('YYYY-MM-DD')) }}
      />
    </LocalizationProvider>
  )
}
