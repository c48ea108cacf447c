import Box from '@mui/material/Box'
import { lazy, Suspense, useState } from 'react'
import { Navigate, Route, Routes, useLocation } from 'react-router'
import { useSession } from '@/shared/api'
import type { Permission } from '@/shared/api'
import { LoadingBlock } from '@/shared/ui/LoadingBlock'
import { UndoToasts } from '@/shared/ui/UndoToast'
import { ErrorBoundary } from '../ErrorBoundary'
import { MissingPage } from '../MissingPage'
import { homeOf, isOpen, useAppPages } from '../pages'
import type { AppPage } from '../pages'
import { Arrival } from './Arrival'
import { ClosedHouseBand } from './ClosedHouseBand'
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
const Introduction = lazy(async () => ({ default: (await import('@/features/day/Introduction')).Introduction }))

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
      {acting.establishment_closed && <ClosedHouseBand house={acting.establishment_name ?? acting.role_label} />}
      <Box sx={{ display: 'flex', minHeight: 'calc(100dvh - 56px)' }}>
        <SideMenu open={menuOpen} onClose={() => setMenuOpen(false)} />
        <Box component="main" id="contenu" tabIndex={-1} sx={{ flexGrow: 1, minWidth: 0, px: { xs: 2, md: 3 }, py: 2, '@media print': { py: 0 } }}>
          {!first && asks(permissions) && <Suspense fallback={null}><JobNotices /></Suspense>}
          {/* Another place or role is another page: nothing half typed crosses. */}
          <ErrorBoundary key={`${pathname} ${acting.membership}`}>
            <Suspense fallback={<LoadingBlock />}>
              <Arrival>
                <Routes>
                  {first === 'password' && <Route path="*" element={<FirstPasswordPage />} />}
                  {first === 'factor' && <Route path="*" element={<FirstFactorPage onBegun={() => setNoting(true)} onDone={() => setNoting(false)} />} />}
                  {!first && pages.map((page) => (
                    <Route key={page.path} path={page.path} element={<Opened page={page} />} />
                  ))}
                  {!first && <Route path="*" element={<MissingPage why="unknown" />} />}
                </Routes>
              </Arrival>
            </Suspense>
          </ErrorBoundary>
        </Box>
      </Box>
      <Shortcuts />
      <EndedSession />
    </UndoToasts>
  )
}

/** The page, or why it is not open to her. */
function Opened({ page }: { page: AppPage }) {
  const { permissions, acting, introduction } = useSession()
  const home = homeOf(useAppPages(), permissions)
  if (page.path === '/' && home !== '/') return <Navigate to={home} replace />
  if (!isOpen(page, permissions)) return <MissingPage why="not_allowed" />
  // « Ma journée » has its own place for the lines of a first login.
  if (page.path === home && home !== '/' && introduction) return <><Introduction /><page.Page /></>
  return page.writes && acting.establishment_closed ? <MissingPage why="house_closed" /> : <page.Page />
}

/** What must be done before any page opens: one's own password, then the second factor that a role demands. */
function firstOf(provisional: boolean, factorFirst: boolean): 'password' | 'factor' | null {
  if (provisional) return 'password'
  return factorFirst ? 'factor' : null
}

/** Whether she may ask the server for long work; nobody else is told of any. */
function asks(permissions: readonly Permission[]): boolean {
  return (['jobs.manage', 'directory.manage', 'audit.read', 'indicators.deposit', 'indicators.transmit'] as const).some((each) => permissions.includes(each))
}
