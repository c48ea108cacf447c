import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { useParams, useSearchParams } from 'react-router'
import { reportsText as text } from '@/locales/fr/reports'
import { address, useRead, useSave, useSession } from '@/shared/api'
import { Moved, Versions } from '@/shared/reports/Versions'
import { ExportMenu, LoadingBlock, ProblemAlert, ReadFailure, Screen } from '@/shared/ui'
import { reportAddress, reportPath, tellsYearBefore } from './reports'
import type { YearReport } from './reports'
import { Houses, ReportSections } from './ReportSections'

/** One report, as it was told: the same order as the paper. */
export default function ReportPage() {
  const { year = '', place = '' } = useParams()
  const [search] = useSearchParams()
  const version = search.get('version')
  const query = { year, ...(version ? { version } : {}) }
  const path = reportPath(place)
  const read = useRead<YearReport>(path, query)
  const saving = useSave()
  const report = read.data
  return (
    <Screen
      title={text.oneOf(Number(year))} subtitle={report && [report.name, report.level].filter(Boolean).join(' · ')}
      actions={report && <><ExportMenu path={`${path}/lines`} query={query} /><Button variant="contained" loading={saving.isPending} onClick={() => saving.mutate(address(`${path}/report.pdf`, query))}>{text.pdf}</Button></>}
    >
      {saving.error && <ProblemAlert detail={saving.error.detail} />}
      {read.isPending && <LoadingBlock height={400} />}
      {read.error && <ReadFailure problem={read.error} onRetry={() => { void read.refetch() }} />}
      {report && !read.error && <Content report={report} />}
    </Screen>
  )
}

function Content({ report }: { report: YearReport }) {
  const { demonstration } = useSession()
  return (
    <Stack sx={{ gap: 2 }}>
      {demonstration && <Alert severity="warning">{text.fictitious}</Alert>}
      <Versions report={report} address={(version) => reportAddress(report.year, report.place, version)} />
      <Moved report={report} />
      {!tellsYearBefore(report) && <Alert severity="info">{text.noDataBefore(report.year - 1)}</Alert>}
      <ReportSections report={report} />
      {report.houses.length > 0 && <Houses report={report} />}
    </Stack>
  )
}
