import Stack from '@mui/material/Stack'
import { accountsText } from '@/locales/fr/accounts'
import { useSession } from '@/shared/api'
import { Screen } from '@/shared/ui'
import { ActingSection } from './ActingSection'
import { PasswordSection } from './PasswordSection'
import { SecondFactorSection } from './SecondFactorSection'
import { SessionsSection } from './SessionsSection'

/** « Mon compte »: for whom I act, my password, my second factor, my connections. */
export default function AccountPage() {
  const { account } = useSession()
  return (
    <Screen title={accountsText.title} subtitle={account.name} narrow>
      <Stack sx={{ gap: 2 }}>
        <ActingSection />
        <PasswordSection />
        <SecondFactorSection />
        <SessionsSection />
      </Stack>
    </Screen>
  )
}
