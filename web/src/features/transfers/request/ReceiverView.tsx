import Stack from '@mui/material/Stack'
import { OutcomeSection } from '../outcome/OutcomeSection'
import { CoolingStarts } from '../sheet/CoolingStarts'
import { SheetReading } from '../sheet/SheetReading'
import type { RequestView } from '../types'
import { CourseCard } from './CourseCard'
import { Journal } from './Journal'
import { KnowCard } from './KnowCard'
import { RequestScreen } from './RequestScreen'
import { isBeforeDeparture } from './searching'

/** The unit that accepted: what she brings, and when. */
export function ReceiverView({ request }: { request: RequestView }) {
  return (
    <RequestScreen request={request}>
      {(open) => (
        <Stack sx={{ gap: 2, maxWidth: 960 }}>
          <CourseCard request={request} />
          <OutcomeSection request={request} onOpen={open} />
          <KnowCard request={request} />
          {!isBeforeDeparture(request) && <CoolingStarts request={request} />}
          <SheetReading request={request} />
          <Journal request={request} />
        </Stack>
      )}
    </RequestScreen>
  )
}
