import type { IndicatorDashboard, IndicatorDeposit, IndicatorFigure } from '@/shared/api/generated'
import { IndicatorDepositFile_kind } from '@/shared/api/generated'

// Records of the interface, by the names that the pages give them.
export type {
  IndicatorComparator as Comparator, IndicatorCountedDeposit as CountedDeposit, IndicatorDashboard, IndicatorDefinition as Definition, IndicatorDefinitionChange as DefinitionChange, IndicatorDefinitions as Definitions,
  IndicatorDeposit as Deposit, IndicatorDepositFile as DepositFile, IndicatorDepositLine as DepositLine, IndicatorFigure as Figure,
  IndicatorFormerDeposit as EarlierDeposit, IndicatorFunnel, IndicatorPage, IndicatorPlace, IndicatorPublished as PublishedValue,
  IndicatorRefusal as DepositRefusal, IndicatorSeries as Series, IndicatorSeriesLine as SeriesLine, IndicatorSeriesName as SeriesName,
  IndicatorSeriesPreview as SeriesPreview, IndicatorSeriesRefusal as SeriesRefusal, IndicatorSeriesValue as SeriesValue, IndicatorSheet as CriterionSheet, IndicatorSiteYear as SiteYear, IndicatorStay,
  IndicatorTracer as Tracer, IndicatorTrend,
  IndicatorDisclosedPlace as DisclosedPlace, IndicatorFormerTransmission as FormerTransmission, IndicatorGap as Gap, IndicatorMissing as Missing,
  IndicatorTransmission as Transmission, IndicatorTransmissionPreparation as Preparation, IndicatorTransmitted as TransmittedYear,
  IndicatorTransmittedFigure as TransmittedFigure, IndicatorTransmittedHead as TransmittedHead, IndicatorTransmittedLine as TransmittedLine,
  IndicatorTransmittedList as TransmittedList, IndicatorTransmittedSheet as TransmittedSheet,
} from '@/shared/api/generated'

export type Status = IndicatorFigure['status']
/** Where a figure stands in the funnel, or why it does not; null for the region. */
export type Position = NonNullable<IndicatorFigure['position']>
export type Compare = IndicatorDashboard['compare']
/** Whether there are counts, and by today's definitions. */
export type CountsState = IndicatorDashboard['data']['state']
export type DepositState = IndicatorDeposit['state']
export type DepositRecord = 'rsa' | 'rss' | 'cube'

/** What a file may be taken for, in the words of the server. */
export type FileKind = (typeof IndicatorDepositFile_kind)[number]['code']
export const fileKinds: readonly FileKind[] = IndicatorDepositFile_kind.map(({ code }) => code)
