import { transfersText } from '@/locales/fr/transfers'
import { transferWords } from '@/locales/fr/transferWords'
import { isOfNewborn } from '../kinds'
import type { RequestView } from '../types'

type Pregnancy = Pick<RequestView, 'kind' | 'fetuses' | 'flags'> & { newborns: readonly unknown[] }

/** How many children she still carries: those that were told, less those born since. */
export function carried({ kind, fetuses, newborns }: Omit<Pregnancy, 'flags'>): number {
  return isOfNewborn(kind) ? fetuses : Math.max(0, fetuses - newborns.length)
}

/** Whether every child that she carried is born, whatever she is moved for since: her term grows no more, each child has its own. */
export function hasDelivered(request: Omit<Pregnancy, 'flags'>): boolean {
  return !isOfNewborn(request.kind) && request.newborns.length > 0 && carried(request) === 0
}

/** What travels: nobody is in utero any more once every child is born on the road. */
export function kindInWords(request: Pregnancy): string {
  const bornOnTheRoad = request.flags.includes('BIRTH_ON_THE_ROAD') && hasDelivered(request)
  return bornOnTheRoad ? transfersText.page.bornOnTheRoad(request.newborns.length) : transferWords.kind[request.kind]
}
