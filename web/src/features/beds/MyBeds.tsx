import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useCallback, useId, useState } from 'react'
import { bedsText } from '@/locales/fr/beds'
import { commonText } from '@/locales/fr/common'
import { civilDateOf, whenWithAge } from '@/shared/format'
import type { Instant } from '@/shared/format'
import { colon } from '@/shared/format/typography'
import { ProblemAlert, useShortcut } from '@/shared/ui'
import { useUnchanged } from './board'
import { ClosedUnits } from './ClosedUnits'
import { ClosureDialog } from './ClosureDialog'
import { CountButton } from './CountButton'
import { CountEditor } from './CountEditor'
import { closureInForce } from './look'
import type { BoardPlace, OwnReservation, UnitBeds } from './types'
import { UnitCount } from './UnitCount'
import { reservedWords } from './words'

interface MyBedsProps {
  place: BoardPlace
  reservations: readonly OwnReservation[]
  now: number
  /** On a phone « Rien n'a changé » is under the thumb, at the bottom of the page. */
  unchangedElsewhere: boolean
}

/** « Mes lits »: one gesture when nothing has changed, two for a number. */
export function MyBeds({ place, reservations, now, unchangedElsewhere }: MyBedsProps) {
  const title = useId()
  const [editing, setEditing] = useState(false)
  const [closing, setClosing] = useState(false)
  const toggle = useCallback(() => setEditing((last) => !last), [])
  useShortcut('m', `${bedsText.mine}${colon}${bedsText.edit}`, toggle)
  const open = place.units.filter((unit) => !closureInForce(unit, now))
  const told = open.map((unit) => unit.declared_at)
  const known = told.filter((at) => at !== null).sort()
  const subtitle = [known[0] && ageOfCounts(known[0], known.at(-1) === known[0], now), told.includes(null) && bedsText.partlyUntold].filter(Boolean).join(' · ')
  return (
    <Box component="section" aria-labelledby={title} className="no-print" sx={{ p: 2, mb: 2, bgcolor: 'background.paper', border: 2, borderColor: 'primary.main' }}>
      <Typography variant="h2" id={title} component="h2" sx={{ mb: 1 }}>
        {bedsText.mine} · {place.name}
        {subtitle && <Box component="span" sx={{ display: { xs: 'none', sm: 'inline' } }}>{' · '}</Box>}
        <Typography component="span" color="textSecondary" sx={{ display: { xs: 'block', sm: 'inline' } }}>{subtitle}</Typography>
      </Typography>
      <Stack direction={editing ? 'column' : 'row'} sx={{ flexWrap: 'wrap', columnGap: 4, rowGap: editing ? 2 : 1 }}>
        {open.map((unit) => (
          editing ? <CountEditor key={unit.id} unit={unit} /> : (
            <Box key={unit.id} sx={{ position: 'relative' }}>
              <Typography variant="body2">{bedsText.kinds[unit.kind].chip}</Typography>
              <CountButton unit={unit} now={now}><UnitCount unit={unit} now={now} /></CountButton>
            </Box>
          )
        ))}
      </Stack>
      <ReservedHere units={place.units} reservations={reservations} now={now} />
      <ClosedUnits units={place.units} reservations={reservations} now={now} />
      <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1, mt: 1.5 }}>
        {!unchangedElsewhere && <Unchanged place={place} />}
        <Box sx={{ flexGrow: 1 }} />
        <Button variant="outlined" aria-expanded={editing} onClick={toggle}>{editing ? bedsText.editDone : bedsText.edit}</Button>
        <Button variant="outlined" disabled={open.length === 0} onClick={() => setClosing(true)}>{bedsText.closeUnit}</Button>
      </Stack>
      <ClosureDialog open={closing} units={open} reservations={reservations} onClose={() => setClosing(false)} />
    </Box>
  )
}

/** « Mis à jour » must be true of every count: when they were not told together, the oldest one is said to be the oldest. */
function ageOfCounts(oldest: Instant, together: boolean, now: number): string {
  const time = whenWithAge(oldest, now)
  if (!together) return bedsText.oldestCount(time)
  return civilDateOf(oldest) === civilDateOf(now) ? bedsText.updatedAt(time) : bedsText.updatedOn(time)
}

/** « Rien n'a changé »: renews every known count of the establishment. */
export function Unchanged({ place }: { place: BoardPlace }) {
  const unchanged = useUnchanged()
  return (
    <Box>
      <Button variant="contained" fullWidth loading={unchanged.isPending} onClick={() => unchanged.send(place)}>{unchanged.problem?.isNetwork ? commonText.retry : bedsText.unchanged}</Button>
      {unchanged.problem && <Box sx={{ mt: 1 }}><ProblemAlert detail={unchanged.problem.isNetwork ? bedsText.notSaved : unchanged.problem.detail} /></Box>}
    </Box>
  )
}

/** « Une place réservée : demande 409 (néonatologie), attendue à 15 h 00. Ne la comptez pas. » */
function ReservedHere({ units, reservations, now }: { units: readonly UnitBeds[]; reservations: readonly OwnReservation[]; now: number }) {
  const places = reservations.reduce((sum, each) => sum + each.places, 0)
  if (places === 0) return null
  const requests = reservedWords(reservations, units, now).join('\u202f; ')
  return <Typography sx={{ mt: 1 }}>{bedsText.saidOf(bedsText.reservedHere(places), `${requests}. ${bedsText.doNotCount(places)}`)}</Typography>
}
