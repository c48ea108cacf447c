import Alert from '@mui/material/Alert'
import AlertTitle from '@mui/material/AlertTitle'
import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import Stack from '@mui/material/Stack'
import { useWatch } from 'react-hook-form'
import { Link as RouterLink } from 'react-router'
import { openingText } from '@/locales/fr/opening'
import { serverNow } from '@/shared/api'
import type { ServiceState } from '@/shared/api'
import { dialling, until } from '@/shared/format'
import { TimeOfFact } from '@/shared/forms'
import { ChoiceChips } from '@/shared/ui'
import type { QuestionProps } from './Question'

/** Nobody reads: said in large words, with what she can do instead. Never lets her believe otherwise. */
export function ClosedCell({ form: { control, setValue }, service }: QuestionProps & { service: ServiceState }) {
  const alone = useWatch({ control, name: 'alone' })
  const title = service.opens_at ? openingText.closedUntil(until(service.opens_at, serverNow())) : openingText.closedTitle
  return (
    <Alert severity="error" role="alert">
      <AlertTitle sx={{ fontSize: '1.25rem' }}>{title}</AlertTitle>
      {openingText.closedDetail} <Link href={dialling(service.samu)} color="inherit" sx={{ fontWeight: 700 }}>SAMU {service.samu}</Link>
      <Stack sx={{ gap: 1.5, mt: 2 }}>
        <ChoiceChips
          label={openingText.howTonight} value={alone ? 'alone' : 'wait'} onChange={(choice) => setValue('alone', choice === 'alone', { shouldDirty: true })}
          choices={[{ value: 'alone', label: openingText.searchAlone, hint: openingText.searchingAlone }, { value: 'wait', label: openingText.sendAnyway, hint: openingText.waitingOpening }]}
        />
        {alone && <TimeOfFact control={control} name="asked_at" label={openingText.askedAt} />}
        <Button component={RouterLink} to="/lits" variant="outlined" color="inherit" sx={{ alignSelf: 'flex-start' }}>{openingText.seeBeds}</Button>
      </Stack>
    </Alert>
  )
}
