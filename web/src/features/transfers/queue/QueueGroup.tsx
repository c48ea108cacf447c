import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useId } from 'react'
import { transfersText } from '@/locales/fr/transfers'
import { transferWords } from '@/locales/fr/transferWords'
import type { QueueRow } from '../types'
import type { ShownGroup } from './groups'
import { QueueLine } from './QueueLine'

/** One of the groups, with its count; an empty one of the five stays, so that nothing jumps. */
export function QueueGroup({ group, rows }: { group: ShownGroup; rows: readonly QueueRow[] }) {
  const id = useId()
  return (
    <Box component="section" aria-labelledby={id} sx={{ mb: 2 }}>
      <Typography variant="h2" id={id} sx={{ mb: 0.5, color: rows.length === 0 ? 'text.secondary' : 'text.primary' }}>
        {transfersText.queue.group(group === 'TO_COOL' ? transfersText.queue.toCool : transferWords.queueGroup[group], rows.length)}
      </Typography>
      {rows.length > 0 && (
        <Box component="ul" sx={{ p: 0, m: 0, listStyle: 'none', border: 1, borderColor: 'divider', bgcolor: 'background.paper' }}>
          {rows.map((row) => <QueueLine key={row.id} row={row} />)}
        </Box>
      )}
    </Box>
  )
}
