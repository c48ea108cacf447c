import { administrationText } from '@/locales/fr/administration'

const text = administrationText.accounts

/** First names by which letters are dictated in France (general instructions of the postal and telephone services). */
const names: Record<string, string> = {
  a: 'Anatole', b: 'Berthe', c: 'Célestin', d: 'Désiré', e: 'Eugène', f: 'François', g: 'Gaston', h: 'Henri', i: 'Irma', j: 'Joseph', k: 'Kléber', l: 'Louis', m: 'Marcel',
  n: 'Nicolas', o: 'Oscar', p: 'Pierre', q: 'Quintal', r: 'Raoul', s: 'Suzanne', t: 'Thérèse', u: 'Ursule', v: 'Victor', w: 'William', x: 'Xavier', y: 'Yvonne', z: 'Zoé',
}

/** A password as one dictates it, group by group: « k comme Kléber, chiffre 7, … ». */
export function spelled(password: string): string[] {
  return password.split('-').map((group) => [...group].map(inWords).join(', '))
}

function inWords(character: string): string {
  if (/\d/.test(character)) return text.passwordDigit(character)
  const name = names[character.toLowerCase()]
  return name ? text.passwordLetter(character, name) : character
}
