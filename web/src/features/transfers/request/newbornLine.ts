import { openingText } from '@/locales/fr/opening'
import { transferWords } from '@/locales/fr/transferWords'
import { gestationalAge, grams, when } from '@/shared/format'
import type { NewbornView } from '../types'

/** « garçon · heure de naissance 9 h 10 · 30 SA · 1 400 g »; with its mother, the place that it needs. */
export function newbornLine({ sex, born_at, ga_days, weight_g, bed }: Pick<NewbornView, 'sex' | 'born_at' | 'ga_days' | 'weight_g' | 'bed'>, now: number): string {
  return [sex && transferWords.sex[sex], born_at && `${openingText.bornAt.toLowerCase()} ${when(born_at, now)}`, ga_days !== null && gestationalAge(ga_days), weight_g !== null && grams(weight_g), bed && transferWords.bedKind[bed]].filter(Boolean).join(' · ')
}
