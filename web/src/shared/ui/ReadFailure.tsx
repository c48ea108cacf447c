import Alert from '@mui/material/Alert'
import AlertTitle from '@mui/material/AlertTitle'
import Button from '@mui/material/Button'
import { commonText } from '@/locales/fr/common'
import type { Problem } from '@/shared/api'

/** A block that could not be read; the others stay. */
export function ReadFailure({ problem, onRetry, title = commonText.notRead }: { problem: Problem; onRetry: () => void; title?: string }) {
  return (
    <Alert severity="error" action={<Button color="inherit" onClick={onRetry}>{commonText.retry}</Button>}>
      <AlertTitle>{title}</AlertTitle>
      {problem.detail}
    </Alert>
  )
}
