import Box from '@mui/material/Box'
import TextField from '@mui/material/TextField'
import { indicatorSeriesText } from '@/locales/fr/indicatorSeries'
import type { Faults } from './told'
import type { SeriesTold } from './useSeriesFile'

const text = indicatorSeriesText.new

/** Where the values come from: asked before the file, and kept whatever becomes of it. */
export function SourceFields({ told, faults, onChange }: { told: SeriesTold; faults: Faults; onChange: (told: SeriesTold) => void }) {
  const field = (name: keyof SeriesTold, hint: string) => ({
    id: `series-${name}`,
    label: text[name],
    value: told[name],
    onChange: (event: { target: { value: string } }) => onChange({ ...told, [name]: event.target.value }),
    error: faults[name] !== undefined,
    helperText: faults[name] ?? hint,
    required: name !== 'note',
    fullWidth: true,
    slotProps: { htmlInput: { autoComplete: 'off' } },
  })
  return (
    <Box sx={{ display: 'grid', gap: 2, maxWidth: 900, gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'minmax(0, 1fr) minmax(0, 1fr)' } }}>
      <TextField {...field('source', text.sourceHint)} />
      <TextField {...field('edition', text.editionHint)} />
      <TextField {...field('note', text.noteHint)} multiline minRows={2} sx={{ gridColumn: '1 / -1' }} />
    </Box>
  )
}
