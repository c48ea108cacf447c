import Box from '@mui/material/Box'
import { bedsText } from '@/locales/fr/beds'
import { number, preciseInstant, when } from '@/shared/format'
import { lookOf } from './look'
import type { UnitBeds } from './types'
import { closedWords, restrictionWords } from './words'

/** Whether the cell tells the date of the last news, or its row does for all of them. */
export type LastNews = 'told' | 'told_by_row'

/**
 * The places of a unit, as a cell shows them: the number that it would accept now, the number reserved, the time of the count.
 * Four looks, told by words and shape: fresh, to be checked, unknown, closed.
 */
export function UnitCount({ unit, now, lastNews = 'told' }: { unit: UnitBeds; now: number; lastNews?: LastNews }) {
  const look = lookOf(unit, now)
  const restricted = restrictionWords(unit.restriction)
  switch (look.kind) {
    case 'closed':
      return <Box component="span" sx={{ ...line, fontWeight: 600 }} title={bedsText.closedFor(bedsText.reasons[look.closure.reason])}>{closedWords(look.closure, now)}</Box>
    case 'unknown':
      return (
        <>
          <Box component="span" sx={figure} aria-hidden>{bedsText.unknown}</Box>
          <Said>{bedsText.unknownSaid}</Said>
          {lastNews === 'told' && <Box component="span" sx={line}>{look.lastNews ? <><Said>{bedsText.lastNews('')}</Said>{when(look.lastNews, now)}</> : bedsText.neverTold}</Box>}
        </>
      )
    default:
      return (
        <>
          <Box component="span" sx={look.kind === 'fresh' ? figure : oldFigure}>{number(look.places)}</Box>
          {Boolean(unit.reserved) && <Box component="span" sx={{ typography: 'caption', ml: 0.5, whiteSpace: 'nowrap' }}>{bedsText.reserved(unit.reserved!)}</Box>}
          {unit.status === 'LIMITED' && <Box component="span" sx={{ ...line, color: 'text.primary', fontWeight: 600 }}>{bedsText.strained}</Box>}
          {Boolean(unit.reserved_beyond) && <Box component="span" sx={line}>{bedsText.beyond}</Box>}
          {unit.closed_beds != null && unit.closed_beds_at != null && (
            <Box component="span" sx={line} title={preciseInstant(unit.closed_beds_at)}>{bedsText.closedBeds(unit.closed_beds, when(unit.closed_beds_at, now))}</Box>
          )}
          {look.kind === 'stale' && <Box component="span" sx={{ ...line, fontStyle: 'italic' }}>{bedsText.toCheck}</Box>}
          <Box component="time" dateTime={look.declaredAt} title={told(unit)} sx={line}>{when(look.declaredAt, now)}</Box>
          {restricted && <Box component="span" sx={short} title={restricted}>{restricted}</Box>}
        </>
      )
  }
}

/** Words for who listens to the page. */
export function Said({ children }: { children: string }) {
  return <Box component="span" sx={{ position: 'absolute', width: 1, height: 1, overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' }}>{children}</Box>
}

function told({ declared_at, source }: UnitBeds): string {
  const instant = declared_at ? preciseInstant(declared_at) : ''
  const by = source && bedsText.toldBy[source]
  return by ? `${instant} · ${by}` : instant
}

/** A card shows the kind that is sought larger: `--figure`. */
const figure = { fontSize: 'var(--figure, 1.25rem)', fontWeight: 700, lineHeight: 1.3 }
const oldFigure = { ...figure, fontWeight: 400, color: 'text.secondary' }
const line = { display: 'block', typography: 'caption', color: 'text.secondary', lineHeight: 1.25 }
/** In the table, a long restriction does not make the row tall: the whole of it is in the tooltip, on its card and on paper. */
const short = { ...line, '@media screen': { 'td &': { display: '-webkit-box', WebkitLineClamp: 1, WebkitBoxOrient: 'vertical', overflow: 'hidden' } } } as const
