import type { Reports, YearReport } from '@/shared/api/generated'
import { decimal, number, percent, roundedMinutes } from '@/shared/format'

export type { ReportArchive, ReportHouse, ReportItem, ReportLine, Reports, ReportSection, ReportVisit, YearReport } from '@/shared/api/generated'

export const reportsPath = '/api/reports'
export const visitsPath = '/api/report-visits'
export const archivesPath = '/api/report-archives'
/** The region's own report, where an establishment's id would stand. */
export const regionHouse = 'region'
export const reportPath = (house: string): string => `${reportsPath}/${house}`
export const reportAddress = (year: number, house: string | null, version?: number): string => `/rapports/${year}/${house ?? regionHouse}${version === undefined ? '' : `?version=${version}`}`

/** Years to choose from: those of reports, and those in which some were presented, before they are over themselves. The latest first. */
export function yearsOf({ years, years_held }: Pick<Reports, 'years' | 'years_held'>): number[] {
  return [...new Set([...years, ...years_held])].sort((one, other) => other - one)
}

/** A number of a report in its unit: « 1 071 », « 19,8 % », « 1 h 48 », « 2,4 ». */
export function said(value: number | null, unit: string): string {
  if (value === null) return number(null)
  if (unit === 'min') return roundedMinutes(value)
  if (unit === '%') return percent(value)
  if (unit.startsWith('par ') || unit.startsWith('pour ')) return decimal(value)
  return number(value)
}

/** Whether the report holds anything of the year before: else nobody in the region asked for anything then. */
export function tellsYearBefore({ sections }: Pick<YearReport, 'sections'>): boolean {
  const all = sections.find(({ code }) => code === 'requests')?.lines.find(({ code }) => code === 'TRF-00')
  return all?.before !== null
}

/** How long each bar is, of a hundred: the longest fills its place. */
export function barLengths(shares: readonly (number | null)[]): number[] {
  const most = Math.max(1, ...shares.map((share) => share ?? 0))
  return shares.map((share) => Math.round(((share ?? 0) * 100) / most))
}
