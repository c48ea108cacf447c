import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import GlobalStyles from '@mui/material/GlobalStyles'
import Typography from '@mui/material/Typography'
import useMediaQuery from '@mui/material/useMediaQuery'
import { useCallback, useState } from 'react'
import type { ReactNode } from 'react'
import { bedsText } from '@/locales/fr/beds'
import { commonText } from '@/locales/fr/common'
import { serverTimeAt } from '@/shared/api/clock'
import { useNow, usePermission, useSession, useStaleSince } from '@/shared/api'
import { civilDateOf, longDate, timeOfDay } from '@/shared/format'
import { ChoiceChips, EmptyState, ExportMenu, LoadingBlock, phone, ReadFailure, Screen, useShortcut } from '@/shared/ui'
import { useBoard, useMayDeclare, useOwnReservations, useRoads } from './board'
import { BoardMap } from './BoardMap'
import { BoardCards } from './BoardCards'
import { BoardTable } from './BoardTable'
import { FilterBar, Seek } from './FilterBar'
import { kept, noFilter, nowhere, useFilters } from './filters'
import type { Filters } from './filters'
import { bestHope } from './look'
import { MapList } from './MapList'
import { MyBeds, Unchanged } from './MyBeds'
import { NoneKnown } from './NoneKnown'
import { grouped } from './ordering'
import { PhoneFigures } from './PhoneFigures'
import { PlaceCard } from './PlaceCard'
import type { Board } from './types'
import { WallLinks } from './WallLinks'

/** « Lits et places »: where is there a place, and is it still true? */
export default function BoardPage() {
  const stale = useStaleSince()
  const board = useBoard()
  const { acting } = useSession()
  const mayDeclare = useMayDeclare()
  const onPhone = useMediaQuery(phone)
  const [filters, change] = useFilters()
  const mine = board.data?.establishments.find(({ id }) => id === acting.establishment && mayDeclare(id))
  const table = useCallback(() => change({ view: 'table' }), [change])
  const map = useCallback(() => change({ view: 'map' }), [change])
  useShortcut('t', bedsText.table, table)
  useShortcut('c', bedsText.map, map)
  const tools = (
    <>
      <ChoiceChips<Filters['view']> label={bedsText.view} value={filters.view} onChange={(view) => change({ view })} choices={[{ value: 'map', label: bedsText.map }, { value: 'table', label: bedsText.table }]} />
      <ExportMenu path="/api/board/lines" />
      {!onPhone && <Button variant="outlined" onClick={() => window.print()}>{commonText.print}</Button>}
      {usePermission('beds.declare') && <WallLinks />}
    </>
  )
  const actions = onPhone ? mine && <Unchanged place={mine} /> : tools
  return (
    <Screen title={bedsText.title} stale={stale} actions={actions}>
      <GlobalStyles styles={{ '@page': { size: 'A4 landscape' } }} />
      {board.isPending && <LoadingBlock />}
      {board.error && !board.data && <ReadFailure problem={board.error} onRetry={() => { void board.refetch() }} />}
      {board.data && <Content board={board.data} readAt={board.dataUpdatedAt} filters={filters} change={change} tools={onPhone ? tools : null} mayDeclare={mayDeclare} />}
    </Screen>
  )
}

interface ContentProps {
  board: Board
  /** When it was read, by the clock of the PC. */
  readAt: number
  filters: Filters
  change: (change: Partial<Filters>) => void
  /** Present on a phone, where they are folded with the filters. */
  tools: ReactNode
  mayDeclare: (establishment: string) => boolean
}

