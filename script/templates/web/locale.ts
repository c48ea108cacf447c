import { texts } from '@/shared/format/typography'

/** « @Title@ ». */
export const @camel@Text = texts({
  title: '@Title@',
  newNote: 'Nouvelle note',
  note: 'Note',
  write: 'Écrire',
  nothing: 'Aucune note pour l\'instant.',
})
