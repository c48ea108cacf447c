import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import MuiLink from '@mui/material/Link'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableContainer from '@mui/material/TableContainer'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import useMediaQuery from '@mui/material/useMediaQuery'
import { Link, useSearchParams } from 'react-router'
import { indicatorsText as text } from '@/locales/fr/indicators'
import { number } from '@/shared/format'
import { typeset } from '@/shared/format/typography'
import { phone, useFilter } from '@/shared/ui'
import { intervalOf, isCount, isOutdated, leadingFigure, rateOf, ratioOf, shownRate, yearsOf } from './figures'
import { figureAddress } from './paths'
import { PositionLine } from './PositionLine'
import type { Figure, IndicatorDashboard, Tracer } from './types'

/** The thirteen tracers: a line each, or each of their classes; every name opens its page. */
export function TracersTable({ dashboard }: { dashboard: IndicatorDashboard }) {
  const [classes, showClasses] = useFilter('classes')
  const whole = classes !== ''
  const onPhone = useMediaQuery(phone)
  const { tracers } = dashboard
  const all = tracers.reduce((count, { figures }) => count + figures.length, 0)
  const List = onPhone ? Cards : Lines
  return (
    <Box component="section" aria-labelledby="tracers">
      <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', flexWrap: 'wrap', columnGap: 2, mb: 0.5 }}>
        <Typography variant="h2" id="tracers">{text.tracers}</Typography>
        <Button className="no-print" size="small" aria-pressed={whole} onClick={() => showClasses(whole ? '' : 'toutes')}>{whole ? text.oneLine : text.allClasses(number(all))}</Button>
      </Box>
      <List dashboard={dashboard} whole={whole} />
      <Typography variant="caption" component="p" color="textSecondary" sx={{ mt: 1, maxWidth: 1000, '@media print': { fontSize: '8pt', lineHeight: 1.15, mt: 0.5 } }}>{dashboard.place.establishment === null ? text.intervalLegend : text.legend}</Typography>
    </Box>
  )
}

interface ListProps { dashboard: IndicatorDashboard; whole: boolean }

/** The figures of a tracer that are told. */
function figuresOf(tracer: Tracer, whole: boolean): readonly Figure[] {
  const leading = leadingFigure(tracer)
  return whole ? tracer.figures : leading ? [leading] : []
}

/** « Prématurité : avant 37 semaines »; once where the class has the name of the indicator. */
function named(tracer: Tracer, figure: Figure): { name: string; class: string } {
  const same = typeset(figure.label) === typeset(tracer.label)
  return { name: typeset(tracer.label), class: same ? '' : typeset(figure.label) }
}

function Lines({ dashboard: { tracers, place, year }, whole }: ListProps) {
  const compared = tracers.flatMap(({ figures }) => figures).find(({ comparator }) => comparator !== null)?.comparator
  const isHouse = place.establishment !== null
  const columns = 4 + (compared ? 1 : 0) + (isHouse ? 1 : 0)
  return (
    <TableContainer tabIndex={0} role="region" aria-label={text.tableOf(text.tracers)} sx={{ border: 1, borderColor: 'divider', bgcolor: 'background.paper' }}>
      <Table size="small" sx={table}>
        <TableHead>
          <TableRow>
            <TableCell sx={{ width: '1%' }}>{text.code}</TableCell>
            <TableCell>{text.tracer}</TableCell>
            <TableCell align="right">{text.value}</TableCell>
            <TableCell align="right">{text.casesOf}</TableCell>
            {compared && <TableCell align="right">{typeset(compared.label)}</TableCell>}
            {isHouse && <TableCell>{text.reading}</TableCell>}
          </TableRow>
        </TableHead>
        {tracers.map((tracer) => (
          <TableBody key={tracer.indicator}>
            {whole && <TableRow><TableCell component="th" scope="rowgroup" colSpan={columns} sx={{ bgcolor: 'background.default' }}>{tracer.indicator} · {typeset(tracer.label)}</TableCell></TableRow>}
            {figuresOf(tracer, whole).map((figure) => (
              <TableRow key={`${figure.figure} ${figure.link}`} hover>
                <TableCell sx={{ color: 'text.secondary' }}>{!whole && tracer.indicator}</TableCell>
                <TableCell component="th" scope="row"><Name tracer={tracer} figure={figure} whole={whole} /></TableCell>
                <TableCell align="right">
                  {isCount(figure, place) && !isOutdated(figure) ? text.cases(number(figure.count)) : rateOf({ rate: shownRate(figure), per: figure.per })}
                  {!isCount(figure, place) && !isHidden(figure) && intervalOf(figure) !== '' && <Box component="span" sx={small}>{text.between(intervalOf(figure))}</Box>}
                </TableCell>
                <TableCell align="right">
                  {!isOutdated(figure) && ratioOf(figure)}
                  {isCount(figure, place) && <Box component="span" sx={small}>{yearsOf(figure, year)}</Box>}
                </TableCell>
                {compared && <TableCell align="right"><Comparison figure={figure} under={compared.label} /></TableCell>}
                {isHouse && <TableCell sx={reading} className={figure.position === null ? 'reading-alone' : ''}><PositionLine figure={figure} /></TableCell>}
              </TableRow>
            ))}
          </TableBody>
        ))}
      </Table>
    </TableContainer>
  )
}

