/** The words of « @Title@ ». */
export const @module@Text = {
  title: '@Title@',
  newNote: 'Nouvelle note',
  note: 'Note',
  write: 'Écrire',
  nothing: 'Aucune note pour l’instant.',
}
