import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import MuiLink from '@mui/material/Link'
import Stack from '@mui/material/Stack'
import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { Link, useSearchParams } from 'react-router'
import { indicatorReportsText } from '@/locales/fr/indicatorReports'
import { indicatorsText as text } from '@/locales/fr/indicators'
import { address, readKey, useLive, usePermission, useRead, useSave, useStaleSince } from '@/shared/api'
import { EmptyState, LoadingBlock, ProblemAlert, ReadFailure, Screen } from '@/shared/ui'
import { PrintIcon } from '@/shared/ui/icons'
import { Choosers } from './Choosers'
import { DataLine } from './DataLine'
import { DefinitionChanges } from './DefinitionChanges'
import { FigureTile } from './FigureTile'
import { placeInYear } from './figures'
import { dashboardPath, dashboardQuery } from './paths'
import { QualitySection } from './QualitySection'
import { reportAddress, reportPath } from './reports/reports'
import { TracersTable } from './TracersTable'
import { TransmittedNotice } from './transmissions/TransmittedNotice'
import type { IndicatorDashboard } from './types'

/** « Vos indicateurs »: where a maternity stands, how good its data are, six figures, then the thirteen tracers. */
export default function DashboardPage() {
  const stale = useStaleSince()
  const [search] = useSearchParams()
  const deposits = usePermission('indicators.deposit')
  const query = dashboardQuery(search)
  const read = useRead<IndicatorDashboard>(dashboardPath, query)
  useLive('indicators', readKey(dashboardPath, query))
  const dashboard = read.data
  const isRegion = dashboard?.place.establishment === null
  const actions = (
    <>
      {deposits && <Button component={Link} to="/indicateurs/depots" variant="outlined">{text.deposits}</Button>}
      <Button variant="contained" startIcon={<PrintIcon />} onClick={() => window.print()} sx={deposits ? notOnPhone : {}}>{text.print}</Button>
    </>
  )
  return (
    <Screen title={isRegion ? text.regionTitle : text.title} subtitle={dashboard && <Subtitle dashboard={dashboard} />} stale={stale} actions={actions}>
      {read.isPending && <LoadingBlock height={400} />}
      {read.error && <ReadFailure problem={read.error} onRetry={() => { void read.refetch() }} />}
      {dashboard && !read.error && <Content dashboard={dashboard} />}
    </Screen>
  )
}

function Content({ dashboard }: { dashboard: IndicatorDashboard }) {
  const [quality, setQuality] = useState(false)
  const stays = usePermission('indicators.stays')
  const series = usePermission('indicators.series.read')
  const { place, year, data, headline } = dashboard
  const opens = stays && place.establishment !== null
  return (
    <Stack sx={{ gap: 1.5, '@media print': { gap: '6px' } }}>
      <Choosers dashboard={dashboard} />
      {data.state === 'none' ? <NoFile year={year} /> : <DataLine dashboard={dashboard} quality={quality} onQuality={() => setQuality(!quality)} />}
      <Papers dashboard={dashboard} />
      <TransmittedNotice dashboard={dashboard} />
      {quality && <Reached><QualitySection quality={data.quality} /></Reached>}
      {headline.length > 0 && data.state !== 'none' && (
        <Box component="ul" aria-label={text.tiles} sx={tiles}>
          {headline.map((figure) => <FigureTile key={`${figure.indicator} ${figure.figure}`} figure={figure} place={place} year={year} opens={opens} onQuality={() => setQuality(true)} />)}
        </Box>
      )}
      {dashboard.tracers.length > 0 && data.state !== 'none' && <TracersTable dashboard={dashboard} />}
      {dashboard.definitions && <DefinitionChanges definitions={dashboard.definitions} />}
      <Stack direction="row" className="no-print" sx={{ gap: 1, flexWrap: 'wrap' }}>
        <Button component={Link} to="/indicateurs/dictionnaire" variant="outlined">{text.dictionary}</Button>
        {series && <Button component={Link} to="/indicateurs/series" variant="outlined">{text.series}</Button>}
      </Stack>
    </Stack>
  )
}

/** What is made of a year: the report of this place, where there is one, and the papers of the region. */
function Papers({ dashboard: { place: { establishment }, year, report } }: { dashboard: IndicatorDashboard }) {
  const note = usePermission('indicators.note')
  const saving = useSave()
  const isRegion = establishment === null
  return (
    <Box component="nav" aria-label={text.papers} className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2.5 }}>
      {report !== null && <MuiLink component={Link} to={reportAddress(year, establishment)} sx={paper}>{indicatorReportsText.oneOf(year)}</MuiLink>}
      {report !== null && (
        <MuiLink component="button" type="button" disabled={saving.isPending} onClick={() => saving.mutate(address(`${reportPath(establishment)}/report.pdf`, { year }))} sx={paper}>{indicatorReportsText.reportPdf(year)}</MuiLink>
      )}
      {isRegion && note && <MuiLink component={Link} to={`/indicateurs/note?annee=${year}`} sx={paper}>{text.note}</MuiLink>}
      {isRegion && <MuiLink component={Link} to={`/indicateurs/barometre?annee=${year}`} sx={paper}>{text.barometer}</MuiLink>}
      <MuiLink component={Link} to="/indicateurs/rapports" sx={paper}>{indicatorReportsText.title}</MuiLink>
      {saving.error && <ProblemAlert detail={saving.error.detail} />}
    </Box>
  )
}

/** What a press lower on the page has opened comes into sight, and is read from there. */
function Reached({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' })
    box.current?.focus({ preventScroll: true })
  }, [])
  return <Box ref={box} tabIndex={-1} sx={{ outline: 'none' }}>{children}</Box>
}

/** Nothing was given for this year: who may give it does, the others know whom to ask. */
function NoFile({ year }: { year: number }) {
  const deposits = usePermission('indicators.deposit')
  return (
    <EmptyState action={deposits && <Button component={Link} to="/indicateurs/depots" variant="contained">{text.depositStays}</Button>}>
      {text.none(year)} {deposits ? text.orCube : text.askDeposit}
    </EmptyState>
  )
}

/** Who and which year; on paper also what they are compared to, which the page shows by its choosers. */
function Subtitle({ dashboard: { place, year, compare } }: { dashboard: IndicatorDashboard }) {
  if (place.establishment === null) return placeInYear(place, year)
  return (
    <>
      {placeInYear(place, year)}
      <Box component="span" sx={{ display: 'none', '@media print': { display: 'inline' } }}> · {text.comparedTo(compare === 'past' ? text.past(year - 1) : text.compareTo[compare])}</Box>
    </>
  )
}

/** A thumb has room for one button, and a telephone for little paper. */
const notOnPhone = { display: { xs: 'none', sm: 'inline-flex' } } as const

const tiles = {
  m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1.5, gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))', md: 'repeat(3, minmax(0, 1fr))' },
  '@media print': { gridTemplateColumns: 'repeat(3, minmax(0, 1fr))', gap: '6px' },
} as const
const paper = { typography: 'body1', py: 1.25 } as const
