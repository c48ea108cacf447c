import { texts } from '@/shared/format/typography'

/** The binder of transfers. */
export const binderText = texts({
  title: 'Classeur',
  explain: 'Ce qu\'une maternité garde sous la main pour un transfert, à imprimer chaque année : comment demander, les procédures du réseau, le mémo annuaire du jour, une fiche de liaison vierge.',
  print: 'Imprimer le classeur (PDF)',
  house: 'Pour',
  everyHouse: 'Toutes les maternités',
  chapters: 'Procédures du réseau',
  none: 'Le réseau n\'a encore écrit aucun chapitre. Le classeur dit déjà comment demander, et tient le mémo annuaire.',
  add: 'Ajouter un chapitre',
  change: 'Modifier',
  changeOf: (title: string) => `Modifier « ${title} »`,
  remove: 'Retirer',
  removeOf: (title: string) => `Retirer « ${title} »`,
  confirmRemove: 'Retirer ce chapitre ?',
  removed: (title: string) => `« ${title} » n'est plus dans le classeur.`,
  removeExplain: 'Il ne sera plus imprimé. Son texte reste gardé.',
  recorded: 'Enregistré.',
  version: (day: string, author: string) => `Version du ${day}, ${author}`,
  dialogAdd: 'Ajouter un chapitre',
  dialogChange: 'Modifier le chapitre',
  fieldTitle: 'Titre',
  fieldBody: 'Texte',
  bodyHelp: 'Une ligne vide sépare deux paragraphes ; une ligne qui commence par « - » est un point de liste. Aucune donnée de personne. 400 lignes au plus.',
  tooManyLines: (most: number) => `Un chapitre tient en ${most} lignes : raccourcissez-le, ou faites-en deux.`,
  fieldPosition: 'Ordre',
})
