import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { Link, useParams, useSearchParams } from 'react-router'
import { commonText } from '@/locales/fr/common'
import { indicatorsText } from '@/locales/fr/indicators'
import { readKey, useLive, useRead, useStaleSince } from '@/shared/api'
import { typeset } from '@/shared/format/typography'
import { LoadingBlock, ReadFailure, Screen } from '@/shared/ui'
import { PrintIcon } from '@/shared/ui/icons'
import { placeInYear } from '../figures'
import { dashboardAddress, dashboardPath, dashboardQuery, indicatorPath, indicatorQuery } from '../paths'
import { QualitySection } from '../QualitySection'
import type { IndicatorDashboard, IndicatorPage as Indicator } from '../types'
import { CriterionSection } from './CriterionSection'
import { DistributionSection } from './DistributionSection'
import { FigureSection } from './FigureSection'
import { FunnelSection } from './FunnelSection'
import { IndicatorChoosers } from './IndicatorChoosers'
import { PublishedSection } from './PublishedSection'
import { StaysSection } from './StaysSection'
import { TrendSection } from './TrendSection'

const text = indicatorsText.one

/** One indicator: its figure, the funnel, the years, the classes, how it is made, what was published, the stays behind. */
export default function IndicatorPage() {
  const stale = useStaleSince()
  const { code } = useParams()
  const [search] = useSearchParams()
  const path = indicatorPath(code!)
  const query = indicatorQuery(search)
  const read = useRead<Indicator>(path, query)
  useLive('indicators', readKey(path, query))
  // The page that one comes from: its controls of the files, and the places that may be chosen.
  const dashboard = useRead<IndicatorDashboard>(dashboardPath, dashboardQuery(search)).data
  const indicator = read.data
  const actions = (
    <>
      <Button component={Link} to={dashboardAddress(search)} variant="outlined">{text.back}</Button>
      <Button variant="contained" startIcon={<PrintIcon />} onClick={() => window.print()}>{commonText.print}</Button>
    </>
  )
  return (
    <Screen title={indicator ? typeset(indicator.sheet.label) : indicatorsText.menu} subtitle={indicator && placeInYear(indicator.place, indicator.year)} stale={stale} actions={actions}>
      {read.isPending && <LoadingBlock height={400} />}
      {read.error && <ReadFailure problem={read.error} onRetry={() => { void read.refetch() }} />}
      {indicator && !read.error && (
        <Stack sx={{ gap: 2 }}>
          <IndicatorChoosers indicator={indicator} dashboard={dashboard} />
          <WithoutCounts indicator={indicator} />
          <Box sx={columns}>
            <Stack sx={{ gap: 2, '@media print': { display: 'grid', gridTemplateColumns: '1fr 1fr' } }}>
              <FigureSection indicator={indicator} />
              <PublishedSection published={indicator.published} />
            </Stack>
            <FunnelSection indicator={indicator} />
          </Box>
          <Box sx={halves}>
            <TrendSection indicator={indicator} />
            <DistributionSection indicator={indicator} />
          </Box>
          <Box sx={halves}>
            <CriterionSection sheet={indicator.sheet} />
            {dashboard && dashboard.data.state !== 'none' && <QualitySection quality={dashboard.data.quality} />}
          </Box>
          <Box className="no-print"><StaysSection indicator={indicator} deposits={dashboard?.data.deposits ?? []} /></Box>
        </Stack>
      )}
    </Screen>
  )
}

/** Why there is nothing to see: no file of this year, or counts by the definitions of before. */
function WithoutCounts({ indicator: { state, year } }: { indicator: Indicator }) {
  if (state === 'current') return null
  return <Alert severity={state === 'none' ? 'info' : 'warning'}>{state === 'none' ? indicatorsText.none(year) : indicatorsText.outdated}</Alert>
}

const onPaper = { '@media print': { gridTemplateColumns: '1fr' } } as const
const columns = { display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(260px, 3fr) minmax(0, 7fr)' }, ...onPaper }
const halves = { display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) minmax(0, 1fr)' }, ...onPaper }
