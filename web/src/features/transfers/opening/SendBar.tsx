import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import type { UseMutationResult } from '@tanstack/react-query'
import { useWatch } from 'react-hook-form'
import { openingText } from '@/locales/fr/opening'
import type { Problem, ServiceState, Write } from '@/shared/api'
import { dialling, phone } from '@/shared/format'
import type { Kind, RequestView } from '../types'
import type { QuestionProps } from './Question'

interface SendBarProps extends QuestionProps {
  kind: Kind | null
  write: UseMutationResult<RequestView, Problem, Write>
  service: ServiceState | undefined
  onCalling: (calls: boolean) => void
}

/** The two ways to send; « Départ immédiat » puts the call first. A cut network says so and tries again by itself. */
export function SendBar({ form: { control }, kind, write, service, onCalling }: SendBarProps) {
  const [urgency, screening, alone] = useWatch({ control, name: ['urgency', 'screening', 'alone'] })
  if (kind !== 'AVIS' && screening.said === 'some' && screening.ticked.includes('CI_REFUSAL')) return null
  const cut = write.isPending && write.failureReason?.isNetwork
  const callFirst = urgency === 'U1'
  const call = (
    <Button key="call" type="submit" variant={callFirst ? 'contained' : 'outlined'} loading={write.isPending} onClick={() => onCalling(true)}>{openingText.sendAndCall}</Button>
  )
  const send = (
    <Button key="send" type="submit" variant={callFirst ? 'outlined' : 'contained'} loading={write.isPending} onClick={() => onCalling(false)}>
      {alone ? openingText.recordAlone : openingText.send}
    </Button>
  )
  const buttons = !service?.open ? [send] : callFirst ? [call, send] : [send, call]
  return (
    <Box sx={{ position: 'sticky', bottom: 0, zIndex: 2 }}>
      {cut && service && (
        <Alert severity="warning" role="alert" sx={{ mb: 2 }}>
          {openingText.notSent} <Link href={dialling(service.phone)} color="inherit" sx={{ fontWeight: 700 }}>{phone(service.phone)}</Link>. {openingText.sentOnce}
        </Alert>
      )}
      <Box sx={bar}>{buttons}</Box>
    </Box>
  )
}

/** Within the thumb on a phone; in sight on a small screen. */
const bar = {
  display: 'flex', flexWrap: 'wrap', gap: 1, py: 1, bgcolor: 'background.default',
  '& > *': { flexGrow: { xs: 1, sm: 0 } },
}
