import { formatText } from '@/locales/fr/format'

const whole = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 0 })
const oneDecimal = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 1, maximumFractionDigits: 1 })

/**
 * A number as it is shown, with that many decimals: half goes away from zero. Applied once, to the exact value, where it is shown.
 * Papers round by the same rule: server/modules/reporting/rounding.hpp.
 */
export function asShown(value: number, decimals: number): number {
  const scale = 10 ** decimals
  const shown = Math.round(Math.abs(value) * scale) / scale
  return value < 0 && shown > 0 ? -shown : shown
}

/** « 1 071 »; an unknown number is « — », never 0. */
export function number(value: number | null | undefined): string {
  return value == null ? formatText.none : whole.format(value)
}

const atMostOneDecimal = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 })
const signedOneDecimal = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1, signDisplay: 'exceptZero' })

/** « 12,5 », « 1 071 »: with its tenth where it has one; an unknown number is « — ». */
export function shortDecimal(value: number | null | undefined): string {
  return value == null ? formatText.none : atMostOneDecimal.format(value)
}

/** « +12,5 », « −3 », « 0 »; an unknown difference is « — ». */
export function difference(value: number | null | undefined): string {
  return value == null ? formatText.none : signedOneDecimal.format(value).replace('-', '−')
}

/** « 19,8 % »; « — » when there is nothing in the denominator. */
export function rate(numerator: number, denominator: number): string {
  return denominator === 0 ? formatText.none : percent((100 * numerator) / denominator)
}

/** « 1 050 g ». */
export function grams(value: number | null | undefined): string {
  return value == null ? formatText.none : formatText.grams(whole.format(value))
}

/** « 2,4 », « 3,0 »; « — » when it is not known. */
export function decimal(value: number | null | undefined): string {
  return value == null ? formatText.none : oneDecimal.format(asShown(value, 1))
}

/** « 19,8 % » of a share that was computed already. */
export function percent(value: number | null | undefined): string {
  return value == null ? formatText.none : formatText.percent(decimal(value))
}

/** « +3 », « −3 », « 0 »: a difference, whose amount is already words. */
export function signed(value: number, amount: string): string {
  if (value === 0) return amount
  return value > 0 ? formatText.plus(amount) : formatText.minus(amount)
}

/** A rate out of so many, a fraction of 1: « 19,8 % », « 8,8 ‰ », « 3,2 pour 10 000 »; « — » when there is nothing to divide. */
export function rateOutOf(rate: number | null | undefined, per: number): string {
  if (rate == null) return formatText.none
  const said = decimal(rate * per)
  if (per === 100) return formatText.percent(said)
  return per === 1000 ? formatText.perThousand(said) : formatText.perMany(said, whole.format(per))
}

/** The same without its unit, which stands beside: « 17,5 ». */
export function bareRate(rate: number | null | undefined, per: number): string {
  return decimal(rate == null ? null : rate * per)
}

const byteUnits = ['o', 'ko', 'Mo', 'Go', 'To'] as const

/** The size of a file: « 512 o », « 12,4 Mo »; a thousand bytes in a « ko », as hospitals' software counts. */
export function bytes(size: number): string {
  const step = size < 1000 ? 0 : Math.min(byteUnits.length - 1, Math.floor(Math.log10(size) / 3))
  const amount = step === 0 ? whole.format(size) : oneDecimal.format(asShown(size / 1000 ** step, 1))
  return formatText.bytes(amount, byteUnits[step]!)
}
