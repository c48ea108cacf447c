import Alert from '@mui/material/Alert'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useSearchParams } from 'react-router'
import { activityText as text } from '@/locales/fr/activity'
import { readKey, useLive, usePermission, useRead, useStaleSince } from '@/shared/api'
import { civilDate } from '@/shared/format'
import { EmptyState, ExportMenu, LoadingBlock, ReadFailure, RemoveFilters, Screen } from '@/shared/ui'
import { activityQuery, isOfRegister, tellsYearBefore } from './activity'
import type { Activity, ActivityFigure } from './activity'
import { BreakdownSection } from './BreakdownSection'
import { Definitions } from './Definitions'
import { FiguresTable } from './FiguresTable'
import { PeriodChooser } from './PeriodChooser'
import { ScopeChooser } from './ScopeChooser'

const path = '/api/activity'
const birthsPath = '/api/activity/births'

/** « Activité »: what the transfers of a period say, beside the year before, each number opening its requests. */
export default function ActivityPage() {
  const stale = useStaleSince()
  const [search] = useSearchParams()
  const query = activityQuery(search)
  const read = useRead<Activity>(path, query)
  useLive('requests', readKey(path, query))
  const activity = read.data
  const births = useBirths(query)
  return (
    <Screen title={text.title} subtitle={activity && subtitle(activity)} stale={stale} actions={<ExportMenu path="/api/activity/figures" query={query} />}>
      <Stack sx={{ gap: 2 }}>
        <Stack role="search" className="no-print" sx={{ gap: 1.5 }}>
          <PeriodChooser shown={activity ?? { from: search.get('du') ?? '', to: search.get('au') ?? '' }} years={activity?.years ?? []} />
          <ScopeChooser />
        </Stack>
        {read.isPending && <LoadingBlock height={400} />}
        {read.error && <ReadFailure problem={read.error} onRetry={() => { void read.refetch() }} />}
        {activity && !read.error && <Content activity={activity} births={births} />}
      </Stack>
    </Screen>
  )
}

/** What the register of births tells of the same days, for who reads it; nothing where the analyses are switched off. */
function useBirths(query: Record<string, string>): readonly ActivityFigure[] {
  const reads = usePermission('quality.read')
  const births = useRead<{ items: ActivityFigure[] }>(birthsPath, query, reads)
  useLive('cases', readKey(birthsPath, query))
  useLive('meetings', readKey(birthsPath, query))
  return reads && births.data ? births.data.items : []
}

function Content({ activity, births }: { activity: Activity; births: readonly ActivityFigure[] }) {
  const whole = { ...activity, figures: [...activity.figures, ...births] }
  const counted = whole.figures.filter((figure) => figure.code === 'TRF-00' || isOfRegister(figure))
  if (counted.every(({ n, before_n, left_out }) => n === 0 && before_n === 0 && left_out === 0)) return <EmptyState action={<RemoveFilters />}>{text.empty}</EmptyState>
  return (
    <>
      {!tellsYearBefore(activity) && <Alert severity="info">{text.noDataBefore(civilDate(activity.before_from), civilDate(activity.before_to))}</Alert>}
      <FiguresTable activity={whole} />
      {births.length > 0 && <Typography variant="body2" color="textSecondary">{text.births}</Typography>}
      <BreakdownSection activity={activity} />
      <Definitions figures={whole.figures} />
    </>
  )
}

function subtitle({ from, to, before_from, before_to, establishment_name }: Activity): string {
  const period = text.told(civilDate(from), civilDate(to), civilDate(before_from), civilDate(before_to))
  return establishment_name ? text.toldOf(establishment_name, period) : period
}
