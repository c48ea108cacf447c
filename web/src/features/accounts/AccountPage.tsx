import Stack from '@mui/material/Stack'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { myAccountText } from '@/locales/fr/myAccount'
import { useSession } from '@/shared/api'
import { sessionKey } from '@/shared/api/session'
import { Screen } from '@/shared/ui'
import { ActingSection } from './ActingSection'
import { PasswordSection } from './PasswordSection'
import { RecoveryCodes } from './RecoveryCodes'
import { SecondFactorSection } from './SecondFactorSection'
import { SessionsSection } from './SessionsSection'

/** « Mon compte »: for whom I act, my password, my second factor, my connections. */
export default function AccountPage() {
  const { account } = useSession()
  const client = useQueryClient()
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const noted = () => {
    setCodes(null)
    void client.invalidateQueries({ queryKey: sessionKey })
  }
  return (
    <Screen title={myAccountText.title} subtitle={account.name} narrow>
      {codes ? <RecoveryCodes codes={codes} onNoted={noted} /> : (
        <Stack sx={{ gap: 2 }}>
          <ActingSection />
          <PasswordSection />
          <SecondFactorSection onCodes={setCodes} />
          <SessionsSection />
        </Stack>
      )}
    </Screen>
  )
}
