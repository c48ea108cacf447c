import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { sheetText } from '@/locales/fr/sheet'
import { transfersText } from '@/locales/fr/transfers'
import { transferWords } from '@/locales/fr/transferWords'
import { useNow } from '@/shared/api'
import { at, civilDate, when } from '@/shared/format'
import { PhoneLink, Section } from '@/shared/ui'
import { isOver } from '../cooling'
import { CoolingLines } from '../CoolingLines'
import { newbornFigures } from '../sheet/newborn'
import { examinationLines } from '../sheet/summary'
import { contraindicationsInWords } from '../contraindications'
import { shortMotive } from '../motives'
import { termText } from '../term'
import { CorrectWoman } from '../woman/CorrectWoman'
import type { NewbornView, PersonView, RequestView } from '../types'
import { carried, kindInWords } from './carried'
import { MoreUrgent } from './MoreUrgent'
import { newbornLine } from './newbornLine'
import { hasArrived, isBeforeDeparture, isLive } from './searching'

const text = transfersText.page
const shownMissing = 5

/** « Ce qu'il faut savoir »: what one says first on the telephone; then what is still to be asked. */
export function KnowCard({ request }: { request: RequestView }) {
  const now = useNow(60)
  const { woman, motive, associated_motives, question, comment, caller_name, caller_role, caller_phone, newborns, sheet, missing_for_search } = request
  return (
    <Section title={text.know}>
      <CoolingLines cooling={request.cooling} newborns={newborns.length} runs={isLive(request) || isAwaitedOnArrival(request, now)} hints />
      <MoreUrgent request={request} />
      <Box component="ul" sx={{ p: 0, m: 0, listStyle: 'none', '& > li': { py: 0.25 } }}>
        {woman && <li><strong>{personLine(woman)}</strong><CorrectWoman request={request} /></li>}
        <li>{pregnancyLine(request, now)}</li>
        {newborns.map((newborn, rank) => <li key={newborn.id}><Newborn newborn={newborn} name={newborns.length > 1 ? sheetText.newborn(rank + 1, newborns.length) : null} /></li>)}
        {motive && <li>{[motive, ...associated_motives].map(shortMotive).join(', ')}</li>}
        {question && <li>{text.asked(question)}</li>}
        {comment && <li>{comment}</li>}
        {sheet && examinationLines(sheet, now).map((line) => <li key={line}>{line}</li>)}
        {request.kind !== 'AVIS' && <li>{screeningLine(request, now)}</li>}
      </Box>
      {isBeforeDeparture(request) && missing_for_search.length > 0 && <Typography sx={{ mt: 1 }}><strong>{text.toComplete}</strong> {missingLine(missing_for_search)}</Typography>}
      {caller_name && (
        <Typography component="div" sx={{ mt: 1 }}>
          {text.caller} {text.callerLine(caller_name, transferWords.callerRole[caller_role])}{caller_phone && <> · <PhoneLink number={caller_phone} whom={caller_name} /></>}
        </Typography>
      )}
    </Section>
  )
}

/** Whether a newborn who has arrived is still to be cooled in time: its clock goes on there. */
function isAwaitedOnArrival(request: RequestView, now: number): boolean {
  return hasArrived(request) && request.cooling.some((each) => each.started_at === null && !isOver(each, now))
}

/** Who the child is, then the figures that decide where it goes and how. */
function Newborn({ newborn, name }: { newborn: NewbornView; name: string | null }) {
  const now = useNow(60)
  return (
    <>
      {name && <><strong>{name}</strong> · </>}{newbornLine(newborn, now)}
      {newbornFigures(newborn.sheet, now).map((line) => <Box key={line}>{line}</Box>)}
    </>
  )
}

/** « Alba EXEMPLE · née le 12/03/1994 · domicile 12000 », or her initials. */
export function personLine(woman: PersonView): string {
  const name = woman.protected_identity ? `${text.protectedIdentity} ${woman.initials ?? ''}`.trim() : [woman.first_name, woman.last_name].filter(Boolean).join(' ') || woman.initials
  return [name, woman.birth_date && text.born(civilDate(woman.birth_date)), woman.postcode && text.domicile(woman.postcode)].filter(Boolean).join(' · ')
}

/** The first items that are missing; the sheet shows them all. */
function missingLine(missing: readonly string[]): string {
  const few = missing.length <= shownMissing + 1
  return few ? missing.join(', ') : `${missing.slice(0, shownMissing).join(', ')} ${text.andOthers(missing.length - shownMissing)}`
}

function pregnancyLine(request: RequestView, now: number): string {
  const { dating, delivered_on, has_delivered, urgency, viewer } = request
  const term = has_delivered ? '' : termText(dating, now)
  const fetuses = carried(request)
  return [
    kindInWords(request),
    viewer === 'ASKED' && urgency && transferWords.urgency[urgency],
    term && (dating?.low_confidence ? `${term} (${text.lowConfidence})` : term),
    dating && fetuses > 0 && transfersText.fetuses(fetuses),
    delivered_on && text.delivered(civilDate(delivered_on)),
  ].filter(Boolean).join(' · ')
}

function screeningLine({ kind, screening }: RequestView, now: number): string {
  if (!screening) return text.unscreened
  if (screening.ticked.length === 0) return text.cleared(at(screening.at, now))
  return text.ticked(contraindicationsInWords(kind, screening.ticked), when(screening.at, now))
}
