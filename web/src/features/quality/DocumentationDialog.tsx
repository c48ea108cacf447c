import { zodResolver } from '@hookform/resolvers/zod'
import type { Control } from 'react-hook-form'
import { z } from 'zod'
import { qualityText as text } from '@/locales/fr/quality'
import { serverNow } from '@/shared/api'
import type { PerinatalCase } from '@/shared/api/generated'
import { ChoiceField, NumberStepper, RowDialog, SelectField, TextInput, TimeOfFact } from '@/shared/forms'
import { choicesOf } from './choices'
import { answered, readingOf, sentOf, typedOf } from './documentation'
import type { blocks, DocumentationField, Typed } from './documentation'
import { casePath, useCaseWrite } from './useCase'

type Block = (typeof blocks)[number]
type Values = Record<string, Typed>

/** One block of the documentation. What somebody else wrote in between is shown beside one's own. */
export function DocumentationDialog({ of, block, onClose }: { of: PerinatalCase; block: Block; onClose: () => void }) {
  const write = useCaseWrite(of.id, onClose)
  const corrects = of.state !== 'DETECTED' && of.state !== 'DECLARED'
  const valuesOf = ({ documentation }: PerinatalCase): Values => Object.fromEntries(block.fields.map((field) => [field, typedOf(field, documentation)]))
  const body = (values: Values) => ({
    ...Object.fromEntries(block.fields.map((field) => [field, sentOf(field, values[field] ?? null)])),
    ...(corrects ? { correction_reason: String(values.correction_reason ?? '').trim() } : {}),
  })
  return (
    <RowDialog<Values, PerinatalCase>
      title={text.blocks[block.code]} values={{ ...valuesOf(of), ...(corrects ? { correction_reason: '' } : {}) }} resolver={zodResolver(anything)} labels={text.fields}
      write={write} onClose={onClose} row={{ version: of.version, valuesOf, show: (field, value) => (field in answered ? readingOf(field as DocumentationField, value as Typed, serverNow()) : String(value ?? '')) }}
      request={(values, version) => ({ method: 'PATCH', path: `${casePath(of.id)}/documentation`, body: body(values), ...(version === undefined ? {} : { version }) })}
    >
      {({ control }) => (
        <>
          {block.fields.map((field) => <Field key={field} control={control} name={field} />)}
          {corrects && <TextInput control={control} name="correction_reason" label={text.fields.correction_reason} maxLength={300} required />}
        </>
      )}
    </RowDialog>
  )
}

/** The server tells what is wrong, under its field. */
const anything = z.record(z.string(), z.union([z.string(), z.number(), z.null()]))

function Field({ control, name }: { control: Control<Values>; name: DocumentationField }) {
  const how = answered[name]
  const label = text.fields[name]
  switch (how.as) {
    case 'choice': return <SelectField control={control} name={name} label={label} choices={choicesOf(how.words)} />
    case 'yesno': return <ChoiceField control={control} name={name} label={label} choices={[{ value: 'yes', label: text.yes }, { value: 'no', label: text.no }]} />
    case 'time': return <TimeOfFact control={control} name={name} label={label} />
    case 'count': return <NumberStepper control={control} name={name} label={label} least={0} most={20} />
    case 'postcode': return <TextInput control={control} name={name} label={label} inputMode="numeric" maxLength={5} />
    case 'lines': return <TextInput control={control} name={name} label={label} lines={3} maxLength={name === 'summary' ? 2000 : 500} />
    default: return <TextInput control={control} name={name} label={label} maxLength={120} />
  }
}
