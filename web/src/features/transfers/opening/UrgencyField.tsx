import Alert from '@mui/material/Alert'
import Link from '@mui/material/Link'
import { useWatch } from 'react-hook-form'
import { openingText } from '@/locales/fr/opening'
import { transferWords } from '@/locales/fr/transferWords'
import { dialling } from '@/shared/format'
import { ChoiceField } from '@/shared/forms'
import { choicesOf } from '../choices'
import { useCaseForm } from './CaseForm'

/** How soon; « Départ immédiat » shows the number of SAMU. */
export function UrgencyField({ samu }: { samu: string | undefined }) {
  const { control } = useCaseForm()
  const urgency = useWatch({ control, name: 'urgency' })
  return (
    <>
      <ChoiceField control={control} name="urgency" label={openingText.urgency} choices={choicesOf(transferWords.urgency)} />
      {urgency === 'U1' && samu && (
        <Alert severity="warning" role="status">{openingText.callSamu} <Link href={dialling(samu)} color="inherit" sx={{ fontWeight: 700 }}>{samu}</Link></Alert>
      )}
    </>
  )
}
