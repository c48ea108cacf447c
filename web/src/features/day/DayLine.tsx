import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { Link } from 'react-router'
import { dayText } from '@/locales/fr/day'
import { readKey, useNow, useWrite } from '@/shared/api'
import { clockDuration, millisecondsOf, until } from '@/shared/format'
import { typeset } from '@/shared/format/typography'
import { Clock, ProblemAlert, useToast } from '@/shared/ui'
import { dayPath } from './day'
import type { DayLine as Line } from './day'

/** One line, and its one button. */
export function DayLine({ line: { what, where, since, until: end, action, counts_down } }: { line: Line }) {
  const tell = useToast()
  const write = useWrite({ refreshes: [readKey(dayPath)], onDone: () => tell(dayText.done) })
  const label = action && `${action.label}, ${what}`
  return (
    <Box component="li" sx={line}>
      <Box sx={{ minWidth: 0, flexGrow: 1 }}>
        <Typography><strong>{typeset(what)}</strong>{where && ` · ${typeset(where)}`}</Typography>
        {(since ?? end) && <Typography variant="body2" color="textSecondary">{since && <Clock at={since} />}{since && end && ' · '}{end && <Limit at={end} countsDown={counts_down} />}</Typography>}
        {write.error && <ProblemAlert points={[]} detail={write.error.detail} />}
      </Box>
      {action?.kind === 'href' && action.href && <Button component={Link} to={action.href} variant="outlined" aria-label={label ?? undefined}>{action.label}</Button>}
      {action?.kind === 'post' && action.post && (
        <Button variant="contained" loading={write.isPending} aria-label={label ?? undefined} onClick={() => write.mutate({ method: 'POST', path: action.post!, body: {} })}>{action.label}</Button>
      )}
    </Box>
  )
}

/** Until when, and how long is left where that is counted; once it is past, by how long, as in the queue. */
function Limit({ at, countsDown }: { at: string; countsDown: boolean }) {
  const now = useNow(60)
  const over = now - millisecondsOf(at)
  if (over < 60_000) return <>{dayText.until} {until(at, now)}{countsDown && over <= -60_000 && <> · <strong>{dayText.left(clockDuration(-over))}</strong></>}</>
  return <Box component="span" sx={{ color: 'error.main', fontWeight: 600 }}>{dayText.over(clockDuration(over))}</Box>
}

const line = { display: 'flex', alignItems: 'center', gap: 2, px: 2, py: 1, borderTop: 1, borderColor: 'divider', flexWrap: { xs: 'wrap', sm: 'nowrap' }, '& > .MuiButton-root': { flexShrink: 0, minWidth: 112 } }
