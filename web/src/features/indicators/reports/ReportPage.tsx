import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { Link, useParams, useSearchParams } from 'react-router'
import { indicatorReportsText as text } from '@/locales/fr/indicatorReports'
import { reportsText as words } from '@/locales/fr/reports'
import { address, useRead, useSave, useSession } from '@/shared/api'
import { typeset } from '@/shared/format/typography'
import { Moved, Versions } from '@/shared/reports/Versions'
import { ExportMenu, LoadingBlock, ProblemAlert, ReadFailure, Screen } from '@/shared/ui'
import { placeInYear } from '../figures'
import { Definitions } from './Definitions'
import { Headlines } from './Headlines'
import { placeOf, reportAddress, reportPath, reportsAddress } from './reports'
import type { IndicatorReport } from './reports'
import { ReportTables } from './ReportTables'

/** One report, as it was told: the same order as the paper. */
export default function ReportPage() {
  const { annee = '', etablissement = '' } = useParams()
  const [search] = useSearchParams()
  const version = search.get('version')
  const query = { year: annee, ...(version ? { version } : {}) }
  const path = reportPath(etablissement)
  const read = useRead<IndicatorReport>(path, query)
  const saving = useSave()
  const report = read.data
  const actions = (
    <>
      <Button component={Link} to={reportsAddress(Number(annee))} variant="outlined">{text.all}</Button>
      {report && <ExportMenu path={`${path}/lines`} query={query} />}
      {report && <Button variant="contained" loading={saving.isPending} onClick={() => saving.mutate(address(`${path}/report.pdf`, query))}>{words.pdf}</Button>}
    </>
  )
  return (
    <Screen title={text.oneOf(Number(annee))} subtitle={report && placeInYear(placeOf(report), report.year)} actions={actions}>
      {saving.error && <ProblemAlert detail={saving.error.detail} />}
      {read.isPending && <LoadingBlock height={400} />}
      {read.error && <ReadFailure problem={read.error} onRetry={() => { void read.refetch() }} />}
      {report && !read.error && <Content report={report} />}
    </Screen>
  )
}

function Content({ report }: { report: IndicatorReport }) {
  const { demonstration } = useSession()
  return (
    <Stack sx={{ gap: 2 }}>
      {demonstration && <Alert severity="warning">{words.fictitious}</Alert>}
      <Versions report={report} address={(version) => reportAddress(report.year, report.place, version)} />
      <Typography color="textSecondary">{typeset(text.data(report.data))}</Typography>
      <Moved report={report} />
      {report.alone !== '' && <Alert severity="info">{typeset(report.alone)}</Alert>}
      <Headlines report={report} />
      <ReportTables report={report} />
      <Definitions definitions={report.definitions} />
    </Stack>
  )
}
