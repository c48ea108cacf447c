import { sheetText } from '@/locales/fr/sheet'
import { transferWords } from '@/locales/fr/transferWords'
import { when } from '@/shared/format'
import { answered } from './layout'
import type { Answered, FieldValue, SheetField } from './layout'
import type { Sheet } from '../types'

/** A field of the sheet in words: « Oui », « 1 cm », « Poche intacte », « 13 h 30 »; nothing when it is blank. */
export function readingOf(sheet: Sheet, field: SheetField, now: number): string | null {
  return wordsOf(answered[field], sheet[field], now)
}

/** What was answered, in words. */
export function wordsOf(how: Answered, value: FieldValue, now: number): string | null {
  if (value === null || value === undefined || value === '') return null
  switch (how.as) {
    case 'yesNo': return value ? sheetText.yes : sheetText.no
    case 'words': return (transferWords[how.list] as Record<string, string>)[String(value)] ?? String(value)
    case 'instant': return when(String(value), now)
    case 'number': return `${decimal(Number(value))}${how.unit ? `\u202f${how.unit}` : ''}`
    case 'text': return String(value)
  }
}

/** The same inside a sentence: « Saignements : non », « TA systolique : 120 mmHg ». */
export function lineOf(sheet: Sheet, field: SheetField, now: number): string | null {
  return lineOfValue(sheetText.fields[field], answered[field], sheet[field], now)
}

/** The same of any field, by its name and how it is answered. */
export function lineOfValue(label: string, how: Answered, value: FieldValue, now: number): string | null {
  const reading = wordsOf(how, value, now)
  const word = how.as === 'yesNo' || (how.as === 'words' && !isAcronym(reading))
  return reading === null ? null : sheetText.line(label, word ? reading.toLowerCase() : reading)
}

/** « CPAP », « AB »: capitals are its spelling. */
function isAcronym(reading: string | null): boolean {
  return reading === reading?.toUpperCase()
}

/** « 3,5 »: as one types it. */
export function decimal(value: number): string {
  return String(value).replace('.', ',')
}

/** A number as typed, with a comma or a point; nothing when it is not one. */
export function parseDecimal(typed: string, decimals: boolean): number | null {
  const read = typed.trim().replace(',', '.')
  return (decimals ? /^\d+(\.\d+)?$/ : /^\d+$/).test(read) ? Number(read) : null
}
