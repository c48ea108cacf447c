import { lazy } from 'react'
import type { ComponentType } from 'react'
import { accountsText } from '@/locales/fr/accounts'
import { appText } from '@/locales/fr/app'
import { bedsText } from '@/locales/fr/beds'
import type { Permission } from '@/shared/api'
import { BedIcon, DayIcon, PhoneIcon } from '@/shared/ui/icons'

/** A page of the application: its address, who may open it, and its line in the menu. */
export interface AppPage {
  path: string
  title: string
  Page: ComponentType
  /** One of these permissions opens the page; without any, a session is enough. */
  needs?: readonly Permission[]
  /** Present when the page is in the side menu. */
  icon?: ComponentType
  /** The number of lines « à faire », shown in the menu and nothing else. */
  useToDo?: () => number
}

/** Every page, in the order of the menu. A page is loaded when it is opened. */
export const pages: readonly AppPage[] = [
  { path: '/', title: appText.home, icon: DayIcon, Page: lazy(() => import('./HomePage')) },
  { path: '/lits', title: bedsText.title, needs: ['board.read'], icon: BedIcon, Page: lazy(() => import('@/features/beds/BoardPage')) },
  { path: '/tournee', title: bedsText.round, needs: ['beds.declare_any'], icon: PhoneIcon, Page: lazy(() => import('@/features/beds/RoundPage')) },
  { path: '/compte', title: accountsText.title, Page: lazy(() => import('@/features/accounts/AccountPage')) },
]

/** Says whether these permissions open the page. The server checks again. */
export function isOpen(page: AppPage, permissions: readonly Permission[]): boolean {
  return !page.needs || page.needs.some((permission) => permissions.includes(permission))
}
