import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { sheetText } from '@/locales/fr/sheet'
import { serverNow } from '@/shared/api'
import { instantOf } from '@/shared/format'
import { ConflictPanel, Section, useToast } from '@/shared/ui'
import { DownIcon, UnfoldIcon } from '@/shared/ui/icons'
import type { RequestView, Sheet } from '../types'
import { blocksFor, countOf } from './layout'
import type { BlockCode, SheetField as FieldName } from './layout'
import { MissingLine } from './MissingLine'
import { readingOf } from './reading'
import { SheetField } from './SheetField'
import { SheetHistory } from './SheetHistory'
import { useSheetPatch } from './useSheetPatch'
import type { SheetConflict } from './useSheetPatch'

/** The liaison form, block by block, each folded with its count. Each answer is saved by itself; nothing is required. */
export function SheetSection({ request }: { request: RequestView }) {
  const tell = useToast()
  const [open, setOpen] = useState<readonly BlockCode[]>([])
  const [conflict, setConflict] = useState<SheetConflict | null>(null)
  const patch = useSheetPatch(request, setConflict)
  const { sheet } = request
  if (!sheet) return null
  const of = { kind: request.kind, fetuses: request.fetuses }
  const save = (field: FieldName, value: Sheet[FieldName]) => patch.mutate({ patch: { [field]: value } }, { onSuccess: (answer) => { if (answer) tell(sheetText.saved(sheetText.fields[field])) } })
  const toggle = (code: BlockCode) => setOpen(open.includes(code) ? open.filter((each) => each !== code) : [...open, code])
  return (
    <Section title={sheetText.title}>
      <Guide request={request} />
      {request.kind !== 'AVIS' && <Typography color="textSecondary" sx={{ mb: 1 }}>{sheetText.asked}</Typography>}
      {patch.error && <Alert severity="error" sx={{ mb: 1 }}>{sheetText.notSaved} {patch.error.detail}</Alert>}
      {conflict && <Conflict conflict={conflict} onKeep={() => setConflict(null)} onSave={() => { patch.mutate({ patch: conflict.patch, from: conflict.latest }); setConflict(null) }} />}
      {blocksFor(of).map((block) => {
        const { filled, total } = countOf(block, sheet, of)
        const name = sheetText.blocks[block.code]
        const isOpen = open.includes(block.code)
        return (
          <Box key={block.code} sx={{ borderTop: 1, borderColor: 'divider' }}>
            <Button fullWidth color="inherit" aria-expanded={isOpen} startIcon={isOpen ? <DownIcon /> : <UnfoldIcon />} onClick={() => toggle(block.code)} sx={{ justifyContent: 'flex-start' }}>
              {total > 0 ? sheetText.count(name, filled, total) : name}
            </Button>
            {isOpen && (
              <Box role="group" aria-label={name} sx={grid}>
                {block.fields.map((field) => <SheetField key={field} field={field} value={sheet[field] ?? null} onSave={(value) => save(field, value)} />)}
              </Box>
            )}
          </Box>
        )
      })}
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

function Conflict({ conflict: { patch, latest }, onKeep, onSave }: { conflict: SheetConflict; onKeep: () => void; onSave: () => void }) {
  const field = Object.keys(patch)[0] as FieldName
  const now = serverNow()
  const words = (sheet: Sheet) => readingOf(sheet, field, now) ?? sheetText.nothing
  return <ConflictPanel conflict={{ author: sheetText.someone, writtenAt: instantOf(now), theirs: words(latest.sheet ?? {}), yours: words(patch) }} onKeep={onKeep} onSave={onSave} />
}

const grid = { display: 'grid', gap: 2, pb: 2, alignItems: 'start', gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))', lg: 'repeat(3, minmax(0, 1fr))' } }
