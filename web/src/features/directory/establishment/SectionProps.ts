import type { Establishment } from '@/shared/api/generated'

/** What each block of the page of an establishment takes. */
export interface SectionProps {
  establishment: Establishment
  mayManage: boolean
}
