import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useId } from 'react'
import type { ReactNode } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { OpeningValues } from './values'

/** What each question of the form takes. */
export interface QuestionProps {
  form: UseFormReturn<OpeningValues>
}

/** One of the five questions: its title beside its answers, above them on a phone. */
export function Question({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <Box component="section" aria-labelledby={id} sx={frame}>
      <Typography variant="h2" id={id}>{title}</Typography>
      <Stack sx={{ gap: 1.5, minWidth: 0 }}>{children}</Stack>
    </Box>
  )
}

/** Fields side by side where there is room. */
export function Row({ children }: { children: ReactNode }) {
  return <Stack direction="row" sx={{ columnGap: 1.5, rowGap: 1.5, flexWrap: 'wrap', alignItems: 'flex-start' }}>{children}</Stack>
}

const frame = {
  display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '150px minmax(0, 1fr)' }, columnGap: 2, rowGap: 1, px: 2, py: 1.5,
  bgcolor: 'background.paper', border: 1, borderColor: 'divider',
  // A field that takes the focus is never under the bar that sends.
  '& input, & textarea, & select, & button': { scrollMarginBlock: '120px' },
}
