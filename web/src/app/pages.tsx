import { lazy } from 'react'
import type { ComponentType } from 'react'
import { administrationText } from '@/locales/fr/administration'
import { bedsText } from '@/locales/fr/beds'
import { dayText } from '@/locales/fr/day'
import { directoryText } from '@/locales/fr/directory'
import { myAccountText } from '@/locales/fr/myAccount'
import { openingText } from '@/locales/fr/opening'
import { transfersText } from '@/locales/fr/transfers'
import { useToDoCount } from '@/features/day/useDay'
import { useRequestsToTake } from '@/features/transfers/queue/useQueue'
import { useSession } from '@/shared/api'
import type { OptionalModule, Permission } from '@/shared/api'
import { AuditIcon, BedIcon, CalendarIcon, DayIcon, MapIcon, NewIcon, PeopleIcon, PhoneIcon, PlaceIcon, RequestIcon, RoadIcon, SettingsIcon, TableIcon } from '@/shared/ui/icons'

/** A page of the application: its address, who may open it, and its line in the menu. */
export interface AppPage {
  path: string
  title: string
  Page: ComponentType
  /** The module that it belongs to, when a network may do without. */
  module?: OptionalModule
  /** One of these permissions opens the page; without any, a session is enough. */
  needs?: readonly Permission[]
  /** Present when the page is in the side menu. */
  icon?: ComponentType
  /** The number of lines « à faire », shown in the menu and nothing else. */
  useToDo?: () => number
}

/** Who has a part in requests; which of them she sees is decided by the server. */
const takesPart: readonly Permission[] = ['transfers.request', 'transfers.coordinate', 'transfers.answer', 'transfers.follow']

/** Every page of the program, in the order of the menu. A page is loaded when it is opened. */
const everyPage: readonly AppPage[] = [
  { path: '/', title: dayText.title, icon: DayIcon, useToDo: useToDoCount, Page: lazy(() => import('@/features/day/DayPage')) },
  { path: '/demandes', title: transfersText.queue.title, module: 'transfers', needs: ['transfers.coordinate', 'transfers.follow'], icon: RequestIcon, useToDo: useRequestsToTake, Page: lazy(() => import('@/features/transfers/queue/QueuePage')) },
  { path: '/demandes/nouvelle', title: openingText.title, module: 'transfers', needs: ['transfers.request'], icon: NewIcon, Page: lazy(() => import('@/features/transfers/opening/NewRequestPage')) },
  { path: '/demandes/toutes', title: transfersText.list.title, module: 'transfers', needs: takesPart, icon: TableIcon, Page: lazy(() => import('@/features/transfers/list/AllRequestsPage')) },
  { path: '/demandes/:id', title: transfersText.list.title, module: 'transfers', needs: takesPart, Page: lazy(() => import('@/features/transfers/request/RequestPage')) },
  { path: '/releve', title: transfersText.shift.title, module: 'transfers', needs: ['transfers.coordinate'], icon: PeopleIcon, Page: lazy(() => import('@/features/transfers/shift/ShiftPage')) },
  { path: '/lits', title: bedsText.title, module: 'beds', needs: ['board.read'], icon: BedIcon, Page: lazy(() => import('@/features/beds/BoardPage')) },
  { path: '/tournee', title: bedsText.round, module: 'beds', needs: ['beds.declare_any'], icon: PhoneIcon, Page: lazy(() => import('@/features/beds/RoundPage')) },
  { path: '/etablissements', title: directoryText.title, needs: ['directory.read'], icon: PlaceIcon, Page: lazy(() => import('@/features/directory/EstablishmentsPage')) },
  { path: '/etablissements/:id', title: directoryText.name, needs: ['directory.read'], Page: lazy(() => import('@/features/directory/establishment/EstablishmentPage')) },
  { path: '/region', title: directoryText.regionPage.title, needs: ['directory.manage'], icon: MapIcon, Page: lazy(() => import('@/features/directory/region/RegionPage')) },
  { path: '/trajets', title: directoryText.travel.title, needs: ['directory.read'], icon: RoadIcon, Page: lazy(() => import('@/features/directory/travel/TravelPage')) },
  { path: '/horaires', title: directoryText.hours.title, needs: ['directory.read'], icon: CalendarIcon, Page: lazy(() => import('@/features/directory/hours/HoursPage')) },
  { path: '/comptes', title: administrationText.accounts.title, needs: ['accounts.manage'], icon: PeopleIcon, Page: lazy(() => import('@/features/administration/accounts/AccountsPage')) },
  { path: '/comptes/:id', title: administrationText.accounts.title, needs: ['accounts.manage'], Page: lazy(() => import('@/features/administration/accounts/AccountPage')) },
  { path: '/roles', title: administrationText.roles.title, needs: ['accounts.manage'], Page: lazy(() => import('@/features/administration/accounts/RolesPage')) },
  { path: '/reglages', title: administrationText.settings.title, needs: ['settings.manage'], icon: SettingsIcon, Page: lazy(() => import('@/features/administration/settings/SettingsPage')) },
  { path: '/journal', title: administrationText.audit.title, needs: ['audit.read'], icon: AuditIcon, Page: lazy(() => import('@/features/administration/audit/AuditPage')) },
  { path: '/travaux', title: administrationText.jobs.title, needs: ['jobs.manage'], icon: TableIcon, Page: lazy(() => import('@/features/administration/jobs/JobsPage')) },
  { path: '/compte', title: myAccountText.title, Page: lazy(() => import('@/features/accounts/AccountPage')) },
]

/** The pages that there are where these modules are on; those of a module that is off do not exist. */
export function pagesWith(modules: readonly string[]): readonly AppPage[] {
  return everyPage.filter(({ module }) => !module || modules.includes(module))
}

/** The pages of this network. */
export function useAppPages(): readonly AppPage[] {
  return pagesWith(useSession().modules)
}

/** Says whether these permissions open the page. The server checks again. */
export function isOpen(page: AppPage, permissions: readonly Permission[]): boolean {
  return !page.needs || page.needs.some((permission) => permissions.includes(permission))
}
