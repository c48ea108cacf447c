import MuiLink from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { Link } from 'react-router'
import { reportsText as text } from '@/locales/fr/reports'
import { civilDate, civilDateOf } from '@/shared/format'
import { Archives } from '@/shared/reports/Archives'
import { YearOfReports } from '@/shared/reports/YearOfReports'
import { EmptyState, Section } from '@/shared/ui'
import { DataTable } from '@/shared/ui/DataTable'
import type { Column } from '@/shared/ui/DataTable'
import { HeldVisits } from './HeldVisits'
import { archivesPath, regionHouse, reportAddress, reportsPath, yearsOf } from './reports'
import type { ReportItem, Reports } from './reports'
import { Visits } from './Visits'

/** « Rapports annuels » of a year: each house's, its version, when it was presented. */
export default function ReportsPage() {
  return (
    <YearOfReports<Reports> title={text.title} path={reportsPath} topic="reports" establishing="reporting.report" choices={yearsOf}>
      {(reports, establishes) => <Content reports={reports} establishes={establishes} />}
    </YearOfReports>
  )
}

function Content({ reports: { year, years, years_held, items, visited, visited_in_year }, establishes }: { reports: Reports; establishes: boolean }) {
  if (items.length === 0) {
    return (
      <>
        <EmptyState>{years.length > 0 ? text.none(year) : text.noneYet}</EmptyState>
        {years_held.includes(year) && establishes && <Typography>{text.visitedIn(year, visited_in_year)}.</Typography>}
        {years_held.includes(year) && <HeldVisits year={year} />}
      </>
    )
  }
  return (
    <>
      {establishes && <Archives year={year} path={archivesPath} topic="reports" />}
      <Section title={text.reports(year)}>
        {establishes && <Typography sx={{ mb: 1 }}>{text.presentedIn(year, visited)}. {text.visitedIn(year, visited_in_year)}.</Typography>}
        <DataTable label={text.table} columns={columnsOf(year)} rows={items} rowId={({ place }) => place ?? regionHouse} />
      </Section>
      <Visits year={year} writes={establishes} />
      <HeldVisits year={year} />
    </>
  )
}

function columnsOf(year: number): Column<ReportItem>[] {
  return [
    { id: 'house', header: text.house, cell: ({ row: { original: { place, name } } }) => <MuiLink component={Link} to={reportAddress(year, place)} sx={{ display: 'inline-block', py: 1 }}>{name}</MuiLink> },
    { id: 'version', header: text.version, cell: ({ row: { original: { version } } }) => version, meta: { align: 'right' } },
    { id: 'made', header: text.made, cell: ({ row: { original: { made_at } } }) => civilDate(civilDateOf(made_at)) },
    { id: 'visited', header: text.presented, cell: ({ row: { original: { visited_on } } }) => (visited_on ? civilDate(visited_on) : '') },
  ]
}
