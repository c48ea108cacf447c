import { parsingText } from '@/locales/fr/format'
import { thin } from './typography'
import type { Typed } from './typed'

/** « 05 00 00 00 00 »; short numbers such as 15 and foreign ones stay as they are. */
export function phone(stored: string): string {
  const digits = nationalDigits(stored)
  return digits ? digits.replace(/(\d{2})(?=\d)/g, `$1${thin}`) : stored
}

/** The address that dials: `tel:+33500000000`, `tel:15`. */
export function dialling(stored: string): string {
  const digits = nationalDigits(stored)
  return `tel:${digits ? `+33${digits.slice(1)}` : stored.replace(/[^\d+]/g, '')}`
}

/** Reads a French number of ten digits, or an international one; keeps `+33500000000`. */
export function parsePhone(typed: string): Typed<string> {
  const digits = nationalDigits(typed)
  if (digits) return { ok: true, value: `+33${digits.slice(1)}` }
  const foreign = bare(typed).replace(/^00/, '+')
  if (/^\+(?!33)[1-9]\d{6,14}$/.test(foreign)) return { ok: true, value: foreign }
  return { ok: false, reason: parsingText.phone.unreadable }
}

function nationalDigits(text: string): string | null {
  const national = bare(text).replace(/^(?:\+|00)33\(?0?\)?/, '0')
  return /^0[1-9]\d{8}$|^0[05]0{8}$/.test(national) ? national : null
}

function bare(text: string): string {
  return text.replace(/[\s\u00a0\u202f.\-/]/g, '')
}
