import { texts } from '@/shared/format/typography'

/** The code of the telephone, or a recovery code, at login: loaded only when it is asked. */
export const loginCodeText = texts({
  code: 'Code à six chiffres',
  codeHint: 'Il est affiché par l\'application d\'authentification de votre téléphone.',
  telephoneLost: 'J\'ai perdu mon téléphone : code de secours',
  telephoneFound: 'J\'ai mon téléphone : code à six chiffres',
  recoveryCode: 'Code de secours',
  recoveryCodeHint: 'Un des dix codes de votre feuille, pas encore utilisé ; espaces, tirets et majuscules ne comptent pas. Aucun code : l\'administrateur peut vous aider.',
  trust: 'Ne plus demander de code sur cet appareil',
  trustHint: 'Seulement sur un poste qui vous est réservé.',
})
