/** Letters that are no other letter with an accent. */
const opened: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd' }

/**
 * The words of a text as they are searched: no accent, no capital, ligatures opened, signs as spaces. The server's are the same
 * (`words_in`): the cases of both tests are one file.
 */
export function plainWords(text: string): string[] {
  const letters = text.normalize('NFD').replace(/[\p{Mn}\p{Cf}]/gu, '').toLowerCase()
  const plainLetters = letters.replace(/[œæßøłđ]/g, (letter) => opened[letter]!)
  return plainLetters.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
}

/** A text of these words alone, to be compared. */
export function plain(text: string): string {
  return plainWords(text).join(' ')
}

const enumeration = new Intl.ListFormat('fr-FR')
/** « mars, avril et mai ». */
export function listed(words: readonly string[]): string {
  return enumeration.format(words)
}

/** Whether each word typed is somewhere in the text, in any order: « rodez ch » is « CH de Rodez ». Every text does when no word is typed. */
export function holdsWords(text: string, typed: readonly string[]): boolean {
  const said = plain(text)
  return typed.every((word) => said.includes(word))
}

/** Whether each word typed begins a word of the text. */
export function beginsWords(text: string, typed: readonly string[]): boolean {
  const words = plainWords(text)
  return typed.every((each) => words.some((word) => word.startsWith(each)))
}
