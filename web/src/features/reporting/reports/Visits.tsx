import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { commonText } from '@/locales/fr/common'
import { reportsText as text } from '@/locales/fr/reports'
import { useLive, usePages } from '@/shared/api'
import { civilDate } from '@/shared/format'
import { EmptyState, ExportMenu, LoadingBlock, ReadFailure, Section } from '@/shared/ui'
import { visitsPath } from './reports'
import type { ReportVisit } from './reports'
import { VisitDialog } from './VisitDialog'

/** The register of those who presented the reports of a year. */
export function Visits({ year, writes }: { year: number; writes: boolean }) {
  const list = usePages<ReportVisit>(visitsPath, { year })
  const [asked, setAsked] = useState<{ visit?: ReportVisit } | null>(null)
  useLive('reports', [visitsPath])
  return (
    <Section title={text.visits(year)}>
      <Stack direction="row" className="no-print" sx={{ gap: 1, flexWrap: 'wrap', mb: 1 }}>
        {writes && <Button variant="outlined" onClick={() => setAsked({})}>{text.addVisit}</Button>}
        <ExportMenu path={visitsPath} query={{ year }} />
      </Stack>
      {list.isPending && <LoadingBlock />}
      {list.error && <ReadFailure problem={list.error} onRetry={() => { void list.refetch() }} />}
      {list.data && list.rows.length === 0 && <EmptyState>{text.noVisit}</EmptyState>}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {list.rows.map((visit) => <VisitLine key={visit.id} visit={visit} onChange={writes ? () => setAsked({ visit }) : undefined} />)}
      </Box>
      {list.more && <Button className="no-print" variant="outlined" onClick={list.more}>{commonText.more}</Button>}
      {asked && <VisitDialog year={year} visit={asked.visit} onClose={() => setAsked(null)} />}
    </Section>
  )
}

function VisitLine({ visit, onChange }: { visit: ReportVisit; onChange: (() => void) | undefined }) {
  const { place_name, visited_on, presented_by, present, asked, followed_up } = visit
  const told = [[text.fields.present, present], [text.fields.asked, asked], [text.fields.followed_up, followed_up]].filter(([, words]) => words !== '')
  return (
    <Box component="li" className="keep-together" sx={line}>
      <Box sx={{ flexGrow: 1, flexBasis: 320, minWidth: 0 }}>
        <Typography sx={{ fontWeight: 600 }}>{civilDate(visited_on)} · {place_name}</Typography>
        <Typography color="textSecondary">{text.by(presented_by)}</Typography>
        {told.map(([name, words]) => <Typography key={name} sx={{ whiteSpace: 'pre-line' }}><strong>{name}</strong> · {words}</Typography>)}
      </Box>
      {onChange && <Button className="no-print" variant="outlined" aria-label={text.changeVisit(place_name)} onClick={onChange}>{text.change}</Button>}
    </Box>
  )
}

const line = { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: 1.5, py: 1.5, borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0 } }
