import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { whatIfText as text } from '@/locales/fr/whatIf'
import { readKey, useLive, useRead } from '@/shared/api'
import type { WhatIfResult, WhatIfRun } from '@/shared/api/generated'
import { number } from '@/shared/format'
import { typeset } from '@/shared/format/typography'
import { Clock, ExportMenu, LoadingBlock, ReadFailure, Section } from '@/shared/ui'
import { FollowedJob } from '@/shared/ui/FollowedJob'
import { ModelCheck } from './ModelCheck'
import { ModelNotes } from './ModelNotes'
import { ResultTable } from './ResultTable'
import { labelOf, runPath, words } from './types'
import { isFar } from './values'

/** Reads one simulation, again when its job goes on or ends. */
export function useRun(id: string) {
  const path = runPath(id)
  const run = useRead<WhatIfRun>(path, undefined, id !== '')
  useLive('whatif', readKey(path))
  useLive('jobs', readKey(path))
  return run
}

/** One simulation: its scenario, its progress, then its figures with the model written beside them. */
export function RunPanel({ id, onDuplicate }: { id: string; onDuplicate: (run: WhatIfRun) => void }) {
  const run = useRun(id)
  if (run.isPending) return <LoadingBlock />
  if (!run.data) return <ReadFailure problem={run.error!} onRetry={() => { void run.refetch() }} />
  const { year, author, replays, seed, created_at, result } = run.data
  return (
    <Section title={`${text.result} · ${text.resultOf(year)}`}>
      <Stack sx={{ gap: 2 }}>
        <Stack direction="row" sx={{ gap: 1, justifyContent: 'space-between', alignItems: 'flex-start', flexWrap: 'wrap' }}>
          <Typography color="textSecondary">{text.madeBy(author, number(replays), String(seed))} · <Clock at={created_at} /></Typography>
          <Stack direction="row" className="no-print" sx={{ gap: 1, flexWrap: 'wrap' }}>
            <Button variant="outlined" onClick={() => onDuplicate(run.data)}>{text.duplicate}</Button>
            {result && <ExportMenu path={`${runPath(id)}/figures`} />}
          </Stack>
        </Stack>
        <Sentences sentences={run.data.sentences} />
        {result ? <Figures result={result} year={year} /> : <WithoutResult run={run.data} />}
      </Stack>
    </Section>
  )
}

/** The changes of a simulation, as the server wrote them that day. */
export function Sentences({ sentences }: { sentences: readonly string[] }) {
  return <Box component="ul" aria-label={text.changes} sx={{ m: 0, pl: 3 }}>{sentences.map((sentence) => <li key={sentence}>{typeset(sentence)}</li>)}</Box>
}

/** Its job is followed by whoever asked for it; the others read where it stands. */
function WithoutResult({ run: { own, job, state, outcome } }: { run: WhatIfRun }) {
  if (own && (state === 'waiting' || state === 'running')) return <FollowedJob id={job} heading="h3" />
  if (state === 'failed' || state === 'cancelled') return <Alert severity="warning">{text.withoutResult} {labelOf(words.states, state)}. {typeset(outcome)}</Alert>
  return <Alert severity="info">{text.running}</Alert>
}

function Figures({ result, year }: { result: WhatIfResult; year: number }) {
  const far = result.figures.filter(isFar).map(({ figure }) => labelOf(words.figures, figure))
  return (
    <>
      <Alert severity="info">{text.notForecast}</Alert>
      {far.length > 0 && <Alert severity="warning">{text.far(far.join(', '))}</Alert>}
      <ResultTable label={text.resultOf(year)} figures={result.figures} />
      <Typography variant="body2" color="textSecondary" sx={{ maxWidth: 900 }}>{text.intervals}</Typography>
      <Typography variant="body2" color="textSecondary">
        {text.replayed(number(result.replayed))} {text.leftOut(number(result.advice), number(result.returns), number(result.stopped), number(result.live), number(result.foreign))}
        {result.units_without_count > 0 && ` ${text.unitsLeftOut(result.units_without_count)}`}
        {result.closures !== null && ` ${text.asTheyWere(result.closures, result.restrictions ?? 0)}`}
      </Typography>
      <ModelCheck result={result} year={year} />
      <ModelNotes suppositions={result.suppositions} />
    </>
  )
}
