import Box from '@mui/material/Box'
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
import { bareRate, decimal, number } from '@/shared/format'
import { typeset } from '@/shared/format/typography'
import { LoadingBlock, Section } from '@/shared/ui'
import { onAxis, rateOf, ratioOf, yearsOf } from '../figures'
import type { IndicatorFunnel, IndicatorPage } from '../types'

const FunnelPlot = lazy(() => import('@/shared/charts/FunnelPlot').then(({ FunnelPlot: drawn }) => ({ default: drawn })))

const text = indicatorsText.one

/** From this many times the variance of chance on, the limits are told to be wider. */
const toldDispersion = 1.05

interface FunnelSectionProps {
  heading?: string
  /** Why there is no funnel: older reports have not kept it. */
  indicator: Pick<IndicatorPage, 'funnel' | 'figure' | 'year' | 'place' | 'compare'> & { no_funnel?: string }
}

/** All maternities by size and rate, between the limits of chance. A house sees its own name and no other. */
export function FunnelSection({ heading = text.funnel, indicator }: FunnelSectionProps) {
  const { funnel, figure, year, place, compare } = indicator
  // Beside what is taller it is as high as its sentence.
  if (!funnel || funnel.points.length === 0) return <Box sx={{ alignSelf: 'start' }}><Section title={heading}><Typography color="textSecondary">{whyNone(indicator)}</Typography></Section></Box>
  const title = text.funnelOf(typeset(figure.label), yearsOf(figure, year))
  const { per } = figure
  const points = funnel.points.map((point) => ({ of: point.of, rate: point.rate, own: point.own, said: text.point(nameOf(point), rateOf({ rate: point.rate, per }), ratioOf(point)) }))
  const note = [text.funnelNote, funnel.dispersion > toldDispersion && text.dispersed(decimal(funnel.dispersion)), funnel.hidden > 0 && text.hidden(funnel.hidden), funnel.partial > 0 && text.partialHouses(funnel.partial)].filter(Boolean).join(' ')
  return (
    <Section title={heading}>
      <ChartFrame
        title={title} read="points" printed="drawing" note={note}
        drawing={(width) => <Suspense fallback={<LoadingBlock height={360} />}><FunnelPlot key={`${place.establishment} ${figure.figure} ${year} ${compare}`} title={title} target={funnel.target} limits={funnel.limits} points={points} ownName={place.establishment === null ? '' : place.name} sizes={text.sizes} said={onAxis(per)} width={width} /></Suspense>}
        table={<Tables title={title} funnel={funnel} per={per} />}
      />
    </Section>
  )
}

function whyNone({ funnel, figure, no_funnel: why }: FunnelSectionProps['indicator']): string {
  if (funnel) return text.noPoints
  if (why) return typeset(why)
  return figure.months === null ? text.noFunnel : text.noFunnelPartial
}

function nameOf({ own, name }: IndicatorFunnel['points'][number]): string {
  if (own) return text.you(name ?? '')
  return name ?? text.other
}

/** The same as numbers, by size as in the drawing: never by rate. */
function Tables({ title, funnel, per }: { title: string; funnel: IndicatorFunnel; per: number }) {
  const points = [...funnel.points].sort((one, other) => other.of - one.of)
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 3fr) minmax(0, 4fr)' } }}>
      <TableContainer tabIndex={0} role="region" aria-label={title} sx={scrolled}>
        <Table size="small" stickyHeader>
          <TableHead><TableRow><TableCell>{text.maternity}</TableCell><TableCell align="right">{text.rate}</TableCell><TableCell align="right">{indicatorsText.casesOf}</TableCell></TableRow></TableHead>
          <TableBody>
            {points.map((point, index) => (
              <TableRow key={index} selected={point.own}>
                <TableCell component="th" scope="row" sx={{ fontWeight: point.own ? 600 : 400 }}>{nameOf(point)}</TableCell>
                <TableCell align="right">{rateOf({ rate: point.rate, per })}</TableCell>
                <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>{ratioOf(point)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
      <TableContainer tabIndex={0} role="region" aria-label={text.limitsTable} sx={scrolled}>
        <Table size="small" stickyHeader>
          <caption>{text.limitsTable}</caption>
          <TableHead><TableRow>{[text.size, text.low998, text.low95, text.high95, text.high998].map((name) => <TableCell key={name} align="right">{name}</TableCell>)}</TableRow></TableHead>
          <TableBody>
            {funnel.limits.map(({ of, low_998, low_95, high_95, high_998 }) => (
              <TableRow key={of}>
                <TableCell component="th" scope="row" align="right">{number(of)}</TableCell>
                {[low_998, low_95, high_95, high_998].map((limit, index) => <TableCell key={index} align="right">{bareRate(limit, per)}</TableCell>)}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    </Box>
  )
}

const scrolled = { maxHeight: 380, '& caption': { captionSide: 'top', pt: 0, color: 'text.secondary' }, '& td, & th': { px: 1 }, '@media print': { maxHeight: 'none', overflow: 'visible' } } as const
