import { lazy } from 'react'
import type { ComponentType } from 'react'
import { activityText } from '@/locales/fr/activity'
import { administrationText } from '@/locales/fr/administration'
import { bedsText } from '@/locales/fr/beds'
import { binderText } from '@/locales/fr/binder'
import { dayText } from '@/locales/fr/day'
import { directoryText } from '@/locales/fr/directory'
import { indicatorNoteText } from '@/locales/fr/indicatorNote'
import { indicatorReportsText } from '@/locales/fr/indicatorReports'
import { indicatorsText } from '@/locales/fr/indicators'
import { indicatorSeriesText } from '@/locales/fr/indicatorSeries'
import { myAccountText } from '@/locales/fr/myAccount'
import { openingText } from '@/locales/fr/opening'
import { programsText } from '@/locales/fr/programs'
import { qualityText } from '@/locales/fr/quality'
import { outcomeText } from '@/locales/fr/outcome'
import { reportsText } from '@/locales/fr/reports'
import { transmissionsText } from '@/locales/fr/transmissions'
import { transfersText } from '@/locales/fr/transfers'
import { whatIfText } from '@/locales/fr/whatIf'
import { useToDoCount } from '@/features/day/useDay'
import { useRequestsToTake } from '@/features/transfers/queue/useQueue'
import { useSession } from '@/shared/api'
import type { OptionalModule, Permission } from '@/shared/api'
import { AuditIcon, BedIcon, BookIcon, CalendarIcon, ChartIcon, DayIcon, ForkIcon, FunnelIcon, MapIcon, NewIcon, OutcomeIcon, PeopleIcon, PhoneIcon, PlaceIcon, RequestIcon, RoadIcon, SentIcon, SettingsIcon, TableIcon } from '@/shared/ui/icons'

/** A page of the application: its address, who may open it, and its line in the menu. */
export interface AppPage {
  path: string
  title: string
  Page: ComponentType
  /** The module that it belongs to, when a network may do without. */
  module?: OptionalModule
  /** One of these permissions opens the page; without any, a session is enough. */
  needs?: readonly Permission[]
  /** Nothing is to be read there: it is not for who acts for a house that has closed. */
  writes?: true
  /** Present when the page is in the side menu. */
  icon?: ComponentType
  /** The number of lines « à faire », shown in the menu and nothing else. */
  useToDo?: () => number
}

/** Who has a part in requests; which of them she sees is decided by the server. */
const takesPart: readonly Permission[] = ['transfers.request', 'transfers.coordinate', 'transfers.answer', 'transfers.follow']

/** Who is asked what became of those who have arrived, or learns it: SAMU follows only what is in progress. */
const tellsOutcomes: readonly Permission[] = ['transfers.request', 'transfers.coordinate', 'transfers.answer']