/** The same lines for a thumb. */
function Cards({ dashboard: { tracers, place, year }, whole }: ListProps) {
  return (
    <Box component="ul" aria-label={text.tracers} sx={{ m: 0, p: 0, listStyle: 'none', border: 1, borderColor: 'divider', bgcolor: 'background.paper', '& li + li': { borderTop: 1, borderColor: 'divider' } }}>
      {tracers.flatMap((tracer) => figuresOf(tracer, whole).map((figure) => (
        <Box component="li" key={`${tracer.indicator} ${figure.figure} ${figure.link}`} sx={{ p: 1.5 }}>
          <Name tracer={tracer} figure={figure} whole={false} />
          <Box sx={{ display: 'flex', columnGap: 1.5, flexWrap: 'wrap', alignItems: 'baseline' }}>
            <strong>{isCount(figure, place) && !isOutdated(figure) ? text.cases(number(figure.count)) : rateOf({ rate: shownRate(figure), per: figure.per })}</strong>
            {!isOutdated(figure) && <span>{ratioOf(figure)}</span>}
            <Box component="span" sx={{ color: 'text.secondary' }}>{isCount(figure, place) ? yearsOf(figure, year) : !isHidden(figure) && intervalOf(figure) !== '' && text.between(intervalOf(figure))}</Box>
          </Box>
          {figure.comparator_hidden && <Box sx={{ color: 'text.secondary' }}>{text.comparatorHidden}</Box>}
          {figure.comparator && <Box sx={{ color: 'text.secondary' }}>{typeset(figure.comparator.label)} <Comparison figure={figure} /></Box>}
          <PositionLine figure={figure} />
        </Box>
      )))}
    </Box>
  )
}

/** The indicator, which opens its page, then the class that is told and what must be known of it. */
function Name({ tracer, figure, whole }: { tracer: Tracer; figure: Figure; whole: boolean }) {
  const [search] = useSearchParams()
  const { name, class: under } = named(tracer, figure)
  const told = [!whole && under, figure.status === 'proposed' && text.proposed.toLowerCase(), figure.link !== null && text.links[figure.link]].filter(Boolean).join(' · ')
  return (
    <>
      <MuiLink component={Link} to={figureAddress(figure, search)} sx={link}>{whole ? under || name : name}</MuiLink>
      {told !== '' && <Box component="span" sx={small}>{told}</Box>}
    </>
  )
}

/** The comparator; whose it is, where the column says another: what is pooled is compared over other years or months. */
function Comparison({ figure: { comparator, comparator_hidden: isHiddenHere, per }, under }: { figure: Figure; under?: string }) {
  if (isHiddenHere) return <Box component="span" sx={{ ...small, whiteSpace: 'normal', minWidth: 90 }}>{text.comparatorHiddenShort}</Box>
  if (!comparator) return null
  const isOther = under !== undefined && comparator.label !== under
  return (
    <>
      {rateOf({ rate: comparator.rate, per })} {comparator.of > 0 && <Box component="span" sx={small}>{ratioOf(comparator)}</Box>}
      {isOther && <Box component="span" className="no-print" sx={small}>{typeset(comparator.label)}</Box>}
    </>
  )
}

function isHidden({ position }: Figure): boolean {
  return position === 'hidden_quality'
}

/** Why a figure is not compared is long, and told on the tile and on its page: not on the one sheet of paper. */
const reading = { whiteSpace: 'normal !important', minWidth: 230, '@media print': { minWidth: 170, '&.reading-alone > *': { display: 'none' } } } as const
const small = { display: 'block', typography: 'caption', color: 'text.secondary', '@media print': { fontSize: '7.5pt', lineHeight: 1.15 } } as const
const link = { display: 'inline-block', pt: 0.5, '@media print': { pt: 0, textDecoration: 'none' } } as const
const table = {
  '& td, & th': { px: 1.25, verticalAlign: 'top' }, '& tbody th': { fontWeight: 400, py: 0.5, minWidth: 250 }, '& td, & thead th': { whiteSpace: 'nowrap' }, '& td': { py: 1 }, '& th[scope=rowgroup]': { fontWeight: 600, py: 0.75 },
  '@media print': { '& td, & th': { fontSize: '8pt', lineHeight: 1.15, py: '1px', px: '4px' }, '& td': { py: '1px' }, '& tbody th': { minWidth: 190, py: '1px' }, '& thead th': { whiteSpace: 'normal' } },
} as const
