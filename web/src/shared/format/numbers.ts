import { formatText } from '@/locales/fr/format'

const whole = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 0 })
const oneDecimal = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 1, maximumFractionDigits: 1 })

/** « 1 071 »; an unknown number is « — », never 0. */
export function number(value: number | null | undefined): string {
  return value == null ? formatText.none : whole.format(value)
}

/** « 19,8 % »; « — » when there is nothing in the denominator. */
export function rate(numerator: number, denominator: number): string {
  return denominator === 0 ? formatText.none : formatText.percent(oneDecimal.format((100 * numerator) / denominator))
}

/** « 1 050 g ». */
export function grams(value: number | null | undefined): string {
  return value == null ? formatText.none : formatText.grams(whole.format(value))
}
