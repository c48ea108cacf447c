import Typography from '@mui/material/Typography'
import { myAccountText } from '@/locales/fr/myAccount'
import { Screen } from '@/shared/ui'
import { PasswordSection } from './PasswordSection'

/** The first login with a password that somebody else has chosen: one's own first, then everything opens. */
export default function FirstPasswordPage() {
  return (
    <Screen title={myAccountText.firstPasswordTitle}>
      <Typography sx={{ mb: 2, maxWidth: 640 }}>{myAccountText.firstPasswordWhy}</Typography>
      <PasswordSection />
    </Screen>
  )
}
