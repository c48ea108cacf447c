import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { whatIfText as text } from '@/locales/fr/whatIf'
import type { WhatIfSupposition } from '@/shared/api/generated'
import { typeset } from '@/shared/format/typography'
import { SourceNote } from '@/shared/ui'
import { DataTable } from '@/shared/ui/DataTable'
import type { Column } from '@/shared/ui/DataTable'

/** How the model works, what it leaves out and what it supposes: beside the figures, never behind a link. */
export function ModelNotes({ suppositions }: { suppositions: readonly WhatIfSupposition[] }) {
  return (
    <Stack sx={{ gap: 1.5 }}>
      <Typography variant="h3">{text.model}</Typography>
      {text.modelSteps.map((step) => <Typography key={step} sx={{ maxWidth: 900 }}>{step}</Typography>)}
      <Box component="ul" sx={{ m: 0, pl: 3, maxWidth: 900 }}>
        {text.limits.map((limit) => <li key={limit}>{limit}</li>)}
      </Box>
      <Typography variant="h3">{text.suppositions}</Typography>
      <DataTable<WhatIfSupposition> label={text.suppositions} columns={columns} rows={suppositions} rowId={({ label }) => label} />
    </Stack>
  )
}

const columns: Column<WhatIfSupposition>[] = [
  { id: 'label', header: text.supposition, cell: ({ row }) => typeset(row.original.label) },
  { id: 'value', header: text.value, meta: { align: 'right' }, cell: ({ row }) => <Box component="span" sx={{ whiteSpace: 'nowrap' }}>{row.original.value}</Box> },
  { id: 'source', header: text.source, cell: ({ row }) => <SourceNote note={row.original.source} /> },
]
