import { zodResolver } from '@hookform/resolvers/zod'
import { z } from 'zod'
import { directoryText } from '@/locales/fr/directory'
import { readKey, useWrite } from '@/shared/api'
import type { NeighbourCell } from '@/shared/api/generated'
import { ChoiceField, optionalPhone, orNull, PhoneField, requiredText, RowDialog, TextInput } from '@/shared/forms'
import { useToast } from '@/shared/ui'

const text = directoryText.hours
const path = '/api/neighbour-cells'
const schema = z.object({ name: requiredText.max(120), region: requiredText.max(80), phone: optionalPhone, active: z.string() })
type Values = z.input<typeof schema>
const labels = { name: text.cellName, region: directoryText.region, phone: directoryText.phone, active: text.cellState }
const states = [{ value: 'true', label: text.cellActive }, { value: 'false', label: text.cellInactive }]

/** The cell of another region, added or changed. */
export function CellDialog({ cell, onClose }: { cell?: NeighbourCell; onClose: () => void }) {
  const tell = useToast()
  const write = useWrite<NeighbourCell>({ refreshes: [readKey(path)], onDone: () => { tell(directoryText.recorded); onClose() } })
  const body = ({ name, region, phone, active }: Values) => ({ name: name.trim(), region: region.trim(), phone: orNull(phone), active: active === 'true' })
  return (
    <RowDialog<Values, NeighbourCell>
      title={cell ? text.cellDialogChange : text.cellDialogAdd} values={cell ? valuesOf(cell) : { name: '', region: '', phone: null, active: 'true' }}
      resolver={zodResolver(schema)} labels={labels} write={write} onClose={onClose}
      request={(values, version) => (cell
        ? { method: 'PUT', path: `${path}/${cell.id}`, body: body(values), ...(version === undefined ? {} : { version }) }
        : { method: 'POST', path, body: body(values) })}
      {...(cell ? { row: { version: cell.version, valuesOf, show } } : {})}
    >
      {({ control }) => (
        <>
          <TextInput control={control} name="name" label={labels.name} maxLength={120} required />
          <TextInput control={control} name="region" label={labels.region} maxLength={80} required />
          <PhoneField control={control} name="phone" label={labels.phone} />
          {cell && <ChoiceField control={control} name="active" label={labels.active} choices={states} />}
        </>
      )}
    </RowDialog>
  )
}

function valuesOf({ name, region, phone, active }: NeighbourCell): Values {
  return { name, region, phone, active: String(active) }
}

function show(field: string, value: unknown): string {
  return field === 'active' ? (value === 'true' ? text.cellActive : text.cellInactive) : String(value || '—')
}
