/** The words of a text as they are searched: no accent, no capital, ligatures opened, signs as spaces. The server's are the same. */
export function plainWords(text: string): string[] {
  const letters = text.normalize('NFD').replace(/\p{Mn}/gu, '').toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae')
  return letters.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
}

/** A text of these words alone, to be compared. */
export function plain(text: string): string {
  return plainWords(text).join(' ')
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
