import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useEffect } from 'react'
import { useForm, useFormState, useWatch } from 'react-hook-form'
import { transfersText } from '@/locales/fr/transfers'
import { transferWords } from '@/locales/fr/transferWords'
import { serverNow } from '@/shared/api'
import { instantOf } from '@/shared/format'
import { ChoiceField, Form, TextInput, TimeOfFact } from '@/shared/forms'
import { useToast } from '@/shared/ui'
import { choicesOf } from '../choices'
import type { ClassReason, RequestView, VehicleClass, VehicleForm } from '../types'
import { panelTitle } from './nextStep'
import { Panel, PanelButtons } from './Panel'
import { checkedBy } from './required'
import { ScreeningAgain } from './ScreeningAgain'
import { decisionBody, screeningNow, screeningBody, screeningFaults } from './screeningAgain'
import type { ScreeningValues } from './screeningAgain'
import { suggestionFor } from './suggestion'
import { useFact } from './useRequest'

const text = transfersText.vehicle

interface Values {
  screening: ScreeningValues
  used: VehicleClass | null
  reason_if_different: ClassReason | null
  provider: string
  escort: string
  happened_at: string | null
}

/** « Commander le vecteur »: asked again whether she may leave; the class is suggested with its reason, never imposed. */
export function VehiclePanel({ request, onClose }: { request: RequestView; onClose: () => void }) {
  const tell = useToast()
  const screened = screeningNow(request)
  const form = useForm<Values>({
    resolver: checkedBy((values) => faultsOf(values, suggestionFor(request, values.screening)?.suggested ?? null)),
    defaultValues: { screening: screened, used: request.suggestion?.suggested ?? null, reason_if_different: null, provider: '', escort: '', happened_at: instantOf(serverNow()) },
    shouldFocusError: false,
  })
  const [used, screening] = useWatch({ control: form.control, name: ['used', 'screening'] })
  const suggestion = suggestionFor(request, screening)
  const suggested = suggestion?.suggested ?? null
  const { dirtyFields } = useFormState({ control: form.control })
  const chosen = dirtyFields.used === true
  // What is ticked here changes what is proposed; a class that somebody has chosen stays.
  useEffect(() => {
    if (!chosen) form.resetField('used', { defaultValue: suggested })
  }, [form, suggested, chosen])
  const fact = useFact(request.id, () => {
    tell(transfersText.page.recorded)
    onClose()
  })
  return (
    <Panel title={panelTitle('ORDER_VEHICLE')} onClose={onClose}>
      <Form form={form} problem={fact.error} onSubmit={(values) => fact.record('vehicles', vehicleBody(values, suggested))}>
        <Stack sx={{ gap: 2 }}>
          <ScreeningAgain control={form.control} request={request} asksDecision />
          {suggestion && (
            <Typography>{text.suggested(transferWords.vehicleClass[suggestion.suggested], whyOf(suggestion, request.newborns.length))}</Typography>
          )}
          <ChoiceField control={form.control} name="used" label={text.class} choices={choicesOf(transferWords.vehicleClass)} />
          {suggested && used && used !== suggested && <ChoiceField control={form.control} name="reason_if_different" label={text.why} choices={choicesOf(transferWords.classReason)} />}
          <Stack direction="row" sx={{ gap: 2, flexWrap: 'wrap' }}>
            <Box sx={{ width: 280 }}><TextInput control={form.control} name="provider" label={text.provider} maxLength={100} /></Box>
            <Box sx={{ width: 280 }}><TextInput control={form.control} name="escort" label={text.escort} maxLength={100} /></Box>
          </Stack>
          <TimeOfFact control={form.control} name="happened_at" />
          <PanelButtons busy={fact.isPending} onClose={onClose} />
        </Stack>
      </Form>
    </Panel>
  )
}

/** The signs in words; of several who travel, of the newborn who decides. */
function whyOf({ because, newborn }: NonNullable<RequestView['suggestion']>, newborns: number): string {
  const why = because.map((sign) => transferWords.vehicleSign[sign]).join(', ')
  return newborn === null ? why : text.ofNewborn(newborns > 1 ? newborn : null, why)
}

function faultsOf({ screening, used, reason_if_different }: Values, suggested: VehicleClass | null) {
  return [
    ...screeningFaults(screening, true),
    ...(used ? [] : [{ field: 'used', message: text.classMissing }]),
    ...(suggested && used && used !== suggested && !reason_if_different ? [{ field: 'reason_if_different', message: text.whyMissing }] : []),
  ]
}

function vehicleBody({ screening, used, reason_if_different, provider, escort, happened_at }: Values, suggested: VehicleClass | null): VehicleForm {
  const at = happened_at ?? instantOf(serverNow())
  const decision = decisionBody(screening, at)
  return {
    screening: screeningBody(screening),
    ...(decision ? { decision } : {}),
    used: used!,
    ...(suggested && used !== suggested && reason_if_different ? { reason_if_different } : {}),
    ...(provider.trim() ? { provider: provider.trim() } : {}),
    ...(escort.trim() ? { escort: escort.trim() } : {}),
    happened_at: at,
  }
}
