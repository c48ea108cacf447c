import Typography from '@mui/material/Typography'
import { programsText as text } from '@/locales/fr/programs'
import type { ProgramKey } from '@/shared/api/generated'
import { Clock } from '@/shared/ui'

/** What became of what a program sent: the last that was taken, and the last that was refused, with the reason that its editor was given. */
export function ProgramPushes({ program: { last_push_at, refused_since, last_refusal } }: { program: ProgramKey }) {
  return (
    <>
      <Typography component="div" variant="body2" color="textSecondary">
        {last_push_at ? <>{text.lastPush} <Clock at={last_push_at} /></> : text.noPush}
      </Typography>
      {refused_since > 0 && <Typography component="div" variant="body2" color="error" sx={{ fontWeight: 600 }}>{text.failing(refused_since)}</Typography>}
      {last_refusal && (
        <Typography component="div" variant="body2" color={refused_since > 0 ? undefined : 'textSecondary'} sx={{ overflowWrap: 'anywhere' }}>
          {text.lastRefusal} <Clock at={last_refusal.at} /> · {last_refusal.reason} ({text.refusedWith(last_refusal.status, last_refusal.code)} · {last_refusal.target})
        </Typography>
      )}
    </>
  )
}
