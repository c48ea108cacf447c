import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { transfersText } from '@/locales/fr/transfers'
import { useFact } from './useRequest'

interface TakeButtonProps {
  request: string
  /** Where several stand on one page, of which request this one speaks. */
  named?: string | undefined
}

/** « Prendre ». When a colleague was first she is named, and taking over from her is a second press, said so. */
export function TakeButton({ request, named }: TakeButtonProps) {
  const taking = useFact(request)
  const problem = taking.isPending ? null : taking.error
  const overtakes = problem?.code === 'already_taken'
  const label = overtakes ? transfersText.queue.takeOver : transfersText.queue.take
  return (
    <Box>
      <Button variant="contained" loading={taking.isPending} aria-label={named ? `${label}, ${named}` : undefined} onClick={() => taking.record('takings', overtakes ? { take_over: true } : {})}>{label}</Button>
      {problem && <Typography role="alert" variant="body2" color="error">{problem.detail}</Typography>}
    </Box>
  )
}
