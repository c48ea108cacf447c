import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { qualityText as text } from '@/locales/fr/quality'
import { useNow } from '@/shared/api'
import type { PerinatalCase } from '@/shared/api/generated'
import { Facts, Section } from '@/shared/ui'
import { blocks, filledOf, readingOf, typedOf } from './documentation'
import { DocumentationDialog } from './DocumentationDialog'

/** What is known of the birth, block by block, each folded with its count; the first one that lacks something is open. */
export function DocumentationSection({ of }: { of: PerinatalCase }) {
  const [editing, setEditing] = useState<(typeof blocks)[number] | null>(null)
  const now = useNow()
  const { documentation, missing, may } = of
  const first = blocks.find(({ fields }) => filledOf(fields, documentation) < fields.length)
  return (
    <Section title={text.documentation}>
      <Typography sx={{ mb: 1 }}>{missing.length > 0 ? text.missing(missing.join(', ')) : text.complete}</Typography>
      {blocks.map((block) => (
        <Box component="details" key={block.code} open={block === first || undefined} className="keep-together" sx={fold}>
          <summary>{text.blocks[block.code]} · {text.blockCount(filledOf(block.fields, documentation), block.fields.length)}</summary>
          <Facts facts={block.fields.map((field) => [text.fields[field], readingOf(field, typedOf(field, documentation), now)] as const)} />
          {may.document && <Button className="no-print" variant="outlined" sx={{ mt: 1 }} aria-label={text.change_block(text.blocks[block.code])} onClick={() => setEditing(block)}>{text.correct}</Button>}
        </Box>
      ))}
      {editing && <DocumentationDialog of={of} block={editing} onClose={() => setEditing(null)} />}
    </Section>
  )
}

const fold = { borderTop: 1, borderColor: 'divider', pb: 1, '& summary': { minHeight: 44, display: 'list-item', lineHeight: '44px', cursor: 'pointer', fontWeight: 600 } }
