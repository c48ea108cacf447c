import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { programsText as text } from '@/locales/fr/programs'
import { ProgramKey_kind } from '@/shared/api/generated'
import type { ProgramKey } from '@/shared/api/generated'
import { civilDate, civilDateOf, millisecondsOf } from '@/shared/format'
import type { Instant } from '@/shared/format'
import { Clock } from '@/shared/ui'
import { ProgramPushes } from './ProgramPushes'

/** One line for each key; those that are good can be revoked. */
export function ProgramKeyList({ keys, onRevoke }: { keys: readonly ProgramKey[]; onRevoke?: (key: ProgramKey) => void }) {
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {keys.map((key) => (
        <Box component="li" key={key.id} className="keep-together" sx={row}>
          <Box sx={{ flexGrow: 1, minWidth: 240 }}>
            <Typography component="div" sx={{ fontWeight: 600 }}>{key.name}</Typography>
            <Typography component="div" variant="body2">{kindOf(key)} · {key.place_name ?? text.network}</Typography>
            <Typography component="div" variant="body2" color="textSecondary">
              {text.created(dayOf(key.created_at), key.created_by)} · {stateOf(key)} · {key.last_used_at ? <>{text.lastUsed} <Clock at={key.last_used_at} /></> : text.neverUsed}
            </Typography>
            <ProgramPushes program={key} />
          </Box>
          {onRevoke && <Button color="error" className="no-print" aria-label={text.revokeName(key.name)} onClick={() => onRevoke(key)}>{text.revoke}</Button>}
        </Box>
      ))}
    </Box>
  )
}

function kindOf({ kind }: ProgramKey): string {
  return ProgramKey_kind.find(({ code }) => code === kind)!.label
}

function stateOf({ valid, revoked_at, expires_at }: ProgramKey): string {
  if (revoked_at) return text.revokedOn(dayOf(revoked_at))
  const lastDay = civilDate(civilDateOf(millisecondsOf(expires_at) - 1))
  return valid ? text.until(lastDay) : text.ended(lastDay)
}

function dayOf(instant: Instant): string {
  return civilDate(civilDateOf(instant))
}

const row = { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, py: 0.75, borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0 } }
