import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import MuiLink from '@mui/material/Link'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { Link, useParams } from 'react-router'
import { indicatorSeriesText as text } from '@/locales/fr/indicatorSeries'
import { readKey, useLive, usePermission, useRead, useStaleSince } from '@/shared/api'
import { number } from '@/shared/format'
import { typeset } from '@/shared/format/typography'
import { Clock, Facts, LoadingBlock, ReadFailure, Screen, Section } from '@/shared/ui'
import { seriesPath } from '../paths'
import type { Series } from '../types'
import { SeriesValues } from './SeriesValues'
import { WithdrawSeries } from './WithdrawSeries'

/** One series: where it comes from, what became of it, and its values. */
export default function SeriesPage() {
  const stale = useStaleSince()
  const imports = usePermission('indicators.series')
  const { id } = useParams()
  const path = seriesPath(id!)
  const read = useRead<Series>(path)
  useLive('indicators', readKey(path))
  const series = read.data
  const actions = (
    <>
      <Button component={Link} to="/indicateurs/series" variant="outlined">{text.back}</Button>
      {imports && series && series.state !== 'withdrawn' && <WithdrawSeries id={series.id} name={text.named(series.source, series.edition)} />}
    </>
  )
  return (
    <Screen title={series ? typeset(text.named(series.source, series.edition)) : text.one} subtitle={series && text.states[series.state]} stale={stale} actions={actions}>
      {read.isPending && <LoadingBlock />}
      {read.error && <ReadFailure problem={read.error} onRetry={() => { void read.refetch() }} />}
      {series && !read.error && (
        <Stack sx={{ gap: 2 }}>
          <Fate series={series} />
          <About series={series} />
          <SeriesValues series={series} />
        </Stack>
      )}
    </Screen>
  )
}

/** Whether it is the one that is read of its source. */
function Fate({ series: { state, reason, current } }: { series: Series }) {
  if (state === 'withdrawn') return <Alert severity="warning">{text.withdrawn(reason)}</Alert>
  if (state !== 'replaced') return null
  return (
    <Alert severity="info">
      {text.replacedBy} {current && <MuiLink component={Link} to={`/indicateurs/series/${current.id}`} color="inherit">{text.named(current.source, current.edition)}</MuiLink>}
    </Alert>
  )
}

function About({ series: { edition, first_year: first, last_year: last, lines, refused, note, author, created_at: at } }: { series: Series }) {
  return (
    <Section title={text.facts.title}>
      <Facts facts={[
        [text.facts.edition, typeset(edition)],
        [text.facts.years, text.years(first, last)],
        [text.facts.lines, [number(lines), refused > 0 ? text.facts.refused(refused, number(refused)) : ''].filter(Boolean).join(', ')],
        ...(note === '' ? [] : [[text.facts.note, <Box key="note" component="span" sx={{ whiteSpace: 'pre-line' }}>{typeset(note)}</Box>] as const]),
        [text.facts.savedBy, <span key="by">{author}, <Clock at={at} look="time" /></span>],
      ]}
      />
      <Typography color="textSecondary" sx={{ mt: 1 }}>{text.readOnly}</Typography>
    </Section>
  )
}
