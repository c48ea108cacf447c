import Box from '@mui/material/Box'
import MuiLink from '@mui/material/Link'
import { Link, useSearchParams } from 'react-router'
import { indicatorsText } from '@/locales/fr/indicators'
import { number } from '@/shared/format'
import { yearsOf } from '../figures'
import { staysOfYear } from '../paths'
import type { IndicatorPage } from '../types'

const text = indicatorsText.stays

interface PooledYearsProps {
  indicator: IndicatorPage
  /** The year of the list, one of those that the number pools. */
  year: number
  /** What the list counts; null while it is not read to its end. */
  listed: number | null
  part: string
}

/** How much of a number that pools several years this list of one year holds, and the lists of the others. */
export function PooledYears({ indicator, year, listed, part }: PooledYearsProps) {
  const [search] = useSearchParams()
  const others = indicator.figure.years_counted.filter((each) => each !== year).toReversed()
  return (
    <Box sx={{ mb: 1.5 }}>
      <span>{sentence(indicator, year, listed, part)}</span>
      {others.length > 0 && (
        <Box component="span" className="no-print">
          {` ${text.otherYears}`}
          {others.map((each) => <MuiLink key={each} component={Link} to={staysOfYear(search, each, indicator.year)} sx={{ display: 'inline-block', px: 1, py: 1.25 }}>{each}</MuiLink>)}
        </Box>
      )}
    </Box>
  )
}

/** Stays counted one by one are not « n of » a number of joined ones: what the list has stands beside it. */
function sentence({ figure, year: last }: IndicatorPage, year: number, listed: number | null, part: string): string {
  const years = yearsOf(figure, last)
  if (listed === null) return text.pooledYears(years, year)
  if (part === 'denominator') return text.pooledDenominator(number(listed), number(figure.of), years, year)
  if (figure.link === 'linked') return text.pooledLinked(number(listed), number(figure.count), years, year)
  return text.pooled(listed, number(listed), number(figure.count), years, year)
}
