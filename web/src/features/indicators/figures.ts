import { indicatorsText as text } from '@/locales/fr/indicators'
import { bareRate, monthName, number, rateOutOf, shortDecimal } from '@/shared/format'
import type { Figure, IndicatorPlace, Position, Tracer } from './types'

/** « 212 / 1 071 ». */
export function ratioOf({ count, of }: { count: number; of: number }): string {
  return text.ratio(number(count), number(of))
}

/** « 19,8 % », « 8,8 ‰ »; « — » when there is nothing to divide. */
export function rateOf({ rate, per }: { rate: number | null; per: number }): string {
  return rateOutOf(rate, per)
}

/** The rate that is shown and drawn: none where the files do not allow one. */
export function shownRate({ position, rate }: Pick<Figure, 'position' | 'rate'>): number | null {
  return isOutdated({ position }) || position === 'hidden_quality' ? null : rate
}

/** Counted by another definition than today's: nothing is told of it before the files are given again. */
export function isOutdated({ position }: Pick<Figure, 'position'>): boolean {
  return position === 'outdated'
}

/** « 17,5 à 22,3 », out of the same as the rate; nothing when it is not known. */
export function intervalOf({ low, high, per }: Pick<Figure, 'low' | 'high' | 'per'>): string {
  return low === null || high === null ? '' : text.interval(bareRate(low, per), bareRate(high, per))
}

/** The words of an axis: « 20 % ». */
export function onAxis(per: number): (rate: number) => string {
  return (rate) => text.onAxis(shortDecimal(rate * per), text.units[per] ?? '')
}

/** Rare events of a house are told as counts over three years. */
export function isCount({ rare }: Pick<Figure, 'rare'>, { establishment }: Pick<IndicatorPlace, 'establishment'>): boolean {
  return rare && establishment !== null
}

/** The years that are counted: « 2025 », « 2023 et 2025 », « 2023 à 2025 ». */
export function yearsOf({ years_counted: years, months }: Pick<Figure, 'years_counted' | 'months'>, year: number): string {
  const [first = year] = years
  const last = years.at(-1) ?? year
  if (months !== null && last === year) return toMonth(first, years.length, months, year)
  if (years.length > 2) return text.years(first, String(last))
  return years.length === 2 ? text.twoYears(first, String(last)) : String(first)
}

/** « janvier à juillet »: the months of a year that is not whole. */
export function saidMonths(months: number): string {
  return months < 2 ? monthName(1) : text.fromJanuary(monthName(months))
}

/** « janvier à juillet 2025 », « 2023 et janvier à juillet 2025 », « 2023 à juillet 2025 ». */
function toMonth(first: number, years: number, months: number, year: number): string {
  if (years > 2) return text.years(first, text.monthsOf(monthName(Math.max(months, 1)), year))
  const last = text.monthsOf(saidMonths(months), year)
  return years === 2 ? text.twoYears(first, last) : last
}

/** Whether a position asks to be looked at. */
export function asksALook(position: Position | null): boolean {
  return position === 'watch_above' || position === 'watch_below' || position === 'signal_above' || position === 'signal_below'
}

/** The type of a maternity as it is said: « type IIB ». */
export function typeOf({ type }: Pick<IndicatorPlace, 'type'>): string {
  return type === null ? '' : text.type(type)
}

/** « CH Rodez · type IIB · 2025 »: whose figures, and of which year. */
export function placeInYear(place: Pick<IndicatorPlace, 'name' | 'type'>, year: number): string {
  return text.placeInYear([place.name, typeOf(place)].filter(Boolean).join(' · '), year)
}

/** The figure that tells a tracer in one line, where it is not its first one. Source: reference, headline of I2; the others are proposed. */
const leading: Readonly<Record<string, string>> = { I2: 'ge35', I9: 't3_31', I13: 'breech' }

/** The figure that tells a tracer in one line; none of a tracer without any. */
export function leadingFigure({ indicator, figures }: Tracer): Figure | undefined {
  const [first] = figures
  const named = figures.filter(({ figure }) => figure === leading[indicator])
  return counted(named.length > 0 ? named : figures.filter(({ figure }) => figure === first?.figure))
}

/** Of a figure that is told of all stays and of joined ones, the second, as the headline tells it. */
function counted(figures: readonly Figure[]): Figure | undefined {
  return figures.find(({ link }) => link === 'linked') ?? figures[0]
}

/** The classes beside a figure: those of joined stays and those of all are never told together. */
export function classesBeside({ link }: Pick<Figure, 'link'>, figures: readonly Figure[]): readonly Figure[] {
  return figures.filter((each) => each.link === link)
}
