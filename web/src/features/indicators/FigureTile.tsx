import Box from '@mui/material/Box'
import MuiLink from '@mui/material/Link'
import { Link, useSearchParams } from 'react-router'
import { indicatorsText as text } from '@/locales/fr/indicators'
import { number } from '@/shared/format'
import { typeset } from '@/shared/format/typography'
import { intervalOf, isCount, isOutdated, rateOf, ratioOf, yearsOf } from './figures'
import { Marks } from './Marks'
import { figureAddress, staysAddress } from './paths'
import { PositionLine } from './PositionLine'
import type { Figure, IndicatorPlace } from './types'

interface FigureTileProps {
  figure: Figure
  place: IndicatorPlace
  year: number
  /** Whether the reader may open the stays behind the number. */
  opens: boolean
  /** Shows what is missing in the files. */
  onQuality: () => void
}

/** One headline figure: its name, the rate with n and N, the interval, one comparator, one sentence. */
export function FigureTile(props: FigureTileProps) {
  const { figure } = props
  const [search] = useSearchParams()
  return (
    <Box component="li" sx={tile} className="keep-together">
      <Box sx={{ mb: 0.25, '@media print': { lineHeight: 1.15 } }}>
        <Box component="h2" sx={{ typography: 'h3', m: 0, mr: 0.75, display: 'inline', '@media print': { lineHeight: 1.15 } }}>
          {figure.indicator_label !== figure.label && <Box component="span" sx={over}>{typeset(figure.indicator_label)} </Box>}
          <MuiLink component={Link} to={figureAddress(figure, search)} sx={name}>{typeset(figure.label)}</MuiLink>
        </Box>
        <Marks figure={figure} />
      </Box>
      <Value {...props} />
    </Box>
  )
}

function Value({ figure, place, year, opens, onQuality }: FigureTileProps) {
  if (figure.position === 'hidden_quality') return <Hidden figure={figure} onQuality={onQuality} />
  if (isOutdated(figure)) return <Box sx={{ py: 1 }}>{typeset(figure.sentence)}</Box>
  if (figure.of === 0) return <Box sx={{ py: 1 }}>{text.nothing}</Box>
  return (
    <>
      {isCount(figure, place) ? <Count figure={figure} year={year} opens={opens} /> : <Rate figure={figure} opens={opens} />}
      <Box sx={{ mt: 'auto', pt: 0.75 }}><PositionLine figure={figure} /></Box>
    </>
  )
}

/** A rate that the files do not allow is not shown: what is missing is. */
function Hidden({ figure, onQuality }: { figure: Figure; onQuality: () => void }) {
  return (
    <Box sx={{ pt: 0.5 }}>
      {typeset(figure.sentence)}
      <MuiLink component="button" type="button" className="no-print" onClick={onQuality} sx={{ display: 'block', py: 1.25, textAlign: 'left', typography: 'body1' }}>{text.seeMissing}</MuiLink>
    </Box>
  )
}

function Rate({ figure, opens }: { figure: Figure; opens: boolean }) {
  const interval = intervalOf(figure)
  return (
    <>
      <Box sx={{ display: 'flex', alignItems: 'baseline', columnGap: 1.5, flexWrap: 'wrap' }}>
        <Box component="strong" sx={large}>{rateOf(figure)}</Box>
        <Ratio figure={figure} opens={opens} />
      </Box>
      {interval !== '' && <Box sx={{ color: 'text.secondary' }}>{text.between(interval)}</Box>}
      <Compared figure={figure} />
    </>
  )
}

function Count({ figure, year, opens }: { figure: Figure; year: number; opens: boolean }) {
  const [search] = useSearchParams()
  return (
    <>
      <Box sx={{ display: 'flex', alignItems: 'baseline', columnGap: 1.5, flexWrap: 'wrap' }}>
        <Box component="strong" sx={large}>{text.cases(number(figure.count))}</Box>
        <Box component="span" sx={{ color: 'text.secondary' }}>{text.among(number(figure.of), yearsOf(figure, year))}</Box>
      </Box>
      {opens && figure.count > 0 && (
        <MuiLink component={Link} to={staysAddress(figure, search)} className="no-print" sx={{ display: 'block', py: 0.5 }}>
          {figure.count === 1 ? text.reviewOne : text.review(number(figure.count))}
        </MuiLink>
      )}
      <Compared figure={figure} />
    </>
  )
}

function Ratio({ figure, opens }: { figure: Figure; opens: boolean }) {
  const [search] = useSearchParams()
  const ratio = ratioOf(figure)
  if (!opens) return <span>{ratio}</span>
  return <MuiLink component={Link} to={staysAddress(figure, search)} aria-label={text.seeStays(ratio, figure.label)} sx={{ py: 0.75 }}>{ratio}</MuiLink>
}

/** The one comparator, also with its n and N: a rate never stands alone. */
function Compared({ figure: { comparator, comparator_hidden: isHidden, per } }: { figure: Figure }) {
  if (isHidden) return <Box sx={{ color: 'text.secondary' }}>{text.comparatorHidden}</Box>
  if (!comparator) return null
  return (
    <Box sx={{ color: 'text.secondary' }}>
      <Box component="span" sx={{ display: 'inline-block', mr: 1 }}>{typeset(text.compared(comparator.label, rateOf({ rate: comparator.rate, per })))}</Box>
      {comparator.of > 0 && <Box component="span" sx={{ typography: 'caption', whiteSpace: 'nowrap', '@media print': { fontSize: '8pt' } }}>{ratioOf(comparator)}</Box>}
    </Box>
  )
}

const tile = {
  display: 'flex', flexDirection: 'column', p: 1.75, minHeight: 160, border: 1, borderColor: 'divider', bgcolor: 'background.paper',
  '@media print': { p: '5px 7px', minHeight: 0, borderColor: '#777', fontSize: '8.5pt', lineHeight: 1.2 },
} as const
const name = { color: 'text.primary', textDecorationColor: 'var(--mui-palette-text-disabled)', py: 1, '@media print': { fontSize: '9.5pt', textDecoration: 'none' } } as const
/** The indicator, over the class that is told: « Avant 37 semaines » of what. */
const over = { display: 'block', typography: 'caption', color: 'text.secondary', '@media print': { fontSize: '8pt', lineHeight: 1.15 } } as const
const large = { fontSize: '1.75rem', fontWeight: 600, lineHeight: 1.3, whiteSpace: 'nowrap', '@media print': { fontSize: '14pt' } } as const
