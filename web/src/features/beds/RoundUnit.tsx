import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useEffect, useRef } from 'react'
import { bedsText } from '@/locales/fr/beds'
import { when } from '@/shared/format'
import { Stepper } from '@/shared/forms'
import { PhoneLink } from '@/shared/ui'
import { useUnchanged } from './board'
import { longKind } from './kinds'
import { Outcome } from './Outcome'
import type { RoundLine } from './types'
import { useHeardCount } from './useHeardCount'
import { useStillClosed } from './useStillClosed'
import { restrictionWords } from './words'

interface RoundUnitProps {
  line: RoundLine
  now: number
  /** The unit that is being called. */
  current: boolean
  /** How many units are above it. */
  before: number
  onChoose: () => void
  onHeard: () => void
  onLater: () => void
}

/** One unit of the round: whom to call, since when nothing was heard, and the figure given. */
export function RoundUnit({ line, now, current, before, onChoose, onHeard, onLater }: RoundUnitProps) {
  return (
    <Box component="li" aria-current={current ? 'step' : undefined} sx={[row, current && rowCurrent]}>
      <Box sx={{ flex: '1 1 280px' }}>
        <Typography sx={{ fontWeight: 600 }}>{line.establishment_name} · {longKind(line.kind)}</Typography>
        <Typography variant="body2" color="textSecondary">
          {line.declared_at ? bedsText.lastNews(when(line.declared_at, now)) : bedsText.neverTold}
          {line.available !== null && ` · ${bedsText.placesSaid(line.available)}`}
          {line.closed_until_further_notice && ` · ${bedsText.closedUntilNotice}`}
          {restrictionWords(line.restriction) && ` · ${restrictionWords(line.restriction)}`}
        </Typography>
      </Box>
      {line.phone ? <PhoneLink number={line.phone} whom={line.establishment_name} /> : <Typography color="textSecondary">{bedsText.noPhone}</Typography>}
      {current
        ? <Heard key={line.unit} line={line} before={before} onHeard={onHeard} onLater={onLater} />
        : <Button variant="outlined" aria-label={bedsText.heard(`${line.establishment_name}, ${longKind(line.kind)}`)} onClick={onChoose}>{bedsText.figuresShort}</Button>}
    </Box>
  )
}

/** The figure heard: digits and Enter, or « Toujours 2 » when nothing has changed. */
function Heard({ line, before, onHeard, onLater }: Pick<RoundUnitProps, 'line' | 'before' | 'onHeard' | 'onLater'>) {
  const heard = useHeardCount(line, onHeard)
  const unchanged = useUnchanged()
  const closed = useStillClosed(line, onHeard)
  const box = useRef<HTMLDivElement>(null)
  // The next unit comes under the hand that types, and stays there when a line above it goes; whoever looks elsewhere is left alone.
  useEffect(() => {
    if (box.current?.contains(document.activeElement)) box.current.scrollIntoView({ block: 'nearest' })
  }, [before])
  const still = () => unchanged.send({ id: line.establishment, units: [{ id: line.unit, version: line.version }] }, [line.unit], onHeard)
  return (
    <Box ref={box} component="form" noValidate sx={inSight} onSubmit={(event) => { event.preventDefault(); heard.record() }}>
      <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1, alignItems: 'flex-start', pt: 1 }}>
        <Stepper label={bedsText.places} value={heard.value} onChange={heard.type} most={500} autoFocus invalid={heard.problem?.status === 422} />
        <Button type="submit" variant="contained" loading={heard.isSaving} disabled={heard.value === null} sx={{ mt: 0.75 }}>{bedsText.record}</Button>
        {line.available !== null && !line.closed_until_further_notice && <Button variant="outlined" loading={unchanged.isPending} onClick={still} sx={{ mt: 0.75 }}>{bedsText.stillThis(line.available)}</Button>}
        {closed.send && <Button variant="outlined" loading={closed.isPending} onClick={closed.send} sx={{ mt: 0.75 }}>{bedsText.stillClosedNow}</Button>}
        <Button onClick={onLater} sx={{ mt: 0.75 }}>{bedsText.noAnswer}</Button>
      </Stack>
      <Outcome outcome={heard} />
    </Box>
  )
}

const row = { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, rowGap: 0.5, p: 1.5, bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderTopWidth: 0, '&:first-of-type': { borderTopWidth: 1 } }
// Neither under the bar of the page nor under its buttons.
const inSight = { flexBasis: '100%', scrollMarginTop: 136, scrollMarginBottom: 96 }
const rowCurrent = { borderLeftWidth: 4, borderLeftColor: 'primary.main' }
