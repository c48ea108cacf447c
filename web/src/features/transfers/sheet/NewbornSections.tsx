import Alert from '@mui/material/Alert'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { Link as RouterLink } from 'react-router'
import { sheetText } from '@/locales/fr/sheet'
import { transfersText } from '@/locales/fr/transfers'
import { serverNow, useNow } from '@/shared/api'
import { Section, useToast } from '@/shared/ui'
import { newbornLine } from '../request/newbornLine'
import type { NewbornSheet, NewbornView, RequestLinkView, RequestView } from '../types'
import { Conflict } from './Conflict'
import { countOfNewborn, mayBeCooled, newbornAnswered, newbornBlocks, newbornLines, newbornReading } from './newborn'
import type { NewbornBlockCode, NewbornField } from './newborn'
import { SheetBlock } from './SheetBlock'
import { SheetField } from './SheetField'
import { newbornSheet, useSheetPatch } from './useSheetPatch'
import type { SheetConflict } from './useSheetPatch'

/** One sheet for each child of the request: « Nouveau-né 1 », « Nouveau-né 2 » for twins. */
export function NewbornSections({ request }: { request: RequestView }) {
  const count = request.newborns.length
  return request.newborns.map((newborn, rank) => {
    const name = sheetText.newborn(rank + 1, count)
    const own = newborn.own_request
    // Of twins, one may have a request of its own: the other is still written here.
    return own ? <NewbornReading key={newborn.id} newborn={newborn} name={name} own={own} /> : <NewbornSection key={newborn.id} request={request} newborn={newborn} name={name} />
  })
}

/** A newborn who has a request of its own: what is known, and where the rest is written, « Demande 413 ». */
function NewbornReading({ newborn, name, own }: { newborn: NewbornView; name: string; own: RequestLinkView }) {
  const now = useNow(60)
  return (
    <Section title={name}>
      <Typography>{newbornLine(newborn, now)}</Typography>
      {newbornBlocks.map(({ code, fields }) => <Typography key={code}>{newbornLines(newborn.sheet, fields, now).join(' · ')}</Typography>)}
      <Typography sx={{ my: 1 }}>{sheetText.elsewhere} <Link component={RouterLink} to={`/demandes/${own.id}`}>{transfersText.request(own.number)}</Link></Typography>
    </Section>
  )
}

interface NewbornSectionProps {
  request: RequestView
  newborn: NewbornView
  name: string
}

/** A newborn's sheet, block by block, as the mother's: each answer is saved by itself; nothing is required. */
function NewbornSection({ request, newborn, name }: NewbornSectionProps) {
  const tell = useToast()
  const now = useNow(60)
  const [open, setOpen] = useState<readonly NewbornBlockCode[]>([])
  const [conflict, setConflict] = useState<SheetConflict<NewbornSheet> | null>(null)
  const place = newbornSheet(request, newborn.id)
  const patch = useSheetPatch(request, place, setConflict)
  const { sheet } = newborn
  const save = (field: NewbornField, value: NewbornSheet[NewbornField]) => patch.mutate({ patch: { [field]: value } }, { onSuccess: (answer) => { if (answer) tell(sheetText.saved(sheetText.newbornField(name, sheetText.newbornFields[field]))) } })
  const toggle = (code: NewbornBlockCode) => setOpen(open.includes(code) ? open.filter((each) => each !== code) : [...open, code])
  const faultOf = (field: NewbornField) => patch.error?.faults.find((fault) => fault.field === field)?.message
  const valuesOf = ({ patch: written, latest }: SheetConflict<NewbornSheet>) => {
    const field = Object.keys(written)[0] as NewbornField
    const at = serverNow()
    return { theirs: newbornReading(place.in(latest).sheet ?? {}, field, at), yours: newbornReading(written, field, at) }
  }
  return (
    <Section title={name}>
      <Typography sx={{ mb: 1 }}>{newbornLine(newborn, now)}</Typography>
      {patch.error && <Alert severity="error" sx={{ mb: 1 }}>{sheetText.notSaved} {patch.error.status !== 401 && patch.error.detail}</Alert>}
      {conflict && (
        <Conflict
          {...valuesOf(conflict)} onKeep={() => setConflict(null)}
          onSave={() => { patch.mutate({ patch: conflict.patch, from: conflict.latest }); setConflict(null) }}
        />
      )}
      {newbornBlocks.map((block) => (
        <SheetBlock key={block.code} name={sheetText.newbornBlocks[block.code]} {...countOfNewborn(block, sheet, mayBeCooled(request))} open={open.includes(block.code)} onToggle={() => toggle(block.code)}>
          {block.fields.map((field) => (
            <SheetField key={field} label={sheetText.newbornFields[field]} how={newbornAnswered[field]} value={sheet[field]} fault={faultOf(field)} onSave={(value) => save(field, value as NewbornSheet[NewbornField])} />
          ))}
        </SheetBlock>
      ))}
    </Section>
  )
}