/** Every page of the program, in the order of the menu. A page is loaded when it is opened. */
const everyPage: readonly AppPage[] = [
  { path: '/', title: dayText.title, needs: ['directory.read'], icon: DayIcon, useToDo: useToDoCount, Page: lazy(() => import('@/features/day/DayPage')) },
  { path: '/demandes', title: transfersText.queue.title, module: 'transfers', needs: ['transfers.coordinate', 'transfers.follow'], icon: RequestIcon, useToDo: useRequestsToTake, Page: lazy(() => import('@/features/transfers/queue/QueuePage')) },
  { path: '/demandes/nouvelle', title: openingText.title, module: 'transfers', needs: ['transfers.request'], icon: NewIcon, writes: true, Page: lazy(() => import('@/features/transfers/opening/NewRequestPage')) },
  { path: '/demandes/toutes', title: transfersText.list.title, module: 'transfers', needs: takesPart, icon: TableIcon, Page: lazy(() => import('@/features/transfers/list/AllRequestsPage')) },
  { path: '/demandes/:id', title: transfersText.list.title, module: 'transfers', needs: takesPart, Page: lazy(() => import('@/features/transfers/request/RequestPage')) },
  { path: '/demandes/:id/devenir', title: outcomeText.page.title, module: 'transfers', needs: tellsOutcomes, Page: lazy(() => import('@/features/transfers/outcome/OutcomePage')) },
  { path: '/devenirs', title: outcomeText.list.title, module: 'transfers', needs: tellsOutcomes, icon: OutcomeIcon, Page: lazy(() => import('@/features/transfers/outcome/PendingPage')) },
  { path: '/releve', title: transfersText.shift.title, module: 'transfers', needs: ['transfers.coordinate'], icon: PeopleIcon, Page: lazy(() => import('@/features/transfers/shift/ShiftPage')) },
  { path: '/classeur', title: binderText.title, module: 'transfers', needs: ['transfers.binder.read'], icon: BookIcon, Page: lazy(() => import('@/features/transfers/binder/BinderPage')) },
  { path: '/analyses', title: qualityText.title, module: 'quality', needs: ['quality.read'], icon: AuditIcon, Page: lazy(() => import('@/features/quality/CasesPage')) },
  { path: '/analyses/nouvelle', title: qualityText.declare, module: 'quality', needs: ['quality.declare'], writes: true, Page: lazy(() => import('@/features/quality/DeclarePage')) },
  { path: '/analyses/:id', title: qualityText.title, module: 'quality', needs: ['quality.read'], Page: lazy(() => import('@/features/quality/CasePage')) },
  { path: '/retex', title: qualityText.meetings, module: 'quality', needs: ['quality.read'], icon: PeopleIcon, Page: lazy(() => import('@/features/quality/MeetingsPage')) },
  { path: '/plan-action', title: qualityText.plan, module: 'quality', needs: ['quality.read'], icon: TableIcon, Page: lazy(() => import('@/features/quality/PlanPage')) },
  { path: '/plan-action/demandes', title: qualityText.planRequests.title, module: 'quality', needs: ['quality.read'], Page: lazy(() => import('@/features/quality/PlanRequestsPage')) },
  { path: '/lits', title: bedsText.title, module: 'beds', needs: ['board.read'], icon: BedIcon, Page: lazy(() => import('@/features/beds/BoardPage')) },
  { path: '/tournee', title: bedsText.round, module: 'beds', needs: ['beds.declare_any'], icon: PhoneIcon, Page: lazy(() => import('@/features/beds/RoundPage')) },
  { path: '/activite', title: activityText.title, module: 'reporting', needs: ['reporting.read'], icon: ChartIcon, Page: lazy(() => import('@/features/reporting/ActivityPage')) },
  { path: '/activite/demandes', title: activityText.behind.title, module: 'reporting', needs: ['reporting.read'], Page: lazy(() => import('@/features/reporting/BehindPage')) },
  { path: '/rapports', title: reportsText.title, module: 'reporting', needs: ['reporting.read'], icon: TableIcon, Page: lazy(() => import('@/features/reporting/reports/ReportsPage')) },
  { path: '/rapports/:year/:place', title: reportsText.one, module: 'reporting', needs: ['reporting.read'], Page: lazy(() => import('@/features/reporting/reports/ReportPage')) },
  { path: '/indicateurs', title: indicatorsText.menu, module: 'indicators', needs: ['indicators.read'], icon: FunnelIcon, Page: lazy(() => import('@/features/indicators/DashboardPage')) },
  { path: '/indicateurs/depots', title: indicatorsText.deposit.title, module: 'indicators', needs: ['indicators.deposit'], Page: lazy(() => import('@/features/indicators/deposits/DepositsPage')) },
  { path: '/indicateurs/depots/:id', title: indicatorsText.deposit.title, module: 'indicators', needs: ['indicators.deposit'], Page: lazy(() => import('@/features/indicators/deposits/DepositPage')) },
  { path: '/indicateurs/dictionnaire', title: indicatorsText.dictionaryPage.title, module: 'indicators', needs: ['indicators.read'], Page: lazy(() => import('@/features/indicators/dictionary/DictionaryPage')) },
  { path: '/indicateurs/transmettre', title: transmissionsText.sending.name, module: 'indicators', needs: ['indicators.transmit'], writes: true, Page: lazy(() => import('@/features/indicators/transmissions/TransmitPage')) },
  { path: '/indicateurs/ecarts/:id', title: transmissionsText.gapsPage.title, module: 'indicators', needs: ['indicators.read'], Page: lazy(() => import('@/features/indicators/transmissions/GapsPage')) },
  { path: '/indicateurs/transmis', title: transmissionsText.authority.title, module: 'indicators', needs: ['indicators.transmitted'], icon: SentIcon, Page: lazy(() => import('@/features/indicators/transmissions/TransmittedListPage')) },
  { path: '/indicateurs/transmis/:id', title: transmissionsText.authority.title, module: 'indicators', needs: ['indicators.transmitted'], Page: lazy(() => import('@/features/indicators/transmissions/TransmittedPage')) },
  { path: '/indicateurs/rapports', title: indicatorReportsText.title, module: 'indicators', needs: ['indicators.read'], Page: lazy(() => import('@/features/indicators/reports/ReportsPage')) },
  { path: '/indicateurs/rapports/:annee/:etablissement', title: indicatorReportsText.one, module: 'indicators', needs: ['indicators.read'], Page: lazy(() => import('@/features/indicators/reports/ReportPage')) },
  { path: '/indicateurs/note', title: indicatorNoteText.title, module: 'indicators', needs: ['indicators.note'], Page: lazy(() => import('@/features/indicators/note/NotePage')) },
  { path: '/indicateurs/barometre', title: indicatorNoteText.barometer.title, module: 'indicators', needs: ['indicators.read'], Page: lazy(() => import('@/features/indicators/barometer/BarometerPage')) },
  { path: '/indicateurs/series', title: indicatorSeriesText.title, module: 'indicators', needs: ['indicators.series.read'], Page: lazy(() => import('@/features/indicators/series/SeriesListPage')) },
  { path: '/indicateurs/series/:id', title: indicatorSeriesText.one, module: 'indicators', needs: ['indicators.series.read'], Page: lazy(() => import('@/features/indicators/series/SeriesPage')) },
  { path: '/indicateurs/:code', title: indicatorsText.menu, module: 'indicators', needs: ['indicators.read'], Page: lazy(() => import('@/features/indicators/indicator/IndicatorPage')) },
  { path: '/indicateurs/:code/sejours', title: indicatorsText.stays.title, module: 'indicators', needs: ['indicators.stays'], Page: lazy(() => import('@/features/indicators/indicator/StaysPage')) },
  { path: '/etablissements', title: directoryText.title, needs: ['directory.read'], icon: PlaceIcon, Page: lazy(() => import('@/features/directory/EstablishmentsPage')) },
  { path: '/etablissements/:id', title: directoryText.name, needs: ['directory.read'], Page: lazy(() => import('@/features/directory/establishment/EstablishmentPage')) },
  { path: '/region', title: directoryText.regionPage.title, needs: ['directory.manage'], icon: MapIcon, Page: lazy(() => import('@/features/directory/region/RegionPage')) },
  { path: '/trajets', title: directoryText.travel.title, needs: ['directory.read'], icon: RoadIcon, Page: lazy(() => import('@/features/directory/travel/TravelPage')) },
  { path: '/horaires', title: directoryText.hours.title, needs: ['directory.read'], icon: CalendarIcon, Page: lazy(() => import('@/features/directory/hours/HoursPage')) },
  { path: '/et-si', title: whatIfText.title, module: 'whatif', needs: ['whatif.run'], icon: ForkIcon, Page: lazy(() => import('@/features/whatif/WhatIfPage')) },
  { path: '/comptes', title: administrationText.accounts.title, needs: ['accounts.manage'], icon: PeopleIcon, Page: lazy(() => import('@/features/administration/accounts/AccountsPage')) },
  { path: '/comptes/:id', title: administrationText.accounts.title, needs: ['accounts.manage'], Page: lazy(() => import('@/features/administration/accounts/AccountPage')) },
  { path: '/roles', title: administrationText.roles.title, needs: ['accounts.manage'], Page: lazy(() => import('@/features/administration/accounts/RolesPage')) },
  { path: '/programmes', title: programsText.title, needs: ['accounts.programs.read'], Page: lazy(() => import('@/features/administration/programs/ProgramKeysPage')) },
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

/** Where one arrives: « Ma journée », or for who has no day the first page that is hers. */
export function homeOf(pages: readonly AppPage[], permissions: readonly Permission[]): string {
  const home = pages.find((page) => page.icon && isOpen(page, permissions))
  return home?.path ?? '/compte'
}
