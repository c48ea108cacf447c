import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { parsingText } from '@/locales/fr/format'
import { transfersText } from '@/locales/fr/transfers'
import { transferWords } from '@/locales/fr/transferWords'
import { serverNow } from '@/shared/api'
import { instantOf } from '@/shared/format'
import { TimeOfFact } from '@/shared/forms'
import { ChoiceChips, ProblemAlert, useToast } from '@/shared/ui'
import { choicesOf } from '../choices'
import { usePresence } from '../presence'
import type { Answer, CallAnywayReason, CallForm, HeldPlaceForm, HeldPlaceView, PlaceView, RefusalReason, RequestView } from '../types'
import { AcceptanceForm } from './AcceptanceForm'
import { isPlaceTaken, shortageOf } from './acceptance'
import { undoLast } from './undo'
import { useFact } from './useRequest'

const text = transfersText.call

interface CallLineProps {
  request: RequestView
  /** None: out of the directory, then its name is asked. */
  place: PlaceView | null
  proposed: readonly HeldPlaceView[]
  asksWhy: boolean
  onClose: () => void
}

/** « Noter un appel », under the row: heure · interlocuteur · what was said. A refusal is three taps, and saved with the third. */
export function CallLine({ request, place, proposed, asksWhy, onClose }: CallLineProps) {
  usePresence(request.id, 'CALL', place?.id ?? null)
  const tell = useToast()
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [why, setWhy] = useState<CallAnywayReason | null>(null)
  const [missing, setMissing] = useState<string>()
  const form = useForm<{ happened_at: string | null; interlocutor: string; elsewhere: string }>({ defaultValues: { happened_at: instantOf(serverNow()), interlocutor: '', elsewhere: '' } })
  const undo = useFact(request.id)
  const fact = useFact(request.id, (after) => {
    tell(text.saved, undoLast(after, undo.record), text.undo)
    onClose()
  })
  const note = (said: Partial<CallForm>) => {
    const { happened_at, interlocutor, elsewhere } = form.getValues()
    if (!place && !elsewhere.trim()) return setMissing(text.elsewhereMissing)
    if (asksWhy && !why) return setMissing(text.whyMissing)
    if (!happened_at) return setMissing(parsingText.time.fact)
    setMissing(undefined)
    fact.record('calls', {
      ...(place?.id ? { place: place.id } : { elsewhere: place?.name ?? elsewhere.trim() }),
      ...(interlocutor.trim() ? { interlocutor: interlocutor.trim() } : {}),
      happened_at,
      ...(why ? { although_set_aside: why } : {}),
      ...said,
    } satisfies CallForm)
  }
  const press = (said: Answer) => (said === 'ACCEPTED' || said === 'REFUSED' ? setAnswer(said) : note({ answer: said }))
  return (
    <Stack role="group" aria-label={text.title(place?.name ?? text.elsewhere)} className="no-print" sx={{ gap: 2, p: 2, mt: 1, bgcolor: 'primary.light' }}>
      {asksWhy && <ChoiceChips label={transfersText.where.whyAnyway} choices={choicesOf(transferWords.callAnywayReason)} value={why} onChange={setWhy} />}
      {!place && <TextField label={text.elsewhere} {...form.register('elsewhere')} sx={field} />}
      <Stack direction="row" sx={{ gap: 2, flexWrap: 'wrap', alignItems: 'flex-start' }}>
        <TimeOfFact control={form.control} name="happened_at" />
        <TextField label={text.interlocutor} {...form.register('interlocutor')} slotProps={{ htmlInput: { maxLength: 100, autoComplete: 'off' } }} sx={field} />
      </Stack>
      <Box role="group" aria-label={text.answer} sx={chips}>
        {(Object.keys(transferWords.answer) as Answer[]).map((each) => (
          <Button key={each} variant={answer === each ? 'contained' : 'outlined'} aria-pressed={answer === each} loading={fact.isPending} onClick={() => press(each)}>{transferWords.answer[each]}</Button>
        ))}
      </Box>
      {answer === 'REFUSED' && <Reasons busy={fact.isPending} onChoose={(refusal_reason) => note({ answer: 'REFUSED', refusal_reason })} />}
      {answer === 'ACCEPTED' && (
        <AcceptanceForm
          proposed={proposed} busy={fact.isPending} shortage={fact.isPending ? undefined : shortageOf(fact.error)} onGoOn={onClose}
          onAccept={(physician: string, places: HeldPlaceForm[]) => note({ answer: 'ACCEPTED', physician, places })}
        />
      )}
      {(missing ?? (fact.error && !isPlaceTaken(fact.error))) && <ProblemAlert points={[]} detail={missing ?? fact.error?.detail} />}
    </Stack>
  )
}

/** One tap, and it is noted. */
export function Reasons({ busy, onChoose }: { busy: boolean; onChoose: (reason: RefusalReason) => void }) {
  return (
    <Box role="group" aria-label={text.reason} sx={chips}>
      {(Object.keys(transferWords.refusalReason) as RefusalReason[]).map((reason) => (
        <Button key={reason} variant="outlined" color="inherit" disabled={busy} onClick={() => onChoose(reason)} sx={{ bgcolor: 'background.paper', fontWeight: 400 }}>{transferWords.refusalReason[reason]}</Button>
      ))}
    </Box>
  )
}

const chips = { display: 'flex', flexWrap: 'wrap', gap: 1 }
const field = { width: 280, '& .MuiInputBase-root': { bgcolor: 'background.paper' } }
