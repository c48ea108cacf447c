import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableContainer from '@mui/material/TableContainer'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { lazy, Suspense } from 'react'
import { indicatorsText } from '@/locales/fr/indicators'
import { ChartFrame } from '@/shared/charts/ChartFrame'
import { typeset } from '@/shared/format/typography'
import { LoadingBlock, Section } from '@/shared/ui'
import { intervalOf, onAxis, rateOf, ratioOf, saidMonths } from '../figures'
import type { IndicatorPage, IndicatorTrend } from '../types'

const TrendChart = lazy(() => import('@/shared/charts/TrendChart').then(({ TrendChart: drawn }) => ({ default: drawn })))

const text = indicatorsText.one

/** The figure over the years beside its comparator, and what a test says of it. */
export function TrendSection({ heading = text.trend, indicator: { trend, figure, place } }: { heading?: string; indicator: Pick<IndicatorPage, 'trend' | 'figure' | 'place'> }) {
  const title = text.trendOf(typeset(figure.label), place.name)
  const comparator = trend.years.some(({ comparator_rate: rate }) => rate !== null) ? typeset(figure.comparator?.label ?? text.comparator) : null
  const years = trend.years.map(({ year, rate, low, high, comparator_rate, months }) => ({ year, rate, low, high, comparator: comparator_rate, partial: months !== null }))
  return (
    <Section title={heading}>
      {trend.years.length > 0 && (
        <ChartFrame
          title={title} printed="drawing"
          drawing={(width) => <Suspense fallback={<LoadingBlock height={280} />}><TrendChart years={years} names={{ own: place.name, comparator, partial: text.partialYear }} said={onAxis(figure.per)} width={width} /></Suspense>}
          table={<Years title={title} trend={trend} per={figure.per} comparator={comparator} />}
        />
      )}
      {trend.sentence !== '' && <Typography sx={{ mt: 1 }}>{typeset(trend.sentence)}</Typography>}
    </Section>
  )
}

function Years({ title, trend, per, comparator }: { title: string; trend: IndicatorTrend; per: number; comparator: string | null }) {
  return (
    <TableContainer tabIndex={0} role="region" aria-label={title}>
      <Table size="small" sx={{ '& td, & th': { px: { xs: 0.25, sm: 1 }, whiteSpace: { xs: 'normal', sm: 'nowrap' } } }}>
        <TableHead>
          <TableRow>
            <TableCell>{indicatorsText.year}</TableCell>
            <TableCell align="right">{text.rate}</TableCell>
            <TableCell align="right">{indicatorsText.casesOf}</TableCell>
            <TableCell align="right">{indicatorsText.intervalTitle}</TableCell>
            {comparator !== null && <TableCell align="right">{comparator}</TableCell>}
          </TableRow>
        </TableHead>
        <TableBody>
          {trend.years.map((one) => (
            <TableRow key={one.year}>
              <TableCell component="th" scope="row">{one.months === null ? one.year : text.yearOf(one.year, saidMonths(one.months))}</TableCell>
              <TableCell align="right">{rateOf({ rate: one.rate, per })}</TableCell>
              <TableCell align="right">{ratioOf(one)}</TableCell>
              <TableCell align="right">{intervalOf({ low: one.low, high: one.high, per })}</TableCell>
              {comparator !== null && <TableCell align="right">{rateOf({ rate: one.comparator_rate, per })}</TableCell>}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  )
}
