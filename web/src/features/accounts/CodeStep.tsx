import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import Typography from '@mui/material/Typography'
import { accountsText } from '@/locales/fr/accounts'
import { LineField } from '@/shared/ui/LineField'

export interface CodeStepProps {
  code: string
  trust: boolean
  onCode: (code: string) => void
  onTrust: (trust: boolean) => void
}

/** The code of the telephone, asked once per trusted device and month. Loaded only when it is asked. */
export default function CodeStep({ code, trust, onCode, onTrust }: CodeStepProps) {
  return (
    <>
      <LineField id="code" label={accountsText.code} hint={accountsText.codeHint} value={code} onChange={onCode} autoFocus autoComplete="one-time-code" maxLength={24} />
      <FormControlLabel
        sx={{ alignItems: 'flex-start' }}
        control={<Checkbox checked={trust} onChange={(_event, checked) => onTrust(checked)} />}
        label={<>{accountsText.trust}<Typography component="span" variant="caption" color="textSecondary" sx={{ display: 'block' }}>{accountsText.trustHint}</Typography></>}
      />
    </>
  )
}
