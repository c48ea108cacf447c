import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { myAccountText } from '@/locales/fr/myAccount'
import { useLogout } from '@/shared/api/session'
import { Screen, Section } from '@/shared/ui'
import { RecoveryCodes } from './RecoveryCodes'
import { EnrolmentSteps } from './SecondFactorSection'

/** Her role demands a second factor and she has none: she puts it in place, then everything opens. */
export default function FirstFactorPage({ onBegun, onDone }: { onBegun: () => void; onDone: () => void }) {
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const logout = useLogout()
  // The session says at once that everything is open: the frame waits until the codes are noted.
  const show = (given: readonly string[]) => {
    onBegun()
    setCodes(given)
  }
  return (
    <Screen title={myAccountText.firstFactorTitle} narrow>
      {codes ? <RecoveryCodes codes={codes} onNoted={onDone} /> : (
        <Section title={myAccountText.factorTitle}>
          <Typography sx={{ mb: 2 }}>{myAccountText.firstFactorWhy}</Typography>
          <EnrolmentSteps onCodes={show} />
          <Stack sx={{ mt: 3, alignItems: 'flex-start' }}>
            <Button loading={logout.isPending} onClick={() => logout.mutate()}>{myAccountText.firstFactorLater}</Button>
          </Stack>
        </Section>
      )}
    </Screen>
  )
}
