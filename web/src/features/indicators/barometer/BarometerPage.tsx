import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableContainer from '@mui/material/TableContainer'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { Link, useSearchParams } from 'react-router'
import { indicatorNoteText } from '@/locales/fr/indicatorNote'
import { indicatorsText } from '@/locales/fr/indicators'
import { address, readKey, useLive, useRead, useSave, useStaleSince } from '@/shared/api'
import type { IndicatorBarometer } from '@/shared/api/generated'
import { number, rateOutOf } from '@/shared/format'
import { typeset } from '@/shared/format/typography'
import { EmptyState, LoadingBlock, ProblemAlert, ReadFailure, Screen, Section } from '@/shared/ui'
import { YearFilter } from '../Choosers'
import { Drawing } from '../note/Drawing'
import { barometerPath, dashboardAddress } from '../paths'

const text = indicatorNoteText.barometer

/** « Baromètre »: the region in six figures, on one page that may be given to anybody. */
export default function BarometerPage() {
  const stale = useStaleSince()
  const [search] = useSearchParams()
  const year = search.get('annee')
  const query: Record<string, string> = year ? { year } : {}
  const read = useRead<IndicatorBarometer>(barometerPath, query)
  useLive('indicators', readKey(barometerPath, query))
  const saving = useSave()
  const barometer = read.data
  const actions = barometer?.state === 'current' && <Button variant="contained" loading={saving.isPending} onClick={() => saving.mutate(address(`${barometerPath}.pdf`, { year: String(barometer.year) }))}>{text.pdf}</Button>
  return (
    <Screen title={text.title} subtitle={barometer && indicatorNoteText.subtitle(barometer.region, barometer.year)} stale={stale} actions={actions}>
      {saving.error && <ProblemAlert detail={saving.error.detail} />}
      {read.isPending && <LoadingBlock height={400} />}
      {read.error && <ReadFailure problem={read.error} onRetry={() => { void read.refetch() }} />}
      {barometer && !read.error && <Content barometer={barometer} />}
    </Screen>
  )
}

function Content({ barometer }: { barometer: IndicatorBarometer }) {
  const [search] = useSearchParams()
  const { year, years, state, data, sources, births } = barometer
  const kept = new URLSearchParams(search.get('annee') ? { annee: search.get('annee')! } : {})
  return (
    <Stack sx={{ gap: 2 }}>
      <Stack role="search" direction="row" className="no-print" sx={{ gap: 2, rowGap: 1.5, flexWrap: 'wrap', alignItems: 'center' }}>
        <YearFilter year={year} years={years} />
        <Button component={Link} to={dashboardAddress(kept)} variant="outlined">{indicatorNoteText.back}</Button>
      </Stack>
      {state === 'none' && <EmptyState>{indicatorNoteText.none(year)}</EmptyState>}
      {state === 'outdated' && <EmptyState>{indicatorNoteText.outdated}</EmptyState>}
      {state === 'current' && (
        <>
          <Typography className="no-print" color="textSecondary">{text.explain}</Typography>
          <Figures barometer={barometer} />
          {births.length > 0 && <Section title={text.births}><Births births={births} /></Section>}
          <Section title={text.data}><Typography>{typeset(data.join(' '))}</Typography></Section>
          {sources.length > 0 && <Section title={indicatorNoteText.sources}><Box component="ul" sx={{ m: 0, pl: 3 }}>{sources.map((source) => <li key={source}>{source}</li>)}</Box></Section>}
        </>
      )}
    </Stack>
  )
}

function Figures({ barometer: { figures, year } }: { barometer: IndicatorBarometer }) {
  return (
    <Section title={text.figures}>
      <Box component="ul" aria-label={text.figures} sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))', lg: 'repeat(3, minmax(0, 1fr))' } }}>
        {figures.map(({ figure: { label, value, ratio, interval, before, published, is_proposed }, trend, svg }) => (
          <Box component="li" key={label} className="keep-together" sx={{ p: 1.5, border: 1, borderColor: 'divider' }}>
            <Typography variant="h3">{typeset(label)}{is_proposed && '*'}</Typography>
            <Typography sx={{ fontSize: '1.75rem', fontWeight: 600, lineHeight: 1.3 }}>{value}</Typography>
            <Typography color="textSecondary">{[ratio, interval && text.between(interval)].filter(Boolean).join(' · ')}</Typography>
            {svg !== '' && <Drawing svg={svg} said={text.trendOf(label)} small />}
            <Typography variant="body2">{typeset(trend)}</Typography>
            <Typography variant="body2" color="textSecondary">{text.before(year - 1, before)}</Typography>
            <Typography variant="body2" color="textSecondary">{published === '' ? text.noPublished : text.published(published)}</Typography>
          </Box>
        ))}
      </Box>
      <Typography variant="caption" color="textSecondary">{indicatorNoteText.proposed}</Typography>
    </Section>
  )
}

function Births({ births }: Pick<IndicatorBarometer, 'births'>) {
  return (
    <TableContainer tabIndex={0} role="region" aria-label={indicatorsText.tableOf(text.births)} sx={{ maxWidth: 640 }}>
      <Table size="small">
        <TableHead><TableRow><TableCell>{text.type}</TableCell>{[text.houses, text.birthsOf, text.share].map((name) => <TableCell key={name} align="right">{name}</TableCell>)}</TableRow></TableHead>
        <TableBody>
          {births.map(({ type, houses, births: count, share }) => (
            <TableRow key={type}>
              <TableCell component="th" scope="row">{text.typeOf(type)}</TableCell>
              <TableCell align="right">{number(houses)}</TableCell>
              <TableCell align="right">{count === null ? text.notPublished : number(count)}</TableCell>
              <TableCell align="right">{count === null ? '' : rateOutOf(share, 100)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  )
}
