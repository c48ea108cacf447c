import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import TextField from '@mui/material/TextField'
import { indicatorsText } from '@/locales/fr/indicators'
import { bytes } from '@/shared/format'
import { fileKinds } from '../types'
import type { FileKind } from '../types'
import type { ChosenFile } from './chosen'

const text = indicatorsText.deposit
const kinds = fileKinds.map((kind) => [kind, text.kinds[kind]] as const)

/** The files that are about to be given: each with what it is thought to be, to be put right, and the way out. */
export function ChosenFiles({ chosen, onChange }: { chosen: readonly ChosenFile[]; onChange: (chosen: readonly ChosenFile[]) => void }) {
  const correct = (at: number, kind: FileKind) => onChange(chosen.map((each, index) => (index === at ? { ...each, kind } : each)))
  return (
    <Box component="ul" aria-label={text.new} sx={list}>
      {chosen.map(({ file: { name, size }, kind }, index) => (
        <Box component="li" key={`${name} ${size}`} sx={line}>
          <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>{name}</Box>
          <Box sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>{bytes(size)}</Box>
          <TextField id={`kind-${index}`} select size="small" label={text.kind} value={kind} onChange={(event) => correct(index, event.target.value as FileKind)} slotProps={{ select: { native: true }, htmlInput: { 'aria-label': text.kindOf(name) } }} sx={{ '& select': { minHeight: 28 } }}>
            {kinds.map(([value, label]) => <option key={value} value={value}>{label}</option>)}
          </TextField>
          <Button aria-label={text.removeOf(name)} onClick={() => onChange(chosen.filter((_, at) => at !== index))}>{text.remove}</Button>
        </Box>
      ))}
    </Box>
  )
}

const list = { m: 0, p: 0, listStyle: 'none', maxWidth: 900, border: 1, borderColor: 'divider', '& li + li': { borderTop: 1, borderColor: 'divider' } } as const
const line = { display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr) auto', sm: 'minmax(0, 1fr) 90px 230px auto' }, gap: 1.5, alignItems: 'center', px: 1.5, py: 1 } as const
