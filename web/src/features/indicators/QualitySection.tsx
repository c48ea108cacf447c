import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableContainer from '@mui/material/TableContainer'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { indicatorsText as text } from '@/locales/fr/indicators'
import { typeset } from '@/shared/format/typography'
import { Section } from '@/shared/ui'
import { rateOf, ratioOf } from './figures'
import type { Figure } from './types'

/** What is missing or contradicts itself in the files: each control with its cases. */
export function QualitySection({ quality }: { quality: readonly Figure[] }) {
  return (
    <Section title={text.quality}>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>{quality.length === 0 ? text.noQuality : text.qualityExplain}</Typography>
      {quality.length > 0 && (
        <TableContainer tabIndex={0} role="region" aria-label={text.tableOf(text.quality)}>
          <Table size="small" sx={{ maxWidth: 820, '& td, & th': { px: 1 }, '& td:first-of-type, & th:first-of-type': { pl: 0 }, '& tbody th': { overflowWrap: 'anywhere', hyphens: 'auto' } }}>
            <TableHead><TableRow><TableCell>{text.qualityFigure}</TableCell><TableCell align="right">{text.one.rate}</TableCell><TableCell align="right">{text.casesOf}</TableCell></TableRow></TableHead>
            <TableBody>
              {quality.map((figure) => (
                <TableRow key={`${figure.indicator} ${figure.figure} ${figure.link}`}>
                  <TableCell component="th" scope="row">{typeset(figure.label)}</TableCell>
                  <TableCell align="right">{rateOf(figure)}</TableCell>
                  <TableCell align="right" sx={{ whiteSpace: { xs: 'normal', sm: 'nowrap' } }}>{onTwoLines(ratioOf(figure))}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </TableContainer>
      )}
    </Section>
  )
}

/** « 66 428 / 66 430 » may turn after its stroke: on a phone it has no room on one line. */
function onTwoLines(ratio: string): string {
  return ratio.replace('/\u00a0', '/ ')
}
