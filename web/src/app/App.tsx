import CssBaseline from '@mui/material/CssBaseline'
import { ThemeProvider } from '@mui/material/styles'
import { QueryClientProvider } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { makeQueryClient } from '@/shared/api/queries'
import { LoadingBlock } from '@/shared/ui/LoadingBlock'
import { ErrorBoundary } from './ErrorBoundary'
import { SessionGate } from './SessionGate'
import { theme } from './theme'

const WallPage = lazy(() => import('@/features/beds/WallPage'))

/** The application: its look, its cache of the server's answers, and what one sees before and after login. */
export function App() {
  const [queries] = useState(makeQueryClient)
  // A screen on a wall has no session: its link is all that it needs.
  const wall = /^\/mur\/([^/]+)\/?$/.exec(location.pathname)?.[1]
  return (
    <ThemeProvider theme={theme} defaultMode="system" modeStorageKey="cigogne-appearance" noSsr>
      <CssBaseline />
      <QueryClientProvider client={queries}>
        <ErrorBoundary>
          <Suspense fallback={<LoadingBlock />}>
            {wall ? <WallPage token={wall} /> : <SessionGate />}
          </Suspense>
        </ErrorBoundary>
      </QueryClientProvider>
    </ThemeProvider>
  )
}
