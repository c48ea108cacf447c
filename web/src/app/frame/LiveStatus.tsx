import Box from '@mui/material/Box'
import { appText } from '@/locales/fr/app'
import { useLiveState, useNow } from '@/shared/api'
import type { LiveState } from '@/shared/api'
import { when } from '@/shared/format'
import { DotIcon, OfflineIcon } from '@/shared/ui/icons'

/** « En direct », « Hors ligne depuis 14 h 02… », « De nouveau en direct. 3 changements. », or nothing while in doubt. */
export function LiveStatus() {
  const live = useLiveState()
  const now = useNow()
  const words = wordsOf(live, now)
  const cut = live.kind === 'offline'
  return (
    <Box role="status" title={words} sx={{ ...line, flexShrink: live.kind === 'live' ? 0 : 1, color: cut ? 'warning.main' : 'success.main' }}>
      {words && (cut ? <OfflineIcon fontSize="small" /> : <DotIcon sx={{ fontSize: 14, '& path': { fill: 'currentColor' } }} />)}
      <Box component="span" sx={{ ...clipped, display: { xs: cut ? 'inline' : 'none', md: 'inline' } }}>{words}</Box>
    </Box>
  )
}

function wordsOf(live: LiveState, now: number): string {
  switch (live.kind) {
    case 'unsure': return ''
    case 'live': return appText.live
    case 'back': return appText.backLive(live.changes)
    case 'offline': return appText.offline(when(live.since, now), when(live.lastNews, now))
  }
}

const clipped = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }
const line = { display: 'flex', alignItems: 'center', gap: 0.75, minWidth: 0, typography: 'body2' }
