import Stack from '@mui/material/Stack'
import type { ReactNode } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { Section } from '@/shared/ui'
import type { OpeningValues } from './values'

/** What each question of the form takes. */
export interface QuestionProps {
  form: UseFormReturn<OpeningValues>
}

/** One of the five questions: its title and its answers, one under the other on a phone. */
export function Question({ title, children }: { title: string; children: ReactNode }) {
  return <Section title={title}><Stack sx={{ gap: 2 }}>{children}</Stack></Section>
}

/** Fields side by side where there is room. */
export function Row({ children }: { children: ReactNode }) {
  return <Stack direction="row" sx={{ gap: 2, flexWrap: 'wrap', alignItems: 'flex-start' }}>{children}</Stack>
}
