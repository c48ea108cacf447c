import Box from '@mui/material/Box'
import { transferWords } from '@/locales/fr/transferWords'
import { Clock, Section } from '@/shared/ui'
import type { RequestView } from '../types'

function adviceOf({ journal }: Pick<RequestView, 'journal'>) {
  return journal.filter(({ kind, crossed_out_for }) => kind === 'ADVICE' && !crossed_out_for)
}

/** Whether there is an advice to read. */
export function isAdvised(request: Pick<RequestView, 'journal'>): boolean {
  return adviceOf(request).length > 0
}

/** The advice that was given, in full. */
export function AdviceGiven({ request }: { request: RequestView }) {
  const given = adviceOf(request)
  if (given.length === 0) return null
  return (
    <Section title={transferWords.state.ADVICE_GIVEN}>
      {given.map(({ id, text, happened_at, author }) => <Box key={id} sx={{ whiteSpace: 'pre-line' }}>{text} · {author} · <Clock at={happened_at} /></Box>)}
    </Section>
  )
}
