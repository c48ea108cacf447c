import type { IndicatorReport, IndicatorReportFigure, IndicatorReportSection } from '@/shared/api/generated'
import { bareRate, number } from '@/shared/format'
import { isCount, isOutdated } from '../figures'
import type { IndicatorPlace, IndicatorTrend } from '../types'

export type {
  IndicatorReport, IndicatorReportDefinition as Definition, IndicatorReportFigure as ReportFigure, IndicatorReportHeadline as Headline, IndicatorReportItem as ReportItem,
  IndicatorReports, IndicatorReportSection as ReportSection,
} from '@/shared/api/generated'

export const reportsPath = '/api/indicators/reports'
export const archivesPath = '/api/indicators/report-archives'
/** The region's own report, where an establishment's id would stand. */
const regionHouse = 'region'
export const reportPath = (house: string | null): string => `${reportsPath}/${house ?? regionHouse}`
export const reportAddress = (year: number, house: string | null, version?: number): string => `/indicateurs/rapports/${year}/${house ?? regionHouse}${version === undefined ? '' : `?version=${version}`}`
export const reportsAddress = (year: number): string => `/indicateurs/rapports?annee=${year}`

/** The place of a report, as the other pages know one. */
export function placeOf({ place, name, type }: Pick<IndicatorReport, 'place' | 'name' | 'type'>): IndicatorPlace {
  return { establishment: place, name, finess: null, type: type === '' ? null : type }
}

/** The sections under the heading of their chapter, in their order. */
export function chaptersOf(sections: readonly IndicatorReportSection[]): { chapter: string; sections: IndicatorReportSection[] }[] {
  const chapters: { chapter: string; sections: IndicatorReportSection[] }[] = []
  for (const section of sections) {
    const last = chapters.at(-1)
    if (last?.chapter === section.chapter) last.sections.push(section)
    else chapters.push({ chapter: section.chapter, sections: [section] })
  }
  return chapters
}

/** The three last years: « 19,1 · 20,4 · 19,8 »; of what is rare in a house « 2 · 0 · 1 ». A year of nothing is « — ». */
export function lastYears(figure: Pick<IndicatorReportFigure, 'years' | 'per' | 'rare'>, year: number, place: Pick<IndicatorPlace, 'establishment'>): string {
  return [year - 2, year - 1, year].map((each) => {
    const told = figure.years.find((one) => one.year === each)
    if (!told || told.of === 0) return number(null)
    if (isCount(figure, place)) return number(told.count)
    return told.rate === null ? number(null) : bareRate(told.rate, figure.per)
  }).join(' · ')
}

/** Whether the files do not allow a rate, or it is to be computed again: its sentence is told in its place. */
export function isHidden({ position }: Pick<IndicatorReportFigure, 'position'>): boolean {
  return position === 'hidden_quality' || isOutdated({ position })
}

/** The trend of a headline as the chart of the indicator's page takes it: the intervals of former years are not kept. */
export function trendOf({ trend, trend_sentence }: { trend: IndicatorReportFigure['years']; trend_sentence: string }): IndicatorTrend {
  return { years: trend.map(({ year, count, of, rate, region, months }) => ({ year, count, of, rate, low: null, high: null, comparator_rate: region, months })), slope_per_year: null, p_value: null, sentence: trend_sentence }
}
