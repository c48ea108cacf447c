import MuiLink from '@mui/material/Link'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableContainer from '@mui/material/TableContainer'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import { Link, useSearchParams } from 'react-router'
import { indicatorsText } from '@/locales/fr/indicators'
import { ChartWithTable } from '@/shared/charts/ChartWithTable'
import { typeset } from '@/shared/format/typography'
import { Section } from '@/shared/ui'
import { classesBeside, onAxis, rateOf, ratioOf, shownRate } from '../figures'
import { figureAddress } from '../paths'
import type { Figure, IndicatorPage } from '../types'

const text = indicatorsText.one

/** Where all is 0 the axis goes to 10 %, or to 10 ‰. */
const shownOfZeros = 10

/** Every class of the indicator beside its comparator; each opens its own page. */
export function DistributionSection({ indicator: { figure: shown, figures: all, sheet, place, year } }: { indicator: IndicatorPage }) {
  const title = text.distributionOf(typeset(sheet.label), String(year))
  const figures = classesBeside(shown, all)
  const [first] = figures
  if (!first) return null
  const comparator = figures.find((figure) => figure.comparator)?.comparator
  return (
    <Section title={text.distribution}>
      <ChartWithTable
        title={title} direction="lines" said={onAxis(first.per)} axis={{ least: shownOfZeros / first.per, most: 1 }}
        rows={figures.map((figure) => ({ label: typeset(figure.label), now: shownRate(figure), before: figure.comparator?.rate ?? null }))}
        names={{ now: place.name, before: comparator ? typeset(comparator.label) : null }}
        table={<Classes title={title} figures={figures} comparator={comparator ? typeset(comparator.label) : null} />}
      />
    </Section>
  )
}

function Classes({ title, figures, comparator }: { title: string; figures: readonly Figure[]; comparator: string | null }) {
  const [search] = useSearchParams()
  return (
    <TableContainer tabIndex={0} role="region" aria-label={title}>
      <Table size="small" sx={{ '& td, & th': { px: { xs: 0.25, sm: 1 } }, '& td': { whiteSpace: { xs: 'normal', sm: 'nowrap' } } }}>
        <TableHead>
          <TableRow>
            <TableCell>{text.class}</TableCell>
            <TableCell align="right">{text.rate}</TableCell>
            <TableCell align="right">{indicatorsText.casesOf}</TableCell>
            {comparator !== null && <TableCell align="right">{comparator}</TableCell>}
          </TableRow>
        </TableHead>
        <TableBody>
          {figures.map((figure) => (
            <TableRow key={figure.figure} hover>
              <TableCell component="th" scope="row"><MuiLink component={Link} to={figureAddress(figure, search)} sx={{ display: 'inline-block', py: 0.75, '@media print': { py: 0 } }}>{typeset(figure.label)}</MuiLink></TableCell>
              <TableCell align="right">{rateOf({ rate: shownRate(figure), per: figure.per })}</TableCell>
              <TableCell align="right">{ratioOf(figure)}</TableCell>
              {comparator !== null && <TableCell align="right">{rateOf({ rate: figure.comparator?.rate ?? null, per: figure.per })}</TableCell>}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  )
}
