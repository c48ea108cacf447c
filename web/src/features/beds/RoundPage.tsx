import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { Link } from 'react-router'
import { bedsText } from '@/locales/fr/beds'
import { readKey, useLive, useNow, usePermission, useRead, useStaleSince } from '@/shared/api'
import { until } from '@/shared/format'
import { EmptyState, LoadingBlock, ReadFailure, Screen } from '@/shared/ui'
import { RoundUnit } from './RoundUnit'
import type { Round, RoundLine } from './types'
import { useSettledOrder } from './useSettledOrder'

const path = '/api/beds/round'

/**
 * « Tournée »: the units that owe news, house by house, oldest first. The figures heard pass to the next one, in the order in which
 * the round was opened: a figure makes the house that gives it a recent one, and would send its other units away from who is calling it.
 */
export default function RoundPage() {
  const stale = useStaleSince()
  const now = useNow()
  const mayReadPrograms = usePermission('accounts.programs.read')
  const round = useRead<Round>(path)
  useLive('board', readKey(path))
  const [postponed, setPostponed] = useState<readonly string[]>([])
  const [chosen, setChosen] = useState<string | null>(null)
  const items = round.data?.items ?? []
  const order = useSettledOrder(items, ({ unit }) => unit, String(round.data !== undefined), true)
  const lines = inTurn(order.rows, postponed)
  const current = lines.find(({ unit }) => unit === chosen) ?? lines[0]
  const next = (line: RoundLine) => setChosen(lines[lines.indexOf(line) + 1]?.unit ?? null)
  const later = (line: RoundLine) => {
    next(line)
    setPostponed([...postponed.filter((each) => each !== line.unit), line.unit])
  }
  const actions = (
    <>
      {mayReadPrograms && <Button component={Link} to="/programmes">{bedsText.goPrograms}</Button>}
      <Button variant="outlined" component={Link} to="/lits">{bedsText.goBoard}</Button>
    </>
  )
  return (
    <Screen title={bedsText.round} subtitle={bedsText.roundHint} stale={stale} actions={actions}>
      {round.isPending && <LoadingBlock />}
      {round.error && !round.data && <ReadFailure problem={round.error} onRetry={() => { void round.refetch() }} />}
      {round.data && lines.length === 0 && <EmptyState>{bedsText.roundDone} {bedsText.roundNext(until(round.data.next_expected_at, now))}</EmptyState>}
      {lines.length > 0 && (
        <Stack direction="row" sx={{ alignItems: 'center', gap: 2, mb: 1, minHeight: 44 }}>
          <Typography role="status" sx={{ fontWeight: 600 }}>{bedsText.roundLeft(lines.length)}</Typography>
          {order.waiting && <Button variant="outlined" onClick={order.settle}>{bedsText.sortAgain}</Button>}
        </Stack>
      )}
      <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {lines.map((line) => (
          <RoundUnit
            key={line.unit} line={line} now={now} current={line === current} before={lines.indexOf(line)}
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
