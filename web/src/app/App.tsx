import CssBaseline from '@mui/material/CssBaseline'
import { ThemeProvider } from '@mui/material/styles'
import { QueryClientProvider } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { BrowserRouter, Route, Routes } from 'react-router'
import { makeQueryClient } from '@/shared/api/queries'
import { LoadingBlock } from '@/shared/ui/LoadingBlock'
import { ErrorBoundary } from './ErrorBoundary'
import { SessionGate } from './SessionGate'
import { theme } from './theme'

const LoginPage = lazy(() => import('@/features/accounts/LoginPage'))
const Frame = lazy(() => import('./frame/Frame'))

/** The application: look, cache of the server's answers, and the two rooms, before and after login. */
export function App() {
  const [queries] = useState(makeQueryClient)
  return (
    <ThemeProvider theme={theme} defaultMode="system" modeStorageKey="cigogne-appearance" noSsr>
      <CssBaseline />
      <QueryClientProvider client={queries}>
        <BrowserRouter>
          <ErrorBoundary>
            <Suspense fallback={<LoadingBlock />}>
              <Routes>
                <Route path="/connexion" element={<LoginPage />} />
                <Route path="*" element={<SessionGate><Frame /></SessionGate>} />
              </Routes>
            </Suspense>
          </ErrorBoundary>
        </BrowserRouter>
      </QueryClientProvider>
    </ThemeProvider>
  )
}
