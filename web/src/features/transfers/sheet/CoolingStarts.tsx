import Alert from '@mui/material/Alert'
import { useState } from 'react'
import { sheetText } from '@/locales/fr/sheet'
import { serverNow } from '@/shared/api'
import { Section, useToast } from '@/shared/ui'
import type { NewbornSheet, NewbornView, RequestView } from '../types'
import { Conflict } from './Conflict'
import { newbornAnswered, newbornReading } from './newborn'
import { SheetField } from './SheetField'
import { newbornSheet, useSheetPatch } from './useSheetPatch'
import type { SheetConflict } from './useSheetPatch'

const field = 'hypothermia_started_at'

/** For the unit that receives newborns to be cooled: when that began, of each. The rest of their sheets is the others' to write. */
export function CoolingStarts({ request }: { request: RequestView }) {
  const { cooling, newborns } = request
  const cooled = newborns.map((newborn, index) => ({ newborn, rank: index + 1 })).filter(({ rank }) => cooling.some((each) => each.newborn === rank))
  if (cooled.length === 0) return null
  return (
    <Section title={sheetText.coolingStarts}>
      {cooled.map(({ newborn, rank }) => <CoolingStart key={newborn.id} request={request} newborn={newborn} name={newborns.length > 1 ? sheetText.newborn(rank, newborns.length) : null} />)}
    </Section>
  )
}

interface CoolingStartProps {
  request: RequestView
  newborn: NewbornView
  name: string | null
}

function CoolingStart({ request, newborn, name }: CoolingStartProps) {
  const tell = useToast()
  const [conflict, setConflict] = useState<SheetConflict<NewbornSheet> | null>(null)
  const place = newbornSheet(request, newborn.id)
  const patch = useSheetPatch(request, place, setConflict)
  const label = name === null ? sheetText.newbornFields[field] : sheetText.newbornField(name, sheetText.newbornFields[field])
  const save = (value: NewbornSheet[typeof field]) => patch.mutate({ patch: { [field]: value } }, { onSuccess: (answer) => { if (answer) tell(sheetText.saved(label)) } })
  const valuesOf = ({ patch: written, latest }: SheetConflict<NewbornSheet>) => {
    const at = serverNow()
    return { theirs: newbornReading(place.in(latest).sheet ?? {}, field, at), yours: newbornReading(written, field, at) }
  }
  return (
    <>
      {patch.error && <Alert severity="error" sx={{ mb: 1 }}>{sheetText.notSaved} {patch.error.status !== 401 && patch.error.detail}</Alert>}
      {conflict && (
        <Conflict
          {...valuesOf(conflict)} onKeep={() => setConflict(null)}
          onSave={() => { patch.mutate({ patch: conflict.patch, from: conflict.latest }); setConflict(null) }}
        />
      )}
      <SheetField label={label} how={newbornAnswered[field]} value={newborn.sheet[field]} fault={patch.error?.faults.find((fault) => fault.field === field)?.message} onSave={(value) => save(value as NewbornSheet[typeof field])} />
    </>
  )
}
