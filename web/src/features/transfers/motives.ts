import { openingText } from '@/locales/fr/opening'
import { transferWords } from '@/locales/fr/transferWords'
import type { Kind, Motive } from './types'
import { isOfNewborn } from './kinds'

/** Those that are shown at once, by need; the others behind « Autre motif… ». */
const frequent: Record<'in_utero' | 'post_partum' | 'newborn' | 'woman_back' | 'newborn_back', readonly Motive[]> = {
  in_utero: ['MAP', 'RPM', 'PE', 'RCIU', 'METRO', 'NO_BED'],
  post_partum: ['HPP', 'ECLAMP', 'SEPSIS_PP', 'THROMB', 'REA_AD', 'RAPPR'],
  newborn: ['PREMA', 'RESP_NN', 'EAI', 'CARDIO_NN', 'CHIR_NN', 'NO_BED_NN'],
  woman_back: ['PROXIMITY', 'PATIENT_WISH', 'NO_BED'],
  newborn_back: ['RETOUR', 'NO_BED_NN'],
}

const all = Object.keys(transferWords.motive) as readonly Motive[]
const between = (first: Motive, last: Motive) => all.slice(all.indexOf(first), all.indexOf(last) + 1)

const groups = {
  obstetric: between('MAP', 'MFIU_MAT'),
  maternal: between('CARDIO', 'PREC'),
  organisation: between('NO_BED', 'PROXIMITY'),
  postPartum: between('HPP', 'RAPPR'),
  newborn: between('PREMA', 'NO_BED_NN'),
}

/** One group of motives, as the list shows it. */
export interface MotiveGroup {
  label: string
  motives: readonly Motive[]
}

/** The motives shown at once for that kind of request. */
export function frequentMotives(kind: Kind): readonly Motive[] {
  if (kind === 'TIU_DESC') return frequent.woman_back
  return kind === 'RTNN' ? frequent.newborn_back : frequent[needOf(kind)]
}

/** Every motive that concerns that kind of request, by group. Rule: the same groups as the server offers. */
export function motiveGroups(kind: Kind): MotiveGroup[] {
  const { obstetric, maternal, organisation, postPartum, newborn } = openingText.motiveGroups
  switch (needOf(kind)) {
    case 'newborn': return [{ label: newborn, motives: groups.newborn }, { label: organisation, motives: groups.organisation }]
    case 'post_partum': return [{ label: postPartum, motives: groups.postPartum }, { label: maternal, motives: groups.maternal }, { label: organisation, motives: groups.organisation }]
    case 'in_utero': return [{ label: obstetric, motives: groups.obstetric }, { label: maternal, motives: groups.maternal }, { label: organisation, motives: groups.organisation }]
  }
}

/** « MAP », « Prééclampsie »: as one says it, on a chip or in a title. */
export function shortMotive(motive: Motive): string {
  return (openingText.shortMotives as Partial<Record<Motive, string>>)[motive] ?? transferWords.motive[motive]
}

function needOf(kind: Kind): 'in_utero' | 'post_partum' | 'newborn' {
  if (isOfNewborn(kind)) return 'newborn'
  return kind === 'TPP' ? 'post_partum' : 'in_utero'
}
