import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { commonText } from '@/locales/fr/common'
import { transfersText } from '@/locales/fr/transfers'
import { useNow, useReadsOnly, useSession, useStaleSince } from '@/shared/api'
import { ProblemAlert, Screen, useToast } from '@/shared/ui'
import { requestTitle } from '../title'
import type { RequestView, UnitAnswerForm } from '../types'
import { AcceptanceForm } from './AcceptanceForm'
import { isPlaceTaken, shortageOf } from './acceptance'
import { Reasons } from './CallLine'
import { KnowCard } from './KnowCard'
import { ownAnswer, takeBack } from './undo'
import { useFact } from './useRequest'

const text = transfersText.asked

/** The unit that is asked, on a telephone: the case without identity, two buttons, a reason, sent. Nothing else. */
export function AskedView({ request }: { request: RequestView }) {
  const stale = useStaleSince()
  const now = useNow(60)
  const tell = useToast()
  const [says, setSays] = useState<'yes' | 'no' | null>(null)
  const { account, acting } = useSession()
  const undo = useFact(request.id)
  const fact = useFact(request.id, (after) => {
    const answered = ownAnswer(after)
    tell(text.sent, answered === undefined ? undefined : () => takeBack(answered, undo.record), text.undo)
  })
  const answer = (form: UnitAnswerForm) => fact.record('answers', form)
  const readsOnly = useReadsOnly()
  const mayAnswer = request.next_step === 'ANSWER'
  return (
    <Screen
      title={requestTitle(request, now)} subtitle={text.intro(request.origin.name)} stale={stale} narrow
      actions={mayAnswer && says === null ? (
        <>
          <Button variant="outlined" color="inherit" size="large" onClick={() => setSays('no')}>{text.refuse}</Button>
          <Button variant="contained" size="large" onClick={() => setSays('yes')}>{text.accept}</Button>
        </>
      ) : undefined}
    >
      <Stack sx={{ gap: 2 }}>
        {says !== null && mayAnswer && (
          <Stack sx={{ gap: 1.5 }}>
            <Typography variant="h2">{says === 'yes' ? text.accept : text.refuse}</Typography>
            {says === 'yes'
              ? (
                <AcceptanceForm
                  acceptedBy={acting.role === 'maternity_doctor' ? account.name : ''} proposed={request.held_places} busy={fact.isPending} confirm={text.confirm} shortage={fact.isPending ? undefined : shortageOf(fact.error)} onGoOn={() => setSays(null)}
                  onAccept={(physician, places) => answer({ answer: 'ACCEPTED', physician, ...(places.length > 0 ? { places } : {}) })}
                />
              )
              : <Reasons busy={fact.isPending} onChoose={(refusal_reason) => answer({ answer: 'REFUSED', refusal_reason })} />}
            {fact.error && !isPlaceTaken(fact.error) && <ProblemAlert points={[]} detail={fact.error.detail} />}
            <Button color="inherit" onClick={() => setSays(null)} sx={{ alignSelf: 'flex-start' }}>{commonText.back}</Button>
          </Stack>
        )}
        {!mayAnswer && !readsOnly && <Typography sx={{ fontWeight: 600 }}>{text.elsewhere}</Typography>}
        <KnowCard request={request} />
      </Stack>
    </Screen>
  )
}