function Content({ board: { establishments }, readAt, filters, change, tools, mayDeclare }: ContentProps) {
  const onPhone = tools !== null
  // The clock of the page advances by ten seconds: what has just been read is never in its future.
  const now = Math.max(useNow(), serverTimeAt(readAt))
  const { acting } = useSession()
  const [selected, setSelected] = useState<string | null>(null)
  const [called, setCalled] = useState<string | null>(null)
  const notes = usePermission('beds.declare_any')
  const own = acting.establishment
  const mine = establishments.find(({ id }) => id === own && mayDeclare(id))
  const reservations = useOwnReservations(mine !== undefined)
  const from = filters.from === nowhere ? null : filters.from ?? own
  const roads = useRoads(from)
  const places = kept(establishments, filters, own, now)
  const groups = grouped(places, { own, sought: filters.sought, minutesTo: (id) => (id === from ? 0 : roads?.travels.get(id)?.minutes) }, now)
  const hidden = filters.hideClosed ? kept(establishments, { ...filters, hideClosed: false }, own, now).filter((place) => !places.includes(place) && bestHope(place, filters.sought, now) === 'closed').length : 0
  const actions = { mayDeclare, onCall: notes ? ({ id }: { id: string }) => setCalled(id) : undefined }
  const open = establishments.find(({ id }) => id === selected)
  const question = JSON.stringify([filters, roads?.travels.size])
  const shared = { groups, sought: filters.sought, now, roads, actions }
  const bar = <FilterBar filters={filters} from={from} places={establishments} onChange={change} />
  return (
    <>
      <Seek filters={filters} places={establishments} onChange={change} />
      {!onPhone && bar}
      {mine && <MyBeds place={mine} reservations={reservations} now={now} unchangedElsewhere={onPhone} />}
      {onPhone && <Folded>{bar}<Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>{tools}</Box></Folded>}
      {filters.sought && <NoneKnown places={places} sought={filters.sought} now={now} />}
      <PrintedAt now={now} />
      {places.length === 0 && <EmptyState action={<Button variant="outlined" onClick={() => change(noFilter)}>{commonText.removeFilters}</Button>}>{bedsText.nothing}</EmptyState>}
      {filters.view === 'map' && places.length > 0 && (
        <Box sx={besideMap}>
          <BoardMap places={places} sought={filters.sought} now={now} width={onPhone ? 358 : 620} selected={selected} onSelect={setSelected} />
          <Box sx={{ position: 'relative' }} className="no-print">
            <Box sx={{ display: 'flex', flexDirection: 'column', inset: 0, position: { lg: 'absolute' } }}>
              <Box role="status" aria-label={bedsText.opened}>
                {open ? <PlaceCard place={open} sought={filters.sought} now={now} roads={roads} actions={actions} /> : <Typography color="textSecondary" sx={{ mb: 1 }}>{onPhone ? bedsText.mapHintPhone : bedsText.mapHint}</Typography>}
              </Box>
              {!onPhone && <MapList places={groups.flatMap((group) => group.places)} sought={filters.sought} now={now} roads={roads} selected={selected} onSelect={setSelected} />}
            </Box>
          </Box>
        </Box>
      )}
      {places.length > 0 && (onPhone ? <BoardCards {...shared} /> : <BoardTable {...shared} question={question} selected={selected} />)}
      {hidden > 0 && <Typography color="textSecondary" className="no-print" sx={{ mt: 1 }}>{bedsText.hidden(hidden)} <Button onClick={() => change({ hideClosed: false })}>{bedsText.showHidden}</Button></Typography>}
      <PhoneFigures place={establishments.find(({ id }) => id === called) ?? null} sought={filters.sought} now={now} onClose={() => setCalled(null)} />
    </>
  )
}

/** The map takes two thirds of a wide screen, what may be found there the last one; the list is as tall as the map. */
const besideMap = { display: 'grid', columnGap: 3, rowGap: 2, mb: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1.75fr) minmax(340px, 1fr)' }, '@media print': { display: 'block', maxWidth: '180mm' } } as const

/** What a phone shows only when it is asked for. */
function Folded({ children }: { children: ReactNode }) {
  return (
    <Box component="details" className="no-print" sx={{ mb: 2 }}>
      <Box component="summary" sx={{ minHeight: 44, display: 'flex', alignItems: 'center', color: 'primary.main', fontWeight: 600 }}>{bedsText.more}</Box>
      {children}
    </Box>
  )
}

/** On paper, a count without the time of the sheet is worthless. */
function PrintedAt({ now }: { now: number }) {
  return <Typography sx={{ display: 'none', '@media print': { display: 'block', mb: 1 } }}>{bedsText.printedAt(longDate(civilDateOf(now)), timeOfDay(now))}</Typography>
}
