import { transfersText } from '@/locales/fr/transfers'
import { transferWords } from '@/locales/fr/transferWords'
import { isOfNewborn } from '../kinds'
import type { RequestView } from '../types'

type Pregnancy = Pick<RequestView, 'kind' | 'fetuses'> & { newborns: readonly unknown[] }

/** How many children she still carries: those that were told, less those born since. */
export function carried({ kind, fetuses, newborns }: Pregnancy): number {
  return isOfNewborn(kind) ? fetuses : Math.max(0, fetuses - newborns.length)
}

/** What travels: nobody is in utero any more once every child is born on the road. */
export function kindInWords({ kind, flags, has_delivered, newborns }: Pick<RequestView, 'kind' | 'flags' | 'has_delivered'> & Pick<Pregnancy, 'newborns'>): string {
  const bornOnTheRoad = flags.includes('BIRTH_ON_THE_ROAD') && has_delivered
  return bornOnTheRoad ? transfersText.page.bornOnTheRoad(newborns.length) : transferWords.kind[kind]
}
