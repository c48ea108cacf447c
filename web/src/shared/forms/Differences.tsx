import Box from '@mui/material/Box'
import { commonText } from '@/locales/fr/common'

/** A field that two persons have written differently. */
export interface Difference {
  field: string
  label: string
  theirs: string
  yours: string
}

/** Both values of each field that differs, or that none does. */
export function Differences({ of: differences }: { of: readonly Difference[] }) {
  if (differences.length === 0) return ` ${commonText.rowConflictSame}`
  return (
    <Box component="table" sx={table}>
      <thead><tr><th scope="col">{commonText.rowConflictField}</th><th scope="col">{commonText.rowConflictTheirs}</th><th scope="col">{commonText.rowConflictYours}</th></tr></thead>
      <tbody>
        {differences.map(({ field, label, theirs, yours }) => <tr key={field}><th scope="row">{label}</th><td>{theirs}</td><td>{yours}</td></tr>)}
      </tbody>
    </Box>
  )
}

const table = { mt: 1, borderCollapse: 'collapse', width: '100%', '& th, & td': { textAlign: 'left', verticalAlign: 'top', p: 0.5, overflowWrap: 'anywhere' }, '& td': { whiteSpace: 'pre-line' }, '& tbody th': { fontWeight: 400, color: 'text.secondary' } } as const
