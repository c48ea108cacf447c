import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { sheetText } from '@/locales/fr/sheet'
import { useNow } from '@/shared/api'
import { Section } from '@/shared/ui'
import type { RequestView } from '../types'
import { blocksFor } from './layout'
import { newbornBlocks, newbornLines } from './newborn'
import { lineOf } from './reading'

interface Read {
  name: string
  lines: string[]
}

/** The sheets as one reads them: what is known, block by block, of each child first. */
export function SheetReading({ request }: { request: RequestView }) {
  const now = useNow(60)
  const { sheet, newborns } = request
  if (!sheet) return null
  const ofRequest = blocksFor({ kind: request.kind, fetuses: request.fetuses })
    .map(({ code, fields }) => ({ name: sheetText.blocks[code], lines: fields.map((field) => lineOf(sheet, field, now)).filter((line) => line !== null) }))
  return (
    <>
      {newborns.map((newborn, rank) => (
        <Blocks key={newborn.id} title={sheetText.newborn(rank + 1, newborns.length)} blocks={newbornBlocks.map(({ code, fields }) => ({ name: sheetText.newbornBlocks[code], lines: newbornLines(newborn.sheet, fields, now) }))} />
      ))}
      <Blocks title={sheetText.title} blocks={ofRequest} />
    </>
  )
}

/** Nothing of a sheet in which nothing is written. */
function Blocks({ title, blocks }: { title: string; blocks: Read[] }) {
  const filled = blocks.filter(({ lines }) => lines.length > 0)
  if (filled.length === 0) return null
  return (
    <Section title={title}>
      {filled.map(({ name, lines }) => (
        <Box key={name} sx={{ mb: 1.5 }}>
          <Typography variant="h3">{name}</Typography>
          <Typography>{lines.join(' · ')}</Typography>
        </Box>
      ))}
    </Section>
  )
}
