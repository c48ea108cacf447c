import Box from '@mui/material/Box'
import { indicatorsText } from '@/locales/fr/indicators'
import { indicatorReportsText as text } from '@/locales/fr/indicatorReports'
import { number } from '@/shared/format'
import { typeset } from '@/shared/format/typography'
import { intervalOf, isCount, rateOf, ratioOf, yearsOf } from '../figures'
import { FunnelSection } from '../indicator/FunnelSection'
import { TrendSection } from '../indicator/TrendSection'
import { Marks } from '../Marks'
import { PositionLine } from '../PositionLine'
import { isHidden, placeOf, trendOf } from './reports'
import type { Headline, IndicatorReport, ReportFigure } from './reports'

/** The first page: six figures, then where each stands and how it goes. */
export function Headlines({ report }: { report: IndicatorReport }) {
  return (
    <>
      <Box component="ul" aria-label={text.tiles} sx={tiles}>
        {report.headline.map(({ figure }) => <Tile key={keyOf(figure)} report={report} figure={figure} />)}
      </Box>
      {report.headline.map((headline) => <Drawings key={keyOf(headline.figure)} report={report} headline={headline} />)}
    </>
  )
}

function keyOf({ indicator, figure }: Pick<ReportFigure, 'indicator' | 'figure'>): string {
  return `${indicator} ${figure}`
}

/** « Prématurité : avant 37 semaines »; once where the class has the name of the indicator. */
function nameOf({ indicator_label, label }: Pick<ReportFigure, 'indicator_label' | 'label'>): string {
  return indicator_label === label ? typeset(label) : text.under(typeset(indicator_label), typeset(label))
}

function Tile({ report, figure }: { report: IndicatorReport; figure: ReportFigure }) {
  return (
    <Box component="li" className="keep-together" sx={tile}>
      <Box component="h2" sx={{ typography: 'h3', m: 0 }}>{nameOf(figure)}</Box>
      <Box><Marks figure={figure} /></Box>
      <Value report={report} figure={figure} />
      <Box sx={{ mt: 'auto', pt: 0.75 }}><PositionLine figure={figure} /></Box>
    </Box>
  )
}

function Value({ report, figure }: { report: IndicatorReport; figure: ReportFigure }) {
  if (isHidden(figure)) return null
  if (figure.of === 0) return <Box>{indicatorsText.nothing}</Box>
  const counted = isCount(figure, placeOf(report))
  const interval = intervalOf(figure)
  return (
    <>
      <Box sx={{ display: 'flex', alignItems: 'baseline', columnGap: 1.5, flexWrap: 'wrap' }}>
        <Box component="strong" sx={large}>{counted ? indicatorsText.cases(number(figure.count)) : rateOf(figure)}</Box>
        <span>{counted ? indicatorsText.among(number(figure.of), yearsOf(figure, report.year)) : ratioOf(figure)}</span>
      </Box>
      {!counted && interval !== '' && <Box sx={{ color: 'text.secondary' }}>{indicatorsText.between(interval)}</Box>}
      {[figure.region, figure.type].map((other) => other && (
        <Box key={other.label} sx={{ color: 'text.secondary' }}>
          {typeset(indicatorsText.compared(other.label, rateOf({ rate: other.rate, per: figure.per })))} <Box component="span" sx={{ typography: 'caption', whiteSpace: 'nowrap' }}>{ratioOf(other)}</Box>
        </Box>
      ))}
    </>
  )
}

function Drawings({ report, headline: { figure, funnel, no_funnel, trend, trend_sentence } }: { report: IndicatorReport; headline: Headline }) {
  const told = { ...figure, comparator: figure.region, comparator_hidden: false }
  const place = placeOf(report)
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' } }}>
      <FunnelSection heading={text.funnelOf(nameOf(figure))} indicator={{ funnel: isHidden(figure) ? null : funnel, no_funnel, figure: told, year: report.year, place, compare: 'region' }} />
      <TrendSection heading={text.trendOf(nameOf(figure))} indicator={{ trend: trendOf({ trend, trend_sentence }), figure: told, place }} />
    </Box>
  )
}

const tiles = { m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1.5, gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))', md: 'repeat(3, minmax(0, 1fr))' } } as const
const tile = { display: 'flex', flexDirection: 'column', p: 1.75, border: 1, borderColor: 'divider', bgcolor: 'background.paper' } as const
const large = { fontSize: '1.75rem', fontWeight: 600, lineHeight: 1.3, whiteSpace: 'nowrap' } as const
