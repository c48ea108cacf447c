import { zodResolver } from '@hookform/resolvers/zod'
import { z } from 'zod'
import { qualityText as text } from '@/locales/fr/quality'
import { useEstablishments } from '@/shared/api'
import type { PerinatalCase } from '@/shared/api/generated'
import { ChoiceField, DateField, GestationalAgeField, NumberStepper, optionalGestationalAge, requiredDate, requiredText, RowDialog, SelectField, TextInput, TimeOfFact } from '@/shared/forms'
import { choicesOf, houseChoices } from './choices'
import { casePath, useCaseWrite } from './useCase'

const schema = z.object({
  kind: z.string(), happened_on: requiredDate, happened_at: z.string().nullable(), ga_days: optionalGestationalAge, weight_g: z.number().nullable(), newborns: z.number().nullable(),
  vital: z.string(), adverse_event: z.string(), house: z.string(), looked_again: z.array(z.string()), reason: requiredText.max(300),
})
type Values = z.input<typeof schema>

/** The right values of what was told of the birth, with the reason; what it was stays in the history. Only what was changed is sent. */
export function CorrectionDialog({ of, onClose }: { of: PerinatalCase; onClose: () => void }) {
  const write = useCaseWrite(of.id, onClose)
  const before = valuesOf(of)
  const places = useEstablishments()
  const asksAgain = write.error?.faults.some(({ code }) => code === 'weight_not_plausible') ?? false
  return (
    <RowDialog<Values, PerinatalCase>
      title={text.correctTitle} values={before} resolver={zodResolver(schema)} labels={text.form} write={write} onClose={onClose} row={{ version: of.version, valuesOf }}
      request={(values, version) => ({ method: 'POST', path: `${casePath(of.id)}/corrections`, body: changed(before, values), ...(version === undefined ? {} : { version }) })}
    >
      {({ control }) => (
        <>
          <SelectField control={control} name="kind" label={text.columns.kind} choices={choicesOf(text.kind)} />
          {of.may.coordinate && <SelectField control={control} name="house" label={text.form.house} choices={houseChoices(places.data ?? [])} />}
          <DateField control={control} name="happened_on" label={text.form.happened_on} meaning="past" required />
          <TimeOfFact control={control} name="happened_at" label={text.form.happened_at} offersNow={false} />
          <GestationalAgeField control={control} name="ga_days" label={text.form.ga_days} />
          <NumberStepper control={control} name="weight_g" label={text.form.weight_g} least={100} most={8000} />
          {asksAgain && <ChoiceField control={control} name="looked_again" label={text.form.looked_again} choices={[{ value: 'yes', label: text.yes }]} multiple />}
          <NumberStepper control={control} name="newborns" label={text.form.newborns} least={1} most={6} />
          <SelectField control={control} name="vital" label={text.form.vital} choices={choicesOf(text.vital)} />
          <TextInput control={control} name="adverse_event" label={text.form.adverse_event} maxLength={60} />
          <TextInput control={control} name="reason" label={text.form.reason} maxLength={300} required />
        </>
      )}
    </RowDialog>
  )
}

function valuesOf({ kind, happened_on, happened_at, ga_days, weight_g, newborns, vital, adverse_event, house }: PerinatalCase): Values {
  return { kind, happened_on, happened_at, ga_days, weight_g, newborns, vital, adverse_event, house: house.id, looked_again: [], reason: '' }
}

/** Fields that differ. The day follows the hour, where one was given. */
export function changed(before: Values, values: Values): Omit<Partial<Values>, 'looked_again'> & { looked_again?: boolean } {
  const differs = (field: keyof Values) => values[field] !== before[field]
  const apart = ['happened_on', 'happened_at', 'looked_again']
  const fields = (Object.keys(values) as (keyof Values)[]).filter((field) => field === 'reason' || (differs(field) && !apart.includes(field)))
  const body = { ...Object.fromEntries(fields.map((field) => [field, values[field]])), ...(values.looked_again.length > 0 ? { looked_again: true } : {}) }
  if (differs('happened_at') && values.happened_at) return { ...body, happened_at: values.happened_at }
  return differs('happened_on') || differs('happened_at') ? { ...body, happened_on: values.happened_on } : body
}
