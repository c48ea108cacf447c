import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { myAccountText } from '@/locales/fr/myAccount'
import { commonText } from '@/locales/fr/common'
import { serverNow, useSession } from '@/shared/api'
import { civilDate, civilDateOf } from '@/shared/format'
import { Confirm, Section, useToast } from '@/shared/ui'

/** Ten codes, shown once, until she says that they are noted. Alone on the page, so that it prints as it is. */
export function RecoveryCodes({ codes, onNoted }: { codes: readonly string[]; onNoted: () => void }) {
  const { account } = useSession()
  const [kept, setKept] = useState(false)
  const [asking, setAsking] = useState(false)
  const tell = useToast()
  const copy = () => {
    const told = () => { setKept(true); tell(myAccountText.recoveryCopied) }
    navigator.clipboard?.writeText(codes.join('\n')).then(told, () => tell(myAccountText.recoveryNotCopied))
  }
  const print = () => {
    setKept(true)
    setTimeout(() => window.print())
  }
  return (
    <Section title={myAccountText.recoveryTitle}>
      <Stack sx={{ gap: 2, alignItems: 'flex-start' }}>
        <Typography>{myAccountText.recoveryWhy}</Typography>
        <Typography>{myAccountText.recoveryFor(account.name, civilDate(civilDateOf(serverNow())))}</Typography>
        <Box component="ol" aria-label={myAccountText.recoveryList} sx={list}>
          {codes.map((code) => <li key={code}>{code}</li>)}
        </Box>
        <Stack direction="row" className="no-print" sx={{ gap: 1, flexWrap: 'wrap' }}>
          <Button variant="outlined" onClick={copy}>{commonText.copy}</Button>
          <Button variant="outlined" onClick={print}>{commonText.print}</Button>
          <Button variant="contained" onClick={() => (kept ? onNoted() : setAsking(true))}>{myAccountText.recoveryNoted}</Button>
        </Stack>
      </Stack>
      {asking && <Confirm title={myAccountText.recoverySure} confirmLabel={myAccountText.recoveryNoted} onConfirm={onNoted} onClose={() => setAsking(false)}>{myAccountText.recoverySureWhy}</Confirm>}
    </Section>
  )
}

const list = { m: 0, pl: 4, lineHeight: 1.9, fontFamily: 'monospace', fontSize: { xs: '0.9375rem', sm: '1.125rem' } }
