import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import { useState } from 'react'
import { NewbornSections } from '../sheet/NewbornSections'
import { OutcomeSection } from '../outcome/OutcomeSection'
import { Prompts } from '../sheet/Prompts'
import { SheetSection } from '../sheet/SheetSection'
import type { RequestView } from '../types'
import { AdviceGiven } from './AdviceGiven'
import { CourseCard } from './CourseCard'
import { Destinations } from './Destinations'
import { DysfunctionsSection } from './DysfunctionsSection'
import { Journal } from './Journal'
import { KnowCard } from './KnowCard'
import { nextToCall } from './nextToCall'
import { RequestScreen } from './RequestScreen'
import { isSearching } from './searching'

/** The request as the cell works on it: what to know, where she may go, what was done. */
export function CellView({ request }: { request: RequestView }) {
  const [noted, setNoted] = useState<string | null>(null)
  const first = nextToCall(request)
  const searches = isSearching(request)
  // An advice has no destinations: its journal and its sheet stand where they would.
  const isAdvice = request.kind === 'AVIS'
  const noteNext = () => {
    const row = first ? (first.place.id ?? first.place.name) : null
    setNoted(row)
    if (row) document.getElementById(`destination-${row}`)?.scrollIntoView({ block: 'center' })
  }
  return (
    <RequestScreen request={request} onCall={noteNext}>
      {(open) => (
        <Stack sx={{ gap: 2 }}>
          <Box sx={columns}>
            <Stack sx={{ gap: 2 }}>
              <KnowCard request={request} />
              {searches && <Prompts request={request} />}
            </Stack>
            <Stack sx={{ gap: 2, minWidth: 0 }}>
              {isAdvice && <AdviceGiven request={request} />}
              {!searches && <CourseCard request={request} />}
              {!searches && <Prompts request={request} />}
              <OutcomeSection request={request} onOpen={open} />
              <DysfunctionsSection request={request} />
              {isAdvice && <Journal request={request} />}
              {isAdvice && <SheetSection request={request} />}
              {request.ranking && searches && <Destinations request={request} ranking={request.ranking} noted={noted} onNote={setNoted} onOpen={open} />}
            </Stack>
          </Box>
          {!isAdvice && <Journal request={request} />}
          {!isAdvice && <NewbornSections request={request} />}
          {!isAdvice && <SheetSection request={request} />}
        </Stack>
      )}
    </RequestScreen>
  )
}

const columns = { display: 'grid', gap: 2, alignItems: 'start', gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: '340px minmax(0, 1fr)' } }
