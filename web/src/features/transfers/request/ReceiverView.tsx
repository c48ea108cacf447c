import Stack from '@mui/material/Stack'
import { SheetReading } from '../sheet/SheetReading'
import type { RequestView } from '../types'
import { CourseCard } from './CourseCard'
import { Journal } from './Journal'
import { KnowCard } from './KnowCard'
import { RequestScreen } from './RequestScreen'

/** The unit that accepted: what she brings, and when. */
export function ReceiverView({ request }: { request: RequestView }) {
  return (
    <RequestScreen request={request}>
      {() => (
        <Stack sx={{ gap: 2, maxWidth: 960 }}>
          <CourseCard request={request} />
          <KnowCard request={request} />
          <SheetReading request={request} />
          <Journal request={request} />
        </Stack>
      )}
    </RequestScreen>
  )
}
