import { transfersText } from '@/locales/fr/transfers'
import { transferWords } from '@/locales/fr/transferWords'
import type { Kind, RequestView } from '../types'

type Pregnancy = Pick<RequestView, 'kind' | 'fetuses' | 'flags'> & { newborns: readonly unknown[] }

const ofNewborn: readonly Kind[] = ['TNN', 'RTNN']

/** How many children she still carries: those that were told, less those born since. */
export function carried({ kind, fetuses, newborns }: Omit<Pregnancy, 'flags'>): number {
  return ofNewborn.includes(kind) ? fetuses : Math.max(0, fetuses - newborns.length)
}

/** Whether every child that she carried is born, whatever she is moved for since: her term grows no more, each child has its own. */
export function hasDelivered(request: Omit<Pregnancy, 'flags'>): boolean {
  return !ofNewborn.includes(request.kind) && request.newborns.length > 0 && carried(request) === 0
}

/** What travels: nobody is in utero any more once every child is born on the road. */
export function kindInWords(request: Pregnancy): string {
  const bornOnTheRoad = request.flags.includes('BIRTH_ON_THE_ROAD') && hasDelivered(request)
  return bornOnTheRoad ? transfersText.page.bornOnTheRoad(request.newborns.length) : transferWords.kind[request.kind]
}
