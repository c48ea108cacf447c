import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { whatIfText as text } from '@/locales/fr/whatIf'
import type { WhatIfRun } from '@/shared/api/generated'
import { LoadingBlock, ReadFailure, Section } from '@/shared/ui'
import { DataTable } from '@/shared/ui/DataTable'
import type { Column } from '@/shared/ui/DataTable'
import { Sentences, useRun } from './RunPanel'
import { labelOf, words } from './types'
import type { FigureLine } from './types'
import { differenceOf, intervalOf, signedOf, valueOf } from './values'

/** Two simulations side by side: what each would make of the same figures. */
export function TwoRuns({ first, second, onStop }: { first: string; second: string; onStop: () => void }) {
  const one = useRun(first)
  const other = useRun(second)
  const failed = [one, other].find(({ data, error }) => !data && error)
  if (failed) return <ReadFailure problem={failed.error!} onRetry={() => { void failed.refetch() }} />
  if (!one.data || !other.data) return <LoadingBlock />
  const pair = [one.data, other.data] as const
  return (
    <Section title={text.comparison}>
      <Stack sx={{ gap: 2 }}>
        <Stack direction={{ xs: 'column', md: 'row' }} sx={{ gap: 3 }}>
          <Named name={text.first} run={pair[0]} />
          <Named name={text.second} run={pair[1]} />
        </Stack>
        <Caution pair={pair} />
        {pair.every(({ result }) => result !== null)
          ? <DataTable<Pair> label={text.comparedFigures} columns={columns} rows={pairsOf(pair)} rowId={({ figure }) => figure} />
          : <Alert severity="info">{text.running}</Alert>}
        <Button variant="outlined" className="no-print" onClick={onStop} sx={{ alignSelf: 'flex-start' }}>{text.stopComparing}</Button>
      </Stack>
    </Section>
  )
}

function Caution({ pair: [one, other] }: { pair: readonly [WhatIfRun, WhatIfRun] }) {
  if (one.year !== other.year) return <Alert severity="warning">{text.otherYears}</Alert>
  if (one.seed !== other.seed || one.replays !== other.replays) return <Alert severity="info">{text.otherChance}</Alert>
  return null
}

function Named({ name, run }: { name: string; run: WhatIfRun }) {
  return (
    <Box sx={{ flex: 1 }}>
      <Typography variant="h3">{name} · {run.year}</Typography>
      <Sentences sentences={run.sentences} />
    </Box>
  )
}

interface Pair {
  figure: FigureLine['figure']
  one: FigureLine | undefined
  other: FigureLine | undefined
}

function pairsOf([one, other]: readonly [WhatIfRun, WhatIfRun]): Pair[] {
  const of = (run: WhatIfRun, figure: string) => run.result?.figures.find((line) => line.figure === figure)
  return (one.result?.figures ?? []).map(({ figure }) => ({ figure, one: of(one, figure), other: of(other, figure) }))
}

const columns: Column<Pair>[] = [
  { id: 'figure', header: text.figure, cell: ({ row }) => labelOf(words.figures, row.original.figure) },
  ...(['one', 'other'] as const).flatMap((side): Column<Pair>[] => {
    const name = side === 'one' ? text.first : text.second
    return [
      { id: `${side} after`, header: `${name} · ${text.after}`, meta: { align: 'right' }, cell: ({ row }) => after(row.original[side]) },
      { id: `${side} difference`, header: `${name} · ${text.difference}`, meta: { align: 'right' }, cell: ({ row }) => changed(row.original[side]) },
    ]
  }),
]

const after = (line: FigureLine | undefined) => (line ? valueOf(line.after, line.unit) : '')

const changed = (line: FigureLine | undefined) => (line
  ? `${differenceOf(line.difference, line.unit)} (${intervalOf(line.difference_low, line.difference_high, (value) => signedOf(value, line.unit))})`
  : '')
