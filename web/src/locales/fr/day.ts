import { texts } from '@/shared/format/typography'

/** « Ma journée ». */
export const dayText = texts({
  title: 'Ma journée',
  blocks: { todo: 'À faire maintenant', follow: 'À suivre', news: 'Nouvelles' },
  /** For a house that has closed: nothing of it is for her to do. */
  awaited: 'En attente',
  open: 'Ouvrir',
  count: (name: string, count: number) => `${name} (${count})`,
  empty: 'Rien ne vous attend.',
  next: (time: string) => `Prochain rendez-vous connu : ${time}.`,
  nothingFollowed: 'Rien à suivre.',
  nothingNew: 'Pas de nouvelle.',
  all: (count: number) => `Tout voir (${count})`,
  fewer: 'Réduire',
  until: 'jusqu\'à',
  over: (time: string) => `dépassé de ${time}`,
  left: (time: string) => `reste ${time}`,
  done: 'C\'est fait.',
  newRequest: 'Demander un transfert ou un avis',
  notRead: 'Votre journée n\'a pas pu être lue.',
})
