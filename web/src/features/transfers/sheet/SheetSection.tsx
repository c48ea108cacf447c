import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { sheetText } from '@/locales/fr/sheet'
import { serverNow } from '@/shared/api'
import { Section, useToast } from '@/shared/ui'
import { isBeforeDeparture } from '../request/searching'
import type { RequestView, Sheet } from '../types'
import { Conflict } from './Conflict'
import { answered, blocksFor, countOf } from './layout'
import type { BlockCode, SheetField as FieldName } from './layout'
import { MissingLine } from './MissingLine'
import { readingOf } from './reading'
import { SheetBlock } from './SheetBlock'
import { SheetField } from './SheetField'
import { SheetHistory } from './SheetHistory'
import { liaisonForm, useSheetPatch } from './useSheetPatch'
import type { SheetConflict } from './useSheetPatch'

/** The liaison form, block by block, each folded with its count. Each answer is saved by itself; nothing is required. */
export function SheetSection({ request }: { request: RequestView }) {
  const tell = useToast()
  const [open, setOpen] = useState<readonly BlockCode[]>([])
  const [conflict, setConflict] = useState<SheetConflict<Sheet> | null>(null)
  const patch = useSheetPatch(request, liaisonForm(request), setConflict)
  const { sheet } = request
  if (!sheet) return null
  const of = { kind: request.kind, fetuses: request.fetuses }
  const save = (field: FieldName, value: Sheet[FieldName]) => patch.mutate({ patch: { [field]: value } }, { onSuccess: (answer) => { if (answer) tell(sheetText.saved(sheetText.fields[field])) } })
  const toggle = (code: BlockCode) => setOpen(open.includes(code) ? open.filter((each) => each !== code) : [...open, code])
  const faultOf = (field: FieldName) => patch.error?.faults.find((fault) => fault.field === field)?.message
  return (
    <Section title={sheetText.title}>
      {request.kind === 'AVIS'
        ? <Typography color="textSecondary" sx={{ mb: 1 }}>{sheetText.ofAdvice}</Typography>
        : <>{isBeforeDeparture(request) && <Guide request={request} />}<Typography color="textSecondary" sx={{ mb: 1 }}>{sheetText.asked}</Typography></>}
      {patch.error && <Alert severity="error" sx={{ mb: 1 }}>{sheetText.notSaved} {patch.error.status !== 401 && patch.error.detail}</Alert>}
      {conflict && (
        <Conflict
          {...valuesOf(conflict)} onKeep={() => setConflict(null)}
          onSave={() => { patch.mutate({ patch: conflict.patch, from: conflict.latest }); setConflict(null) }}
        />
      )}
      {blocksFor(of).map((block) => (
        <SheetBlock key={block.code} name={sheetText.blocks[block.code]} {...countOf(block, sheet, of)} open={open.includes(block.code)} onToggle={() => toggle(block.code)}>
          {block.fields.map((field) => (
            <SheetField key={field} label={sheetText.fields[field]} how={answered[field]} value={sheet[field]} fault={faultOf(field)} onSave={(value) => save(field, value as Sheet[FieldName])} />
          ))}
        </SheetBlock>
      ))}
      <SheetHistory request={request.id} />
    </Section>
  )
}

/** Two lines guide: what the search still needs, and what the departure does. Missing items never stop anything. */
function Guide({ request: { missing_for_search, missing_for_departure } }: { request: RequestView }) {
  if (missing_for_search.length === 0 && missing_for_departure.length === 0) return <Typography sx={{ mb: 1 }}>{sheetText.complete}</Typography>
  return (
    <Box sx={{ mb: 1 }}>
      <MissingLine title={sheetText.forSearch} missing={missing_for_search} />
      <MissingLine title={sheetText.forDeparture} missing={missing_for_departure} />
    </Box>
  )
}

function valuesOf({ patch, latest }: SheetConflict<Sheet>) {
  const field = Object.keys(patch)[0] as FieldName
  const now = serverNow()
  return { theirs: readingOf(latest.sheet ?? {}, field, now), yours: readingOf(patch, field, now) }
}
