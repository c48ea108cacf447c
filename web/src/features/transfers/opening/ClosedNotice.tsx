import Alert from '@mui/material/Alert'
import AlertTitle from '@mui/material/AlertTitle'
import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import Stack from '@mui/material/Stack'
import type { ReactNode } from 'react'
import { Link as RouterLink } from 'react-router'
import { openingText } from '@/locales/fr/opening'
import { serverNow } from '@/shared/api'
import type { ServiceState } from '@/shared/api'
import { dialling, until } from '@/shared/format'

/** Nobody reads: said in large words, wherever one would begin to write. Never lets her believe otherwise. */
export function ClosedNotice({ service, children }: { service: ServiceState; children?: ReactNode }) {
  const title = service.opens_at ? openingText.closedUntil(until(service.opens_at, serverNow())) : openingText.closedTitle
  return (
    <Alert severity="error" role="alert">
      <AlertTitle sx={{ fontSize: '1.25rem' }}>{title}</AlertTitle>
      {openingText.closedDetail} <Link href={dialling(service.samu)} color="inherit" sx={{ fontWeight: 700 }}>SAMU {service.samu}</Link>
      <Stack sx={{ gap: 1.5, mt: 2 }}>
        {children}
        <Button component={RouterLink} to="/lits" variant="outlined" color="inherit" sx={{ alignSelf: 'flex-start' }}>{openingText.seeBeds}</Button>
      </Stack>
    </Alert>
  )
}
