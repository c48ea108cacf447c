import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { transfersText } from '@/locales/fr/transfers'
import { transferWords } from '@/locales/fr/transferWords'
import { serverNow, useNow, useServiceState } from '@/shared/api'
import { Clock, Section } from '@/shared/ui'
import { NewFeedback } from '../outcome/NewFeedback'
import { OutcomeSection } from '../outcome/OutcomeSection'
import { NewbornSections } from '../sheet/NewbornSections'
import { Prompts } from '../sheet/Prompts'
import { SheetSection } from '../sheet/SheetSection'
import type { RequestView } from '../types'
import { AdviceGiven, isAdvised } from './AdviceGiven'
import { callAnswer } from './callAnswer'
import { CourseCard } from './CourseCard'
import { Destinations } from './Destinations'
import { Journal } from './Journal'
import { KnowCard } from './KnowCard'
import { nextToCall } from './nextToCall'
import { RequestScreen } from './RequestScreen'
import { isSearching } from './searching'
import { useCellHours } from './useRequest'
import { whoSearches } from './whoSearches'

const text = transfersText.requester

/** The same page for who asks: what is found, who comes, when, what she must still do; then the sheet. */
export function RequesterView({ request, isOpening }: { request: RequestView; isOpening: boolean }) {
  const [noted, setNoted] = useState<string | null>(null)
  useCellHours(request.id)
  const noteNext = () => setNoted(nextToCall(request)?.place.id ?? null)
  return (
    <RequestScreen request={request} {...(request.ranking ? { onCall: noteNext } : {})}>
      {(open) => (
        <Stack sx={{ gap: 2 }}>
          <NewFeedback request={request} isOpening={isOpening} />
          <Box sx={columns}>
            <Stack sx={{ gap: 2, minWidth: 0 }}>
              {request.kind === 'AVIS' && isAdvised(request) ? <AdviceGiven request={request} /> : <Course request={request} />}
              <Prompts request={request} />
            </Stack>
            <KnowCard request={request} />
          </Box>
          {request.ranking && isSearching(request) && <Destinations request={request} ranking={request.ranking} noted={noted} onNote={setNoted} onOpen={open} />}
          <OutcomeSection request={request} onOpen={open} />
          <NewbornSections request={request} />
          <SheetSection request={request} />
          <Journal request={request} />
        </Stack>
      )}
    </RequestScreen>
  )
}

function Course({ request }: { request: RequestView }) {
  const service = useServiceState()
  const now = useNow(60)
  if (request.destination) return <CourseCard request={request} title={text.title} />
  return (
    <Section title={text.title}>
      <Typography>{isSearching(request) ? whoSearches(request, service.data, serverNow()) : transferWords.state[request.state]}</Typography>
      {request.calls.length > 0 && (
        <>
          <Typography variant="h3" sx={{ mt: 1 }}>{text.callsMade}</Typography>
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {request.calls.map((call) => (
              <li key={`${call.destination.id} ${call.destination.name} ${call.called_at}`}>
                {call.destination.name} : {uncapitalised(callAnswer(call, now)) ?? text.awaiting} · <Clock at={call.called_at} look="time" />
              </li>
            ))}
          </Box>
        </>
      )}
    </Section>
  )
}

function uncapitalised(words: string | null): string | null {
  return words && words[0]!.toLowerCase() + words.slice(1)
}

const columns = { display: 'grid', gap: 2, alignItems: 'start', gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 400px' } }
