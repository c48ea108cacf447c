import Alert from '@mui/material/Alert'
import { serverNow } from '@/shared/api'
import { when } from '@/shared/format'
import { commonText } from '@/locales/fr/common'
import { OfflineIcon } from './icons'

/** Says that what follows may be old. The page stays readable. */
export function Stale({ since }: { since: number }) {
  return (
    <Alert severity="warning" icon={<OfflineIcon />} sx={{ mb: 2 }}>
      {commonText.staleSince(when(since, serverNow()))}
    </Alert>
  )
}
