import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import Typography from '@mui/material/Typography'
import { loginCodeText } from '@/locales/fr/loginCode'
import { LineField } from '@/shared/ui/LineField'

export interface CodeStepProps {
  code: string
  trust: boolean
  /** She has lost her telephone: one of her ten codes instead. */
  recovery: boolean
  fault?: string | undefined
  onCode: (code: string) => void
  onTrust: (trust: boolean) => void
  onRecovery: (recovery: boolean) => void
}

/** The code of the telephone, asked once per trusted device and month; or a recovery code. Loaded only when it is asked. */
export default function CodeStep({ code, trust, recovery, fault, onCode, onTrust, onRecovery }: CodeStepProps) {
  return (
    <>
      {recovery ? (
        <LineField key="recovery" id="code" label={loginCodeText.recoveryCode} hint={loginCodeText.recoveryCodeHint} fault={fault} value={code} onChange={onCode} autoFocus autoComplete="off" autoCapitalize="characters" spellCheck={false} maxLength={60} />
      ) : (
        <LineField key="code" id="code" label={loginCodeText.code} hint={loginCodeText.codeHint} fault={fault} value={code} onChange={onCode} autoFocus autoComplete="one-time-code" inputMode="numeric" maxLength={12} />
      )}
      <Button sx={{ alignSelf: 'flex-start' }} onClick={() => onRecovery(!recovery)}>{recovery ? loginCodeText.telephoneFound : loginCodeText.telephoneLost}</Button>
      {!recovery && (
        <FormControlLabel
          sx={{ alignItems: 'flex-start' }}
          control={<Checkbox checked={trust} onChange={(_event, checked) => onTrust(checked)} />}
          label={<>{loginCodeText.trust}<Typography component="span" variant="caption" color="textSecondary" sx={{ display: 'block' }}>{loginCodeText.trustHint}</Typography></>}
        />
      )}
    </>
  )
}
