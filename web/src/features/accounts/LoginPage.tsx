import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useEffect } from 'react'
import { accountsText } from '@/locales/fr/accounts'
import { appText } from '@/locales/fr/app'
import { commonText } from '@/locales/fr/common'
import { useServiceState } from '@/shared/api/service'
import { LoginForm } from './LoginForm'

/** Who are you? Shown at any address while nobody is logged in, so that the page asked for appears at once after it. */
export default function LoginPage() {
  const { data: service } = useServiceState()
  useEffect(() => { document.title = appText.title(accountsText.loginTitle) }, [])
  return (
    <Box component="main" sx={page}>
      <Box sx={panel}>
        <Typography component="p" sx={{ fontSize: '1.75rem', fontWeight: 700, color: 'primary.main', lineHeight: 1.2 }}>{commonText.product}</Typography>
        <Typography color="textSecondary" sx={{ mb: 3 }}>{accountsText.welcome}</Typography>
        <Typography variant="h1" sx={{ mb: 2 }}>{accountsText.loginTitle}</Typography>
        {service?.demonstration && <Alert severity="info" role="note" sx={{ mb: 2 }}>{accountsText.demonstration}</Alert>}
        <LoginForm />
      </Box>
    </Box>
  )
}

const page = { minHeight: '100dvh', display: 'flex', justifyContent: 'center', alignItems: { xs: 'flex-start', sm: 'center' }, bgcolor: 'background.default', p: { xs: 0, sm: 3 } }
const panel = { width: '100%', maxWidth: 440, p: { xs: 2.5, sm: 4 }, bgcolor: 'background.paper', borderTop: 4, borderTopColor: 'primary.main', outline: { sm: '1px solid' }, outlineColor: { sm: 'divider' } }
