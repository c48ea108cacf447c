import Box from '@mui/material/Box'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableContainer from '@mui/material/TableContainer'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { reportsText as text } from '@/locales/fr/reports'
import { number } from '@/shared/format'
import { typeset } from '@/shared/format/typography'
import { Section } from '@/shared/ui'
import { barLengths, said } from './reports'
import type { ReportSection, YearReport } from './reports'

/** The sections of a report, in the order of the paper: figures in their units, parts with their share and a bar. */
export function ReportSections({ report }: { report: YearReport }) {
  return report.sections.map((section) => (
    <Section key={section.code} title={typeset(section.title)}>
      {section.note && <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>{typeset(section.note)}</Typography>}
      {section.lines.length === 0 ? <Typography>{text.nothing}</Typography> : <Lines report={report} section={section} />}
    </Section>
  ))
}

function Lines({ report: { year, place }, section: { title, kind, lines } }: { report: YearReport; section: ReportSection }) {
  const isParts = kind === 'parts'
  const compared = place !== null && lines.some(({ region }) => region !== null)
  const bars = barLengths(lines.map(({ share }) => share))
  return (
    <TableContainer tabIndex={0} role="group" aria-label={typeset(title)} sx={frame}>
      <Table size="small" sx={{ '& td, & th': { px: 1.25 }, '& td': { whiteSpace: 'nowrap' } }}>
        <TableHead>
          <TableRow>
            <TableCell>{text.figure}</TableCell>
            <TableCell align="right">{year}</TableCell>
            <TableCell align="right">{isParts ? text.share : text.n}</TableCell>
            <TableCell align="right">{year - 1}</TableCell>
            {compared && <TableCell align="right">{text.inRegion}</TableCell>}
            {isParts && <TableCell className="no-print" sx={{ width: '25%' }} aria-hidden />}
          </TableRow>
        </TableHead>
        <TableBody>
          {lines.map(({ code, label, unit, value, n, share, before, region }, index) => (
            <TableRow key={code}>
              <TableCell component="th" scope="row">{typeset(label)}{unit.startsWith('p') && <Box component="span" sx={{ ml: 1, typography: 'caption', color: 'text.secondary' }}>{unit}</Box>}</TableCell>
              <TableCell align="right" sx={{ fontWeight: 600 }}>{said(value, unit)}</TableCell>
              <TableCell align="right">{isParts ? said(share, '%') : n !== null && number(n)}</TableCell>
              <TableCell align="right">{said(before, unit)}</TableCell>
              {compared && <TableCell align="right">{said(region, isParts ? '%' : unit)}</TableCell>}
              {isParts && <TableCell className="no-print" aria-hidden><Box sx={{ height: 10, width: `${bars[index]!}%`, bgcolor: 'text.secondary' }} /></TableCell>}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  )
}

/** Every house of the region, in its own report: the network's only. */
export function Houses({ report: { year, houses } }: { report: YearReport }) {
  return (
    <Section title={text.houses}>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>{text.housesNote}</Typography>
      <TableContainer tabIndex={0} role="group" aria-label={text.houses} sx={frame}>
        <Table size="small" sx={{ '& td, & th': { px: 1.25 } }}>
          <TableHead>
            <TableRow>
              {[text.house, text.level].map((title) => <TableCell key={title}>{title}</TableCell>)}
              {[`${text.requests} ${year}`, String(year - 1), text.transfers, text.received, text.toPlace, text.refusals].map((title) => <TableCell key={title} align="right">{title}</TableCell>)}
            </TableRow>
          </TableHead>
          <TableBody>
            {houses.map((house) => (
              <TableRow key={house.place}>
                <TableCell component="th" scope="row">{house.name}</TableCell>
                <TableCell>{house.level}</TableCell>
                <TableCell align="right" sx={{ fontWeight: 600 }}>{number(house.requests)}</TableCell>
                <TableCell align="right">{number(house.requests_before)}</TableCell>
                <TableCell align="right">{number(house.transfers)}</TableCell>
                <TableCell align="right">{number(house.received)}</TableCell>
                <TableCell align="right">{said(house.median_to_place, 'min')}</TableCell>
                <TableCell align="right">{said(house.refusal_share, '%')}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    </Section>
  )
}

const frame = { border: 1, borderColor: 'divider', bgcolor: 'background.paper' }
