import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useEffect } from 'react'
import type { ReactNode } from 'react'
import { appText } from '@/locales/fr/app'
import { Stale } from './Stale'

export interface ScreenProps {
  title: string
  /** Under the title: one line of what one looks at. */
  subtitle?: ReactNode
  /** Since when what is shown may be old, in milliseconds; null while live. */
  stale?: number | null
  /** Main action last, at the right; at the bottom of a phone. */
  actions?: ReactNode
  /** Forms read better in a narrow column. */
  narrow?: boolean
  children: ReactNode
}

/** A page: its title, also in the tab, how old it is, what can be done, and its content. */
export function Screen({ title, subtitle, stale = null, actions, narrow = false, children }: ScreenProps) {
  useEffect(() => { document.title = appText.title(title) }, [title])
  return (
    <Box sx={{ maxWidth: narrow ? 760 : 1600, mx: narrow ? 0 : 'auto', pb: { xs: actions ? 12 : 4, sm: 4 }, '@media print': { pb: 0 } }}>
      <Stack direction="row" sx={{ alignItems: 'flex-start', justifyContent: 'space-between', gap: 2, flexWrap: { xs: 'wrap', md: 'nowrap' }, mb: 2 }}>
        <Box sx={{ minWidth: 0 }}>
          {/* Focus comes here after a navigation, so that a screen reader tells the page. */}
          <Typography variant="h1" tabIndex={-1} data-page-title>{title}</Typography>
          {subtitle && <Typography color="textSecondary">{subtitle}</Typography>}
        </Box>
        {actions && <Stack direction="row" className="no-print" sx={actionBar}>{actions}</Stack>}
      </Stack>
      {stale !== null && <Stale since={stale} />}
      {children}
    </Box>
  )
}

const actionBar = {
  gap: 1,
  flexWrap: 'wrap',
  // A long title wraps; the main button stays at the top right.
  flexShrink: { md: 0 },
  maxWidth: { md: '70%' },
  position: { xs: 'fixed', sm: 'static' },
  insetInline: { xs: 0, sm: 'auto' },
  bottom: { xs: 0, sm: 'auto' },
  zIndex: { xs: 'appBar', sm: 'auto' },
  p: { xs: 1.5, sm: 0 },
  bgcolor: { xs: 'background.paper', sm: 'transparent' },
  borderTop: { xs: 1, sm: 0 },
  borderColor: { xs: 'divider' },
  '& > *': { flexGrow: { xs: 1, sm: 0 } },
} as const
