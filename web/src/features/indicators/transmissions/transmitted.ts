import { transmissionsText } from '@/locales/fr/transmissions'
import { number } from '@/shared/format'
import { typeset } from '@/shared/format/typography'
import { rateOf, ratioOf } from '../figures'
import type { TransmittedFigure, TransmittedSheet, TransmittedYear } from '../types'

const text = transmissionsText.authority

/** A figure as it was sent, with the words of its definition of that day. */
export interface ToldFigure extends TransmittedFigure {
  key: string
  over: string
  label: string
  per: number
  status: TransmittedSheet['status']
}

/** The name of a figure in the address and in lists: « I3/lt37 ». */
export function keyOf({ indicator, figure }: Pick<TransmittedFigure, 'indicator' | 'figure'>): string {
  return `${indicator}/${figure}`
}

/** The figures of a place with their words, in the order in which they were sent. */
export function told(figures: readonly TransmittedFigure[], sheets: readonly TransmittedSheet[]): ToldFigure[] {
  return figures.map((figure) => {
    const sheet = sheets.find(({ code }) => code === figure.indicator)
    const label = sheet?.classes.find(({ code }) => code === figure.figure)?.label ?? figure.figure
    return { ...figure, key: keyOf(figure), over: typeset(sheet?.label ?? figure.indicator), label: typeset(label), per: sheet?.per ?? 100, status: sheet?.status ?? 'proposed' }
  })
}

/** Whether it is told by whole per cent alone. */
export function isRounded({ count, of, rate }: TransmittedFigure): boolean {
  return count === null && of === null && rate !== null
}

/** The region's figures, in three parts: those put forward, the tracers, how good the files are. */
export function partsOf({ places, sheets, headline }: Pick<TransmittedYear, 'places' | 'sheets' | 'headline'>): Record<'headline' | 'tracers' | 'quality', ToldFigure[]> {
  const all = told(places[0]?.figures ?? [], sheets)
  const tracers = all.filter((figure) => !isRounded(figure))
  return { headline: headline.flatMap((key) => tracers.filter((figure) => figure.key === key)), tracers, quality: all.filter(isRounded) }
}

/** « 212 / 1 071 », a part of it « n. c. » where it was not sent. */
export function casesOf({ count, of }: Pick<TransmittedFigure, 'count' | 'of'>): string {
  if (count !== null && of !== null) return ratioOf({ count, of })
  const part = (value: number | null) => (value === null ? text.hidden : number(value))
  return count === null && of === null ? text.hidden : `${part(count)}\u00a0/\u00a0${part(of)}`
}

/** « 19,8 % »; « n. c. » where it was not sent, « — » where there is nothing to divide. */
export function valueOf(figure: Pick<ToldFigure, 'rate' | 'of' | 'count' | 'per'>): string {
  if (figure.rate !== null) return rateOf(figure)
  return figure.of === null || figure.count === null ? text.hidden : number(null)
}

/** « environ 3 % ». */
export function about({ rate }: Pick<TransmittedFigure, 'rate'>): string {
  return text.about(number(rate === null ? null : rate * 100))
}
