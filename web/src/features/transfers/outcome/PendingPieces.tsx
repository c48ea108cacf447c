import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { Link } from 'react-router'
import { outcomeText } from '@/locales/fr/outcome'
import { transfersText } from '@/locales/fr/transfers'
import { useNow, useReadsOnly } from '@/shared/api'
import { isOfNewborn } from '../kinds'
import { shortMotive } from '../motives'
import { termText } from '../term'
import type { PendingLine } from '../types'
import { dueWords, isLate } from './days'
import { pendingAddress } from './pending'
import { stayEndWordsOf } from './words'

const text = outcomeText.list

/** Why she was transferred, or how. */
export function pendingMotive({ motive, kind }: Pick<PendingLine, 'motive' | 'kind'>): string {
  return motive ? shortMotive(motive) : transfersText.list.kinds[kind]
}

/** Her term today; nothing of a child that is born, nor beyond what a pregnancy lasts. */
export function Term({ line: { ddr_equivalent } }: { line: Pick<PendingLine, 'ddr_equivalent'> }) {
  const now = useNow(60)
  return <Box component="span" sx={{ whiteSpace: 'nowrap' }}>{ddr_equivalent && termText({ ddr_equivalent }, now)}</Box>
}

/** « en retard de 3 jours », in words and not by colour alone; of several who travelled, of whom. */
export function Due({ line: { due_at, awaited } }: { line: Pick<PendingLine, 'due_at' | 'awaited'> }) {
  const now = useNow(60)
  if (due_at === null) return null
  return (
    <span>
      <Box component="span" sx={isLate(due_at, now) ? { color: 'error.main', fontWeight: 600 } : {}}>{dueWords(due_at, now)}</Box>
      {awaited && <Box component="span" sx={{ display: 'block' }}>{text.awaited(awaited)}</Box>}
    </span>
  )
}

/** How the stay ended, in words that agree with a woman, or with nobody when newborns travelled. */
export function pendingStayEnd({ stay_end, kind }: Pick<PendingLine, 'stay_end' | 'kind'>): string | null {
  return stay_end && stayEndWordsOf(isOfNewborn(kind) || kind === 'TPP' ? 'NEUTRAL' : 'FEMININE')[stay_end]
}

/** One button a line. */
export function PendingButton({ line }: { line: PendingLine }) {
  const readsOnly = useReadsOnly()
  const hers = line.hers && !readsOnly
  const label = hers ? text.actions[line.pending] : text.look
  return <Button component={Link} to={pendingAddress({ ...line, hers })} variant={hers ? 'outlined' : 'text'} aria-label={text.actionOf(label, line.number)} className="no-print">{label}</Button>
}
