import Stack from '@mui/material/Stack'
import { transfersText } from '@/locales/fr/transfers'
import { SheetReading } from '../sheet/SheetReading'
import type { RequestView } from '../types'
import { CourseCard } from './CourseCard'
import { Journal } from './Journal'
import { KnowCard } from './KnowCard'
import { RequestScreen } from './RequestScreen'

/** SAMU: who goes where, how, and what decides the vehicle. */
export function SamuView({ request }: { request: RequestView }) {
  return (
    <RequestScreen request={request}>
      {() => (
        <Stack sx={{ gap: 2, maxWidth: 960 }}>
          <CourseCard request={request} title={transfersText.requester.title} />
          <KnowCard request={request} />
          <SheetReading request={request} />
          <Journal request={request} />
        </Stack>
      )}
    </RequestScreen>
  )
}
