import Box from '@mui/material/Box'
import { lazy, Suspense, useState } from 'react'
import { Route, Routes, useLocation } from 'react-router'
import { useSession } from '@/shared/api'
import type { Permission } from '@/shared/api'
import { LoadingBlock } from '@/shared/ui/LoadingBlock'
import { UndoToasts } from '@/shared/ui/UndoToast'
import { ErrorBoundary } from '../ErrorBoundary'
import { MissingPage } from '../MissingPage'
import { isOpen, useAppPages } from '../pages'
import { Arrival } from './Arrival'
import { DemonstrationBand } from './DemonstrationBand'
import { EndedSession } from './EndedSession'
import { Shortcuts } from './Shortcuts'
import { SideMenu } from './SideMenu'
import { SkipLink } from './SkipLink'
import { TopBar } from './TopBar'
import { useLiveConnection } from './useLiveConnection'

const FirstFactorPage = lazy(() => import('@/features/accounts/FirstFactorPage'))
const FirstPasswordPage = lazy(() => import('@/features/accounts/FirstPasswordPage'))
const JobNotices = lazy(() => import('./JobNotices'))

/** What surrounds every page once logged in: bar, menu, band, panel of an ended login. */
export function Frame() {
  const { permissions, demonstration, acting, must_change_password: provisional, must_put_second_factor_on: factorFirst } = useSession()
  const pages = useAppPages()
  const { pathname } = useLocation()
  const [menuOpen, setMenuOpen] = useState(false)
  const [noting, setNoting] = useState(false)
  const first = firstOf(provisional, factorFirst || noting)
  useLiveConnection()
  return (
    <UndoToasts>
      <SkipLink />
      <TopBar onMenu={() => setMenuOpen(true)} />
      {demonstration && <DemonstrationBand />}
      <Box sx={{ display: 'flex', minHeight: 'calc(100dvh - 56px)' }}>
        <SideMenu open={menuOpen} onClose={() => setMenuOpen(false)} />
        <Box component="main" id="contenu" tabIndex={-1} sx={{ flexGrow: 1, minWidth: 0, px: { xs: 2, md: 3 }, py: 2 }}>
          {/* Another place or role is another page: nothing half typed crosses. */}
          <ErrorBoundary key={`${pathname} ${acting.membership}`}>
            <Suspense fallback={<LoadingBlock />}>
              <Arrival>
                <Routes>
                  {first === 'password' && <Route path="*" element={<FirstPasswordPage />} />}
                  {first === 'factor' && <Route path="*" element={<FirstFactorPage onBegun={() => setNoting(true)} onDone={() => setNoting(false)} />} />}
                  {!first && pages.map((page) => (
                    <Route key={page.path} path={page.path} element={isOpen(page, permissions) ? <page.Page /> : <MissingPage why="not_allowed" />} />
                  ))}
                  {!first && <Route path="*" element={<MissingPage why="unknown" />} />}
                </Routes>
              </Arrival>
            </Suspense>
          </ErrorBoundary>
        </Box>
      </Box>
      {!first && asks(permissions) && <Suspense fallback={null}><JobNotices /></Suspense>}
      <Shortcuts />
      <EndedSession />
    </UndoToasts>
  )
}

/** What must be done before any page opens: one's own password, then the second factor that a role demands. */
function firstOf(provisional: boolean, factorFirst: boolean): 'password' | 'factor' | null {
  if (provisional) return 'password'
  return factorFirst ? 'factor' : null
}

/** Whether she may ask the server for long work; nobody else is told of any. */
function asks(permissions: readonly Permission[]): boolean {
  return (['jobs.manage', 'directory.manage', 'audit.read'] as const).some((each) => permissions.includes(each))
}
