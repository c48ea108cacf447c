import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import MuiLink from '@mui/material/Link'
import Stack from '@mui/material/Stack'
import { Link } from 'react-router'
import { indicatorReportsText as text } from '@/locales/fr/indicatorReports'
import { reportsText as words } from '@/locales/fr/reports'
import { address, useSave } from '@/shared/api'
import { civilDate, civilDateOf } from '@/shared/format'
import { Archives } from '@/shared/reports/Archives'
import { YearOfReports } from '@/shared/reports/YearOfReports'
import { EmptyState, Fold, ProblemAlert, Section } from '@/shared/ui'
import { DataTable } from '@/shared/ui/DataTable'
import type { Column } from '@/shared/ui/DataTable'
import { archivesPath, reportAddress, reportPath, reportsAddress, reportsPath } from './reports'
import type { IndicatorReports, ReportItem } from './reports'

/** « Rapports d'indicateurs » of a year: each house's, its version, its files. */
export default function ReportsPage() {
  return (
    <YearOfReports<IndicatorReports>
      title={text.title} path={reportsPath} topic="indicators" establishing="indicators.report"
      actions={<Button component={Link} to="/indicateurs" variant="outlined">{text.back}</Button>}
    >
      {(reports, establishes) => <Content reports={reports} establishes={establishes} />}
    </YearOfReports>
  )
}

function Content({ reports: { year, years, reported, items, missing }, establishes }: { reports: IndicatorReports; establishes: boolean }) {
  const saving = useSave()
  const [latest] = reported
  if (items.length === 0) return <EmptyState action={latest !== undefined && <Button component={Link} to={reportsAddress(latest)} variant="outlined">{text.read(latest)}</Button>}>{years.length === 0 ? text.noneYet : establishes ? text.none(year) : text.notYours(year)}</EmptyState>
  return (
    <>
      {missing.length > 0 && <Missing names={missing} establishes={establishes} />}
      {establishes && <Archives year={year} path={archivesPath} topic="indicators" />}
      <Section title={words.reports(year)}>
        {saving.error && <ProblemAlert detail={saving.error.detail} />}
        <DataTable label={words.table} columns={columnsOf(year, saving.isPending, saving.mutate)} rows={items} rowId={({ place }) => reportPath(place)} />
      </Section>
    </>
  )
}

/** What the year's files tell of, and no report does: many names are folded. */
function Missing({ names, establishes }: { names: readonly string[]; establishes: boolean }) {
  const count = text.missing(names.length)
  const hint = establishes ? ` ${text.missingHint}` : ''
  if (names.length <= mostNamed) return <Alert severity="warning">{text.missingOf(count, names.join(', '))}{hint}</Alert>
  return (
    <Alert severity="warning">
      {`${count}.`}{hint}
      <Fold title={text.nameThem}>{names.join(', ')}</Fold>
    </Alert>
  )
}

const mostNamed = 6

function columnsOf(year: number, isSaving: boolean, save: (path: string) => void): Column<ReportItem>[] {
  return [
    { id: 'house', header: words.house, cell: ({ row: { original: { place, name } } }) => <MuiLink component={Link} to={reportAddress(year, place)} sx={{ display: 'inline-block', py: 1 }}>{name}</MuiLink> },
    { id: 'version', header: words.version, cell: ({ row: { original: { version } } }) => version, meta: { align: 'right' } },
    { id: 'made', header: words.made, cell: ({ row: { original: { made_at } } }) => civilDate(civilDateOf(made_at)) },
    {
      id: 'files', header: text.files,
      cell: ({ row: { original: { place, name } } }) => (
        <Stack direction="row" className="no-print" sx={{ gap: 1 }}>
          <Button size="small" variant="outlined" aria-label={text.pdfOf(name)} disabled={isSaving} onClick={() => save(address(`${reportPath(place)}/report.pdf`, { year }))}>{words.pdf}</Button>
          <Button size="small" component="a" href={address(`${reportPath(place)}/lines`, { year, format: 'xlsx' })} download aria-label={text.sheetOf(name)}>{text.sheet}</Button>
        </Stack>
      ),
    },
  ]
}
