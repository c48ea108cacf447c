import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { commonText } from '@/locales/fr/common'
import { outcomeText } from '@/locales/fr/outcome'
import { transfersText } from '@/locales/fr/transfers'
import { useNow } from '@/shared/api'
import { at } from '@/shared/format'
import { termText } from '../term'
import type { PendingLine } from '../types'
import { Due, PendingButton, pendingMotive, pendingStayEnd } from './PendingPieces'
import { Reminders } from './Reminders'

const text = outcomeText.list

interface PendingCardsProps {
  label: string
  rows: readonly PendingLine[]
  onMore: (() => void) | undefined
  loadingMore: boolean
}

/** The same lines for a thumb: which one, from where to where, since when, and its button. */
export function PendingCards({ label, rows, onMore, loadingMore }: PendingCardsProps) {
  return (
    <>
      <Box component="ul" aria-label={label} sx={{ p: 0, m: 0, listStyle: 'none', display: 'grid', gap: 1.5 }}>
        {rows.map((line) => <Card key={line.id} line={line} />)}
      </Box>
      {onMore && <Box sx={{ mt: 2, textAlign: 'center' }}><Button variant="outlined" onClick={onMore} loading={loadingMore}>{commonText.more}</Button></Box>}
    </>
  )
}

function Card({ line }: { line: PendingLine }) {
  const now = useNow(60)
  const { number, origin, destination, ddr_equivalent, arrived_at, sent_at, pending } = line
  const name = [transfersText.request(number), pending !== 'FEEDBACK' && pending !== 'READING' && ddr_equivalent && termText({ ddr_equivalent }, now), pendingMotive(line)]
  return (
    <Box component="li" sx={{ p: 2, border: 1, borderColor: 'divider', bgcolor: 'background.paper' }}>
      <Typography><strong>{name.filter(Boolean).join(' · ')}</strong></Typography>
      <Typography>{origin.name} {transfersText.towards(destination?.name ?? '?')}</Typography>
      <Typography variant="body2" color="textSecondary">{[arrived_at && outcomeText.page.arrived(at(arrived_at, now)), pendingStayEnd(line), sent_at && text.sentAt(at(sent_at, now))].filter(Boolean).join(' · ')}</Typography>
      <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: 1, mt: 1 }}>
        <Due line={line} />
        <Box sx={{ ml: 'auto' }}><PendingButton line={line} /></Box>
      </Box>
      <Reminders line={line} />
    </Box>
  )
}
