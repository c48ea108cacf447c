import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { whatIfText as text } from '@/locales/fr/whatIf'
import { useLive, usePages } from '@/shared/api'
import type { WhatIfRunLine } from '@/shared/api/generated'
import { typeset } from '@/shared/format/typography'
import { Clock, EmptyState, LoadingBlock, ReadFailure, Section } from '@/shared/ui'
import { DataTable } from '@/shared/ui/DataTable'
import type { Column } from '@/shared/ui/DataTable'
import { labelOf, runsPath, words } from './types'

interface EarlierRunsProps {
  /** The simulation that is open: another one is compared to it. */
  opened: string
  onOpen: (id: string) => void
  onCompare: (id: string) => void
}

/** All simulations of the network, the latest first. */
export function EarlierRuns({ opened, onOpen, onCompare }: EarlierRunsProps) {
  const runs = usePages<WhatIfRunLine>(runsPath)
  useLive('whatif', [runsPath])
  const columns: Column<WhatIfRunLine>[] = [
    { id: 'year', header: text.year, cell: ({ row }) => row.original.year },
    { id: 'summary', header: text.scenario, cell: ({ row }) => row.original.summary.split(';').map((sentence) => <div key={sentence}>{typeset(sentence)}</div>) },
    { id: 'state', header: text.state, cell: ({ row }) => labelOf(words.states, row.original.state) },
    { id: 'author', header: text.by, cell: ({ row }) => row.original.author },
    { id: 'created_at', header: text.when, cell: ({ row }) => <Clock at={row.original.created_at} /> },
    {
      id: 'actions', header: text.actions, cell: ({ row: { original: { id, summary } } }) => (
        <Stack direction="row" className="no-print" sx={{ gap: 1 }}>
          <Button variant="outlined" aria-label={text.openOf(summary)} disabled={id === opened} onClick={() => onOpen(id)}>{text.open}</Button>
          {opened !== '' && id !== opened && <Button aria-label={text.compareOf(summary)} onClick={() => onCompare(id)}>{text.compare}</Button>}
        </Stack>
      ),
    },
  ]
  return (
    <Section title={text.earlier}>
      {runs.isPending && <LoadingBlock />}
      {runs.error && <ReadFailure problem={runs.error} onRetry={() => { void runs.refetch() }} />}
      {runs.data && (runs.rows.length === 0
        ? <EmptyState>{text.noneYet}</EmptyState>
        : <DataTable<WhatIfRunLine> label={text.listOfRuns} columns={columns} rows={runs.rows} rowId={({ id }) => id} onMore={runs.more} loadingMore={runs.isFetchingNextPage} />)}
    </Section>
  )
}
