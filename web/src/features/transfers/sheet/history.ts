import { sheetText } from '@/locales/fr/sheet'
import type { Instant } from '@/shared/format'
import type { RequestHistoryView } from '../types'
import { identityReading } from '../woman/values'
import { answered } from './layout'
import type { SheetField } from './layout'
import { newbornAnswered, newbornReading } from './newborn'
import type { NewbornField } from './newborn'
import { readingOf } from './reading'

/** One field that was written again: what it was, and what it became. */
export interface Change {
  label: string
  before: string | null
  after: string | null
}

/** What somebody wrote at one moment. */
export interface Entry {
  key: string
  at: Instant
  by: string
  changes: Change[]
}

/** Who wrote what and when, last first: each version compared with the one before. What was there at the sending is not told. */
export function entriesOf(history: RequestHistoryView, now: number): Entry[] {
  const fields = Object.keys(answered) as SheetField[]
  const sheet = pairs(history.sheet).map(([before, after]): Entry => ({
    key: `sheet ${after.version}`, at: after.written_at, by: after.written_by,
    changes: changed(fields, (field) => sheetText.fields[field], (field) => readingOf(before.sheet, field, now), (field) => readingOf(after.sheet, field, now)),
  }))
  const children = [...new Set(history.newborns.map(({ newborn }) => newborn))]
  const newborns = children.flatMap((child, rank) => pairs(history.newborns.filter(({ newborn }) => newborn === child)).map(([before, after]): Entry => ({
    key: `newborn ${child} ${after.version}`, at: after.written_at, by: after.written_by,
    changes: changed(
      Object.keys(newbornAnswered) as NewbornField[], (field) => sheetText.newbornField(sheetText.newborn(rank + 1, children.length), sheetText.newbornFields[field]),
      (field) => newbornReading(before.sheet, field, now), (field) => newbornReading(after.sheet, field, now),
    ),
  })))
  const names = Object.keys(sheetText.identity) as (keyof typeof sheetText.identity)[]
  const woman = pairs(history.woman).map(([before, after]): Entry => ({
    key: `woman ${after.version}`, at: after.written_at, by: after.written_by,
    changes: changed(names, (name) => sheetText.identity[name], (name) => wordsOf(name, before.woman[name]), (name) => wordsOf(name, after.woman[name])),
  }))
  return [...sheet, ...newborns, ...woman].filter(({ changes }) => changes.length > 0).sort((one, other) => other.at.localeCompare(one.at))
}

function pairs<T>(versions: readonly T[]): [T, T][] {
  return versions.slice(1).map((after, index) => [versions[index]!, after])
}

function changed<N extends string>(names: readonly N[], label: (name: N) => string, before: (name: N) => string | null, after: (name: N) => string | null): Change[] {
  return names.map((name) => ({ label: label(name), before: before(name), after: after(name) })).filter((each) => each.before !== each.after)
}

function wordsOf(name: string, value: unknown): string | null {
  return value === null || value === undefined || value === '' ? null : identityReading(name, value)
}
