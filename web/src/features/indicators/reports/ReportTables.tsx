import Box from '@mui/material/Box'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableContainer from '@mui/material/TableContainer'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { indicatorsText } from '@/locales/fr/indicators'
import { indicatorReportsText as text } from '@/locales/fr/indicatorReports'
import type { IndicatorComparator } from '@/shared/api/generated'
import { number } from '@/shared/format'
import { typeset } from '@/shared/format/typography'
import { Section } from '@/shared/ui'
import { intervalOf, isCount, rateOf, ratioOf, shownRate, yearsOf } from '../figures'
import { Marks } from '../Marks'
import { PositionLine } from '../PositionLine'
import { chaptersOf, isHidden, lastYears, placeOf } from './reports'
import type { IndicatorReport, ReportFigure, ReportSection } from './reports'

/** The figures of a report by chapter: a table each, its indicators one under the other. */
export function ReportTables({ report }: { report: IndicatorReport }) {
  return (
    <>
      {chaptersOf(report.sections).map(({ chapter, sections }) => (
        <Section key={chapter} title={typeset(chapter)}>
          <Chapter title={typeset(chapter)} report={report} sections={sections} />
        </Section>
      ))}
      <Typography variant="caption" component="p" color="textSecondary" sx={{ maxWidth: 1000 }}>{report.place === null ? text.legend : `${text.houseLegend} ${text.legend}`}</Typography>
    </>
  )
}

function Chapter({ title, report, sections }: { title: string; report: IndicatorReport; sections: readonly ReportSection[] }) {
  const { year } = report
  const isHouse = report.place !== null
  const columns = 4 + (isHouse ? 3 : 0)
  return (
    <TableContainer tabIndex={0} role="region" aria-label={indicatorsText.tableOf(title)}>
      <Table size="small" sx={table}>
        <TableHead>
          <TableRow>
            <TableCell>{text.figure}</TableCell>
            <TableCell align="right">{indicatorsText.value}</TableCell>
            <TableCell align="right">{indicatorsText.casesOf}</TableCell>
            <TableCell align="right">{`${year - 2} · ${year - 1} · ${year}`}</TableCell>
            {isHouse && <TableCell align="right">{text.region}</TableCell>}
            {isHouse && <TableCell align="right">{text.sameType}</TableCell>}
            {isHouse && <TableCell>{indicatorsText.reading}</TableCell>}
          </TableRow>
        </TableHead>
        {sections.map(({ code, title: named, status, figures }) => (
          <TableBody key={code}>
            <TableRow><TableCell component="th" scope="rowgroup" colSpan={columns} sx={{ bgcolor: 'background.default' }}>{text.chapter(code, typeset(named))} <Marks figure={{ status, link: figures[0]?.link ?? null }} /></TableCell></TableRow>
            {figures.map((figure) => <Line key={`${figure.figure} ${figure.link}`} report={report} figure={figure} />)}
          </TableBody>
        ))}
      </Table>
    </TableContainer>
  )
}

function Line({ report, figure }: { report: IndicatorReport; figure: ReportFigure }) {
  const place = placeOf(report)
  const counted = isCount(figure, place)
  const hidden = isHidden(figure)
  const interval = intervalOf(figure)
  return (
    <TableRow hover>
      <TableCell component="th" scope="row">{typeset(figure.label)}</TableCell>
      <TableCell align="right">
        {counted && !hidden && figure.of > 0 ? indicatorsText.cases(number(figure.count)) : rateOf({ rate: shownRate(figure), per: figure.per })}
        {!counted && !hidden && interval !== '' && <Box component="span" sx={small}>{indicatorsText.between(interval)}</Box>}
      </TableCell>
      <TableCell align="right">{ratioOf(figure)}{counted && <Box component="span" sx={small}>{yearsOf(figure, report.year)}</Box>}</TableCell>
      <TableCell align="right">{lastYears(figure, report.year, place)}</TableCell>
      {report.place !== null && <TableCell align="right"><Beside other={figure.region} per={figure.per} /></TableCell>}
      {report.place !== null && <TableCell align="right"><Beside other={figure.type} per={figure.per} /></TableCell>}
      {report.place !== null && <TableCell sx={{ whiteSpace: 'normal !important', minWidth: 200 }}>{figure.position !== null && <PositionLine figure={figure} />}</TableCell>}
    </TableRow>
  )
}

function Beside({ other, per }: { other: IndicatorComparator | null; per: number }) {
  if (!other) return number(null)
  return <>{rateOf({ rate: other.rate, per })}{other.of > 0 && <Box component="span" sx={small}>{ratioOf(other)}</Box>}</>
}

const small = { display: 'block', typography: 'caption', color: 'text.secondary' } as const
const table = { '& td, & th': { px: 1.25, verticalAlign: 'top' }, '& tbody th': { fontWeight: 400, minWidth: 220 }, '& td, & thead th': { whiteSpace: 'nowrap' }, '& th[scope=rowgroup]': { fontWeight: 600, py: 0.75 } } as const
