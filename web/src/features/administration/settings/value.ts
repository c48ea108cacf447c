import { administrationText } from '@/locales/fr/administration'
import { formatText } from '@/locales/fr/format'
import type { Setting } from '@/shared/api/generated'
import { duration, parseTime } from '@/shared/format'
import type { Typed } from '@/shared/format'

const text = administrationText.settings

/** The value of a setting in words, with its unit: « 30 min », « 8 h 00, 14 h 00, 20 h 00 », « Oui ». */
export function valueInWords({ kind, unit }: Pick<Setting, 'kind' | 'unit'>, value: string): string {
  switch (kind) {
    case 'boolean': return value === 'true' ? text.yes : text.no
    case 'times': return value.split(' ').map(timeShown).join(', ')
    case 'number': return withHours([value.replace('.', ','), unit].filter(Boolean).join('\u202f'), unit, Number(value))
    case 'text': return value === '' ? formatText.none : value
  }
}

/** The value as it is typed in its field. */
export function valueTyped({ kind }: Pick<Setting, 'kind'>, value: string): string {
  switch (kind) {
    case 'times': return value.replace(/\b0?(\d+):/g, '$1h')
    case 'number': return value.replace('.', ',')
    default: return value
  }
}

/** Reads what was typed, as the server writes it; or says what to write instead. */
export function readValue({ kind, least, most }: Pick<Setting, 'kind' | 'least' | 'most'>, typed: string): Typed<string> {
  const words = typed.trim()
  if (words === '') return { ok: false, reason: text.missing }
  if (kind === 'number') return readNumber(words, least, most)
  if (kind === 'times') return readTimes(words)
  return { ok: true, value: words }
}

/** « Entre 30 et 2880 min. »; nothing for a value without bounds. */
export function boundsInWords({ kind, unit, least, most }: Pick<Setting, 'kind' | 'unit' | 'least' | 'most'>): string | undefined {
  if (kind === 'times') return text.timesHint
  if (least === null || most === null) return undefined
  return text.bounds(String(least).replace('.', ','), valueInWords({ kind, unit }, String(most)))
}

/** From two hours on, minutes are told in hours too: « 720 min (12 h 00) ». */
function withHours(words: string, unit: string, value: number): string {
  return unit === 'min' && value >= 120 ? `${words} (${duration(value * 60_000)})` : words
}

function readNumber(words: string, least: number | null, most: number | null): Typed<string> {
  const plain = words.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.')
  if (!/^-?\d{1,12}(\.\d{1,9})?$/.test(plain)) return { ok: false, reason: text.number }
  const outside = (least !== null && Number(plain) < least) || (most !== null && Number(plain) > most)
  if (outside) return { ok: false, reason: text.bounds(String(least ?? ''), String(most ?? '')) }
  return { ok: true, value: plain }
}

function readTimes(words: string): Typed<string> {
  const times = words.replace(/[,;]/g, ' ').replace(/(\d) h(?: (\d{2})(?!\d| ?h))?/g, '$1h$2').split(/\s+/).filter(Boolean).map(parseTime)
  const read = times.flatMap((time) => (time.ok ? [`${String(time.value.hour).padStart(2, '0')}:${String(time.value.minute).padStart(2, '0')}`] : []))
  const inOrder = read.every((time, at) => at === 0 || read[at - 1]! < time)
  return read.length === times.length && inOrder ? { ok: true, value: read.join(' ') } : { ok: false, reason: text.times }
}

function timeShown(time: string): string {
  const [hours = '', minutes = ''] = time.split(':')
  return formatText.time(Number(hours), minutes)
}
