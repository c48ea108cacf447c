import { readKey, useWrite } from '@/shared/api'
import type { PerinatalCase } from '@/shared/api/generated'
import { useToast } from '@/shared/ui'
import { qualityText as text } from '@/locales/fr/quality'

export const casesPath = '/api/cases'
export const casePath = (id: string) => `${casesPath}/${id}`

/** A write of one case: its page is read again, and what was done is said. */
export function useCaseWrite(id: string, onDone?: () => void) {
  const tell = useToast()
  return useWrite<PerinatalCase>({ refreshes: [readKey(casePath(id))], onDone: () => { tell(text.saved); onDone?.() } })
}
