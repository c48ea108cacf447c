import Box from '@mui/material/Box'
import { indicatorsText as text } from '@/locales/fr/indicators'
import { number } from '@/shared/format'
import { typeset } from '@/shared/format/typography'
import { Section } from '@/shared/ui'
import { intervalOf, isCount, isOutdated, rateOf, ratioOf, yearsOf } from '../figures'
import { Marks } from '../Marks'
import { PositionLine } from '../PositionLine'
import type { Figure, IndicatorPage, IndicatorPlace } from '../types'

/** The figure that is looked at: large, with n and N, its interval, what it is compared to, and where it stands. */
export function FigureSection({ indicator: { figure, place, year } }: { indicator: IndicatorPage }) {
  const { comparator, comparator_hidden: isHidden, per } = figure
  return (
    <Section title={typeset(figure.label)}>
      <Box sx={{ display: 'flex', gap: 0.5, mb: 1 }}><Marks figure={figure} /></Box>
      <Value figure={figure} place={place} year={year} />
      {isHidden && <Box sx={{ mt: 1.5, pt: 1.5, borderTop: 1, borderColor: 'divider', color: 'text.secondary' }}>{text.comparatorHidden}</Box>}
      {comparator && (
        <Box sx={{ mt: 1.5, pt: 1.5, borderTop: 1, borderColor: 'divider', color: 'text.secondary' }}>
          <Box>{typeset(comparator.label)}</Box>
          <Box><Box component="strong" sx={{ fontSize: '1.25rem', fontWeight: 600 }}>{rateOf({ rate: comparator.rate, per })}</Box> {comparator.of > 0 && ratioOf(comparator)}</Box>
        </Box>
      )}
    </Section>
  )
}

function Value({ figure, place, year }: { figure: Figure; place: IndicatorPlace; year: number }) {
  if (figure.position === 'hidden_quality' || isOutdated(figure)) return <>{typeset(figure.sentence)}</>
  if (figure.of === 0) return <>{text.nothing}</>
  const count = isCount(figure, place)
  return (
    <>
      <Box component="strong" sx={{ display: 'block', fontSize: '2.25rem', fontWeight: 600, lineHeight: 1.2 }}>{count ? text.cases(number(figure.count)) : rateOf(figure)}</Box>
      <Box>{count ? text.among(number(figure.of), yearsOf(figure, year)) : ratioOf(figure)}</Box>
      {count ? <Box sx={{ color: 'text.secondary' }}>{rateOf(figure)}, {text.between(intervalOf(figure))}</Box> : intervalOf(figure) !== '' && <Box sx={{ color: 'text.secondary' }}>{text.between(intervalOf(figure))}</Box>}
      <Box sx={{ mt: 1.5 }}><PositionLine figure={figure} /></Box>
    </>
  )
}
