import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableContainer from '@mui/material/TableContainer'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { indicatorNoteText as text } from '@/locales/fr/indicatorNote'
import type { IndicatorNoteLine } from '@/shared/api/generated'
import { typeset } from '@/shared/format/typography'

/** The figures of a section in words, as the paper says them. */
export function LinesTable({ title, year, lines }: { title: string; year: number; lines: readonly IndicatorNoteLine[] }) {
  return (
    <>
      <TableContainer tabIndex={0} role="region" aria-label={text.tableOf(title)}>
        <Table size="small" sx={{ '& td, & th': { px: 1 } }}>
          <TableHead>
            <TableRow>
              <TableCell>{text.figure}</TableCell>
              {[String(year), text.casesOf, text.interval, String(year - 1), text.published].map((name) => <TableCell key={name} align="right">{name}</TableCell>)}
            </TableRow>
          </TableHead>
          <TableBody>
            {lines.map((line) => (
              <TableRow key={line.label}>
                <TableCell component="th" scope="row">{typeset(line.label)}{line.is_proposed && '*'}</TableCell>
                <TableCell align="right" sx={{ fontWeight: 600, whiteSpace: 'nowrap' }}>{line.value}</TableCell>
                {[line.ratio, line.interval, line.before, line.published].map((value, index) => <TableCell key={index} align="right">{typeset(value)}</TableCell>)}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
      {lines.some(({ is_proposed }) => is_proposed) && <Typography variant="caption" color="textSecondary">{text.proposed}</Typography>}
    </>
  )
}
