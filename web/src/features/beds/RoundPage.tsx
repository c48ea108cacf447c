import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { Link } from 'react-router'
import { bedsText } from '@/locales/fr/beds'
import { readKey, useLive, useNow, useRead, useStaleSince } from '@/shared/api'
import { until } from '@/shared/format'
import { EmptyState, LoadingBlock, ReadFailure, Screen } from '@/shared/ui'
import { RoundUnit } from './RoundUnit'
import type { Round, RoundLine } from './types'

const path = '/api/beds/round'

/** « Tournée »: the units that owe news, house by house, oldest first. The figures heard pass to the next one. */
export default function RoundPage() {
  const stale = useStaleSince()
  const now = useNow()
  const round = useRead<Round>(path)
  useLive('board', readKey(path))
  const [postponed, setPostponed] = useState<readonly string[]>([])
  const [chosen, setChosen] = useState<string | null>(null)
  const lines = inTurn(round.data?.items ?? [], postponed)
  const current = lines.find(({ unit }) => unit === chosen) ?? lines[0]
  const next = (line: RoundLine) => setChosen(lines[lines.indexOf(line) + 1]?.unit ?? null)
  const later = (line: RoundLine) => {
    next(line)
    setPostponed([...postponed.filter((each) => each !== line.unit), line.unit])
  }
  return (
    <Screen title={bedsText.round} subtitle={bedsText.roundHint} stale={stale} actions={<Button variant="outlined" component={Link} to="/lits">{bedsText.goBoard}</Button>}>
      {round.isPending && <LoadingBlock />}
      {round.error && !round.data && <ReadFailure problem={round.error} onRetry={() => { void round.refetch() }} />}
      {round.data && lines.length === 0 && <EmptyState>{bedsText.roundDone} {bedsText.roundNext(until(round.data.next_expected_at, now))}</EmptyState>}
      {lines.length > 0 && <Typography role="status" sx={{ fontWeight: 600, mb: 1 }}>{bedsText.roundLeft(lines.length)}</Typography>}
      <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {lines.map((line) => (
          <RoundUnit
            key={line.unit} line={line} now={now} current={line === current}
            onChoose={() => setChosen(line.unit)} onHeard={() => next(line)} onLater={() => later(line)}
          />
        ))}
      </Box>
    </Screen>
  )
}

/** Those who did not answer come back at the end. */
function inTurn(lines: readonly RoundLine[], postponed: readonly string[]): RoundLine[] {
  const back = postponed.flatMap((unit) => lines.find((line) => line.unit === unit) ?? [])
  return [...lines.filter((line) => !back.includes(line)), ...back]
}
