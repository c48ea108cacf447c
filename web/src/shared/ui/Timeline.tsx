import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { commonText } from '@/locales/fr/common'
import type { Instant } from '@/shared/format'
import { Clock } from './Clock'

/** A step that is done, under way, or still to come. */
export interface Step {
  key: string
  label: string
  state: 'done' | 'current' | 'next'
  at?: Instant | null
  /** A value corrected since: shown crossed out. */
  corrected?: Instant | null
  action?: ReactNode
}

const marks = { done: '●', current: '◐', next: '○' } as const

/** The steps of a story, in order: « ● Reçue 14 h 06  ◐ Recherche  ○ Place ». Wraps where there is no room. */
export function Timeline({ steps, label }: { steps: readonly Step[]; label: string }) {
  return (
    <Box component="ol" aria-label={label} sx={{ display: 'flex', flexWrap: 'wrap', columnGap: { xs: 1.5, xl: 3 }, rowGap: 0.5, p: 0, m: 0, mb: 2, listStyle: 'none' }}>
      {steps.map(({ key, label: name, state, at, corrected, action }) => (
        <Box component="li" key={key} aria-current={state === 'current' ? 'step' : undefined} sx={{ display: 'flex', alignItems: 'center', gap: 0.5, color: state === 'next' ? 'text.secondary' : 'text.primary' }}>
          <Box component="span" aria-hidden sx={{ color: 'primary.main' }}>{marks[state]}</Box>
          <Typography component="span" sx={{ fontWeight: state === 'current' ? 600 : 400 }}>{name}</Typography>
          {corrected && <del title={commonText.corrected}><Clock at={corrected} look="time" /></del>}
          {at && <Clock at={at} look="time" />}
          {action}
        </Box>
      ))}
    </Box>
  )
}
