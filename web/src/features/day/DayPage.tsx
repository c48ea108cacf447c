import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { Link } from 'react-router'
import { dayText } from '@/locales/fr/day'
import { serverNow, useMayWrite, useReadsOnly, useStaleSince } from '@/shared/api'
import { when } from '@/shared/format'
import { LoadingBlock, ReadFailure, Screen } from '@/shared/ui'
import { blocksOf, onlyRead } from './day'
import type { DayView } from './day'
import { DayBlock } from './DayBlock'
import { Introduction } from './Introduction'
import { useDay } from './useDay'

/** « Ma journée »: three blocks, no chart. What awaits now has a button each; the rest moves by itself. */
export default function DayPage() {
  const stale = useStaleSince()
  const day = useDay()
  const asks = useMayWrite('transfers.request')
  return (
    <Screen title={dayText.title} stale={stale} actions={asks ? <Button component={Link} to="/demandes/nouvelle" variant="contained">{dayText.newRequest}</Button> : undefined}>
      <Introduction />
      {day.isPending && <LoadingBlock height={300} />}
      {day.error && <ReadFailure title={dayText.notRead} problem={day.error} onRetry={() => { void day.refetch() }} />}
      {day.data && <Blocks day={day.data} />}
    </Screen>
  )
}

function Blocks({ day }: { day: DayView }) {
  const readsOnly = useReadsOnly()
  const blocks = blocksOf(day)
  const [todo, follow, news] = readsOnly ? blocks.map(onlyRead) : blocks
  const next = day.next_known_at ? ` ${dayText.next(when(day.next_known_at, serverNow()))}` : ''
  return (
    <Box sx={{ display: 'grid', gap: 2, alignItems: 'start', gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 5fr) minmax(0, 4fr)' } }}>
      <DayBlock block={todo!} empty={dayText.empty + next} {...(readsOnly ? { name: dayText.awaited } : {})} />
      <Stack sx={{ gap: 2 }}>
        <DayBlock block={follow!} empty={dayText.nothingFollowed} folds />
        <DayBlock block={news!} empty={dayText.nothingNew} folds />
      </Stack>
    </Box>
  )
}
