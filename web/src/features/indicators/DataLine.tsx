import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import MuiLink from '@mui/material/Link'
import { Link } from 'react-router'
import { indicatorsText as text } from '@/locales/fr/indicators'
import { usePermission } from '@/shared/api'
import { civilDate, civilDateOf, listed, monthName, number } from '@/shared/format'
import { rateOf } from './figures'
import type { CountedDeposit, IndicatorDashboard } from './types'

/** How good the data are, in one line: which months of the year they hold, what was read, when, how many of its lines count, and how many mothers were joined to a child. */
export function DataLine({ dashboard, quality, onQuality }: { dashboard: IndicatorDashboard; quality: boolean; onQuality: () => void }) {
  const { state, deposits, linked } = dashboard.data
  const deposit = usePermission('indicators.deposit')
  if (state === 'outdated') {
    return (
      <Alert severity="warning">
        {text.outdated} {deposit && <MuiLink component={Link} to="/indicateurs/depots" color="inherit" className="no-print">{text.deposits}</MuiLink>}
      </Alert>
    )
  }
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, color: 'text.secondary', '@media print': { fontSize: '8.5pt', lineHeight: 1.2 } }}>
      {monthsOf(dashboard).map((said) => <Box component="span" key={said} sx={afterOnPaper}>{said}</Box>)}
      <span>{sentence(deposits, dashboard.place.establishment !== null)}</span>
      {linked && <span>{text.linked(rateOf({ rate: linked.count / linked.of, per: 100 }))}</span>}
      <MuiLink component="button" type="button" className="no-print" aria-expanded={quality} onClick={onQuality} sx={{ typography: 'body1', py: 1.25 }}>{text.quality}</MuiLink>
    </Box>
  )
}

/** On paper, where the line is short, beside the shorter ones. */
const afterOnPaper = { '@media print': { order: 1 } } as const

/** « 7 mois sur 12 : comparaison avec les mêmes mois de 2024 »; of the region, how many of its maternities have the whole year. */
function monthsOf({ place, year, compare, data: { months, coverage } }: IndicatorDashboard): string[] {
  const { covered, same, sameOf, notBefore, without, unknown, unknownOf } = text.months
  if (coverage !== null) return [text.months.coverage(coverage.whole, coverage.houses), ...(coverage.unknown > 0 ? [unknownOf(coverage.unknown)] : [])]
  if (place.establishment === null) return []
  if (months === null) return [unknown]
  const isWhole = months.covered === 12
  const compared = compare !== 'past' ? same(months.covered) : months.before ? sameOf(months.covered, year - 1) : notBefore(months.covered, year - 1)
  return [isWhole ? covered(12) : compared, ...(months.without.length > 0 ? [without(listed(months.without.map(monthName)))] : [])]
}

/** « Données : RSA pris en compte le 14/02/2026 · 12 380 lignes retenues, 24 écartées, 6 refusées »; beside the figures of a house, that a deposit may hold others' lines too. */
function sentence(deposits: readonly CountedDeposit[], ofHouse: boolean): string {
  const [first] = deposits
  if (!first) return text.data
  const last = deposits.map(({ kept_at }) => kept_at ?? '').sort().at(-1)!
  const total = (of: 'kept' | 'excluded' | 'refused') => number(deposits.reduce((sum, deposit) => sum + deposit[of], 0))
  const what = deposits.length === 1 ? text.oneDeposit(text.records[first.record] ?? first.record, dayOf(last)) : text.manyDeposits(number(deposits.length), dayOf(last))
  const lines = text.lines(total('kept'), total('excluded'), total('refused'))
  return `${text.compared(text.data, what)} · ${ofHouse ? text.linesOfDeposits(deposits.length, lines) : lines}`
}

function dayOf(instant: string): string {
  return civilDate(civilDateOf(instant))
}
