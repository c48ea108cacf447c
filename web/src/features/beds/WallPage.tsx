import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { bedsText } from '@/locales/fr/beds'
import { appText } from '@/locales/fr/app'
import { get, serverTimeAt, useNow, useServiceState } from '@/shared/api'
import type { Problem } from '@/shared/api'
import { timeOfDay, when } from '@/shared/format'
import { EmptyState, LoadingBlock, ReadFailure } from '@/shared/ui'
import { BoardTable } from './BoardTable'
import { grouped } from './ordering'
import type { Board } from './types'

/** A wall has no session, hence no stream: it asks again this often, and an answer that has not changed costs nothing. */
const interval = 1_000

/** `/mur/<token>`: the board on a wall, read-only, without login and without reservations. */
export default function WallPage({ token }: { token: string }) {
  const now = useNow()
  const { data: service } = useServiceState()
  const board = useQuery<Board, Problem>({
    queryKey: ['/api/board/wall', token],
    queryFn: ({ signal }) => get<Board>(`/api/board/wall/${encodeURIComponent(token)}`, { signal }),
    refetchInterval: interval,
    refetchIntervalInBackground: true,
    retry: false,
  })
  useEffect(() => { document.title = appText.title(bedsText.title) }, [])
  const gone = board.error?.status === 404
  const groups = board.data ? grouped(board.data.establishments, { own: null, sought: null, minutesTo: () => undefined }, now) : []
  return (
    <Box component="main" sx={{ p: { xs: 1, md: 3 }, maxWidth: 1800, mx: 'auto' }}>
      {service?.demonstration && <Box component="p" sx={{ m: 0, textAlign: 'center', fontWeight: 600, bgcolor: 'warning.light', color: 'warning.main' }}>{appText.demonstration}</Box>}
      <Box sx={{ display: 'flex', justifyContent: 'space-between', alignItems: 'baseline', mb: 1 }}>
        <Typography variant="h1">{bedsText.title}</Typography>
        <Typography sx={{ fontSize: '1.25rem' }}>{bedsText.wallUpdated(timeOfDay(now))}</Typography>
      </Box>
      {gone && <EmptyState>{bedsText.wallGone} {bedsText.wallGoneDetail}</EmptyState>}
      {!gone && board.error && board.data && <Alert severity="warning" sx={{ mb: 1 }}>{bedsText.wallOffline(when(serverTimeAt(board.dataUpdatedAt), now))}</Alert>}
      {!gone && board.error && !board.data && <ReadFailure problem={board.error} onRetry={() => { void board.refetch() }} />}
      {board.isPending && <LoadingBlock />}
      {!gone && board.data && <BoardTable groups={groups} sought={null} question="" now={now} roads={null} actions={null} />}
    </Box>
  )
}
