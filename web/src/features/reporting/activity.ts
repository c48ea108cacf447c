import { activityText } from '@/locales/fr/activity'
import type { Activity, ActivityBreakdown, ActivityFigure } from '@/shared/api/generated'
import { asShown, daysBetween, decimal, number, percent, roundedMinutes, signed } from '@/shared/format'
import type { CivilDate } from '@/shared/format'

export type { Activity, ActivityFigure, ActivityPart, ActivityRequest } from '@/shared/api/generated'
export type Dimension = ActivityBreakdown['by']

/** What is looked at, by its names in the address, and as the interface takes them. */
const asked = { du: 'from', au: 'to', etablissement: 'establishment', vu: 'side', type: 'level', par: 'by', indicateur: 'figure' } as const
const askedBehind = { ...asked, partie: 'part', lesquelles: 'behind' } as const

function read(names: Record<string, string>, search: URLSearchParams): Record<string, string> {
  return Object.fromEntries(Object.entries(names).flatMap(([name, query]) => {
    const value = search.get(name)
    return value ? [[query, value]] : []
  }))
}

/** The query of the figures of this address. */
export function activityQuery(search: URLSearchParams): Record<string, string> {
  return read(asked, search)
}

/** The query of the requests behind a number of this address. */
export function behindQuery(search: URLSearchParams): Record<string, string> {
  return read(askedBehind, search)
}

/** A number that stands on requests: a figure, or one part of it. */
interface Standing { numerator: number; denominator: number | null }

/** Where the requests behind a figure, or a part of it, are read: the same days and the same scope. Behind 0 of 40 stand the 40. */
export function behindAddress(activity: Pick<Activity, 'from' | 'to'>, search: URLSearchParams, figure: string, number: Standing, part?: { by: Dimension; code: string }): string {
  const next = new URLSearchParams({ du: activity.from, au: activity.to })
  for (const name of ['etablissement', 'vu', 'type']) {
    const value = search.get(name)
    if (value) next.set(name, value)
  }
  next.set('indicateur', figure)
  if (part) {
    next.set('par', part.by)
    next.set('partie', part.code)
  }
  if (number.numerator === 0 && number.denominator !== null) next.set('lesquelles', 'among')
  return `/activite/demandes?${next.toString()}`
}

/** How many requests stand behind a number, where it tells: a share counts what its requests bring, not them. */
export function requestsBehind({ n, denominator, left_out }: Pick<ActivityFigure, 'n' | 'denominator' | 'left_out'>, which: string | null): number | null {
  if (denominator !== null) return null
  return which === 'left_out' ? left_out : which === null ? n : null
}

/** The figure that counts meetings; the others of its heading count cases. */
export const meetingsCode = 'TRF-13'

/** Whether a figure is of the network's register of births and meetings, which « Analyses » and « Retex » show. */
export function isOfRegister({ group }: Pick<ActivityFigure, 'group'>): boolean {
  return group === 'births'
}

/** Whether anybody in the region asked for anything in the period before: else Cigogne was not in use, and « — » stands for it. */
export function tellsYearBefore({ figures }: Pick<Activity, 'figures'>): boolean {
  return figures.find(({ code }) => code === 'TRF-00')?.before !== null
}

/** Where the cases or the meetings behind a figure of the register are read: the same days and the same house. Behind 0 of 4 stand the 4. */
export function registerAddress(activity: Pick<Activity, 'from' | 'to' | 'establishment'>, { code, numerator, denominator }: Pick<ActivityFigure, 'code' | 'numerator' | 'denominator'>): string {
  const next = new URLSearchParams({ du: activity.from, au: activity.to })
  if (activity.establishment) next.set('etablissement', activity.establishment)
  if (code === meetingsCode) {
    next.set('lesquelles', 'counted')
    return `/retex?${next.toString()}`
  }
  next.set('indicateur', code)
  if (numerator === 0 && denominator !== null) next.set('lesquels', 'among')
  return `/analyses?${next.toString()}`
}

/** What a figure says, in its unit: « 1 071 », « 19,8 % », « 1 h 48 », « 2,4 par demande ». */
export function said(value: number | null, { unit, is_delay }: Pick<ActivityFigure, 'unit' | 'is_delay'>): string {
  if (value === null) return number(null)
  if (is_delay) return roundedMinutes(value)
  switch (unit) {
    case '%': return percent(value)
    case 'par demande': return activityText.perRequest(decimal(value))
    case 'pour 100 transferts': return activityText.perHundred(decimal(value))
    default: return number(value)
  }
}

/** The difference of two numbers as they are shown, so that a row adds up: « +12 », « −3,1 », « +1 h 05 »; « — » where one is not known. */
export function saidDifference(value: number | null, before: number | null, { unit, is_delay }: Pick<ActivityFigure, 'unit' | 'is_delay'>): string {
  if (value === null || before === null) return number(null)
  const hasTenths = unit === '%' || unit === 'par demande' || unit === 'pour 100 transferts'
  const decimals = !is_delay && hasTenths ? 1 : 0
  const difference = asShown(asShown(value, decimals) - asShown(before, decimals), decimals)
  const amount = Math.abs(difference)
  const words = is_delay && amount > 0 ? roundedMinutes(amount) : decimals === 1 ? decimal(amount) : number(amount)
  return signed(difference, words)
}

export interface Days { from: CivilDate; to: CivilDate }

/** Periods of one touch, on that day. « Cette année » and « Ce mois » end today: they are compared with as many days. */
export function quickPeriods(today: CivilDate): { label: string; days: Days }[] {
  const [year, month] = today.split('-').map(Number) as [number, number]
  const lastMonth = month === 1 ? [year - 1, 12] as const : [year, month - 1] as const
  return [
    { label: activityText.thisYear, days: { from: day(year, 1, 1), to: today } },
    { label: activityText.lastYear, days: wholeYear(year - 1) },
    { label: activityText.lastMonths, days: { from: day(lastMonth[0] - 1, lastMonth[1], 1, 1), to: lastOf(...lastMonth) } },
    { label: activityText.thisMonth, days: { from: day(year, month, 1), to: today } },
    { label: activityText.lastMonth, days: { from: day(...lastMonth, 1), to: lastOf(...lastMonth) } },
  ]
}

export function wholeYear(year: number): Days {
  return { from: day(year, 1, 1), to: day(year, 12, 31) }
}

/** Says whether both are the same days. */
export function areSame(one: Days, other: Days): boolean {
  return daysBetween(one.from, other.from) === 0 && daysBetween(one.to, other.to) === 0
}

function day(year: number, month: number, dayOfMonth: number, monthsLater = 0): CivilDate {
  return new Date(Date.UTC(year, month - 1 + monthsLater, dayOfMonth)).toISOString().slice(0, 10) as CivilDate
}

function lastOf(year: number, month: number): CivilDate {
  return day(year, month + 1, 0)
}
