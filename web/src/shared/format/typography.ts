/** A narrow no-break space: between a number and its unit, and beside French double punctuation. */
export const thin = '\u202f'
/** Between a name and what is told of it, where the two are put together on a page. */
export const colon = `${thin}: `

/**
 * Sets a French sentence typed with ordinary spaces: « bonjour » ; 14 h 05 ? 19,8 %.
 * Only spaces that are already there change, so that `a:b` or a URL stays as it is. Texts of ours are set when they are loaded (`texts`), what a
 * problem says when it is read (`Problem`); any other sentence of the server where it is shown: the same text in a form is as it was typed.
 */
export function typeset(text: string): string {
  return text
    .replace(/ (?=[;:!?%»])/g, thin)
    .replace(/« /g, `«${thin}`)
    .replace(/(\d) (?=(?:h|min|s|j|g|cm|mm|kg|SA|SG)(?![\p{L}]))/gu, `$1${thin}`)
    .replace(/\b(h) (?=\d)/g, `$1${thin}`)
    // « 1 j 3 h » too.
    .replace(/\b(j) (?=\d+\u202fh)/g, `$1${thin}`)
    // « 27 SA + 4 j » is one thing: no line breaks in it.
    .replace(/(SA) \+ (?=\d)/g, `$1${thin}+${thin}`)
}

/** Texts of a language file: sentences, functions that make sentences, and groups of both. */
export type Texts = { readonly [key: string]: string | readonly string[] | ((...values: never[]) => string) | Texts }

/** Sets every text of a language file, once, when the file is loaded. */
export function texts<T extends Texts>(source: T): T {
  return Object.fromEntries(Object.entries(source).map(([key, value]) => [key, setValue(value)])) as T
}

function setValue(value: Texts[string]): Texts[string] {
  if (typeof value === 'string') return typeset(value)
  if (typeof value === 'function') return (...values: never[]) => typeset(value(...values))
  if (Array.isArray(value)) return value.map(typeset)
  return texts(value as Texts)
}
