import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { whatIfText as text } from '@/locales/fr/whatIf'
import { FollowedJob } from '@/shared/ui/FollowedJob'
import type { LiveRun } from './types'

/** One at a time: the simulation that she has already, followed and stopped from here. */
export function LiveRunAlert({ detail, live, onOpen }: { detail: string; live: LiveRun; onOpen: (id: string) => void }) {
  return (
    <Stack sx={{ gap: 1.5 }}>
      <Alert severity="warning" action={<Button color="inherit" onClick={() => onOpen(live.id)}>{text.openIt}</Button>}>{detail} {text.thenAgain}</Alert>
      <FollowedJob id={live.job} heading="h3" />
    </Stack>
  )
}
