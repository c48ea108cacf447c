import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { sheetText } from '@/locales/fr/sheet'
import { useNow } from '@/shared/api'
import { Section } from '@/shared/ui'
import type { RequestView } from '../types'
import { blocksFor } from './layout'
import { lineOf } from './reading'

/** The sheet as one reads it: what is known, block by block. */
export function SheetReading({ request }: { request: RequestView }) {
  const now = useNow(60)
  const { sheet } = request
  if (!sheet) return null
  const filled = blocksFor({ kind: request.kind, fetuses: request.fetuses })
    .map(({ code, fields }) => ({ code, lines: fields.map((field) => lineOf(sheet, field, now)).filter((line) => line !== null) }))
    .filter(({ lines }) => lines.length > 0)
  if (filled.length === 0) return null
  return (
    <Section title={sheetText.title}>
      {filled.map(({ code, lines }) => (
        <Box key={code} sx={{ mb: 1.5 }}>
          <Typography variant="h3">{sheetText.blocks[code]}</Typography>
          <Typography>{lines.join(' · ')}</Typography>
        </Box>
      ))}
    </Section>
  )
}
