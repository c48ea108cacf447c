import { sheetText } from '@/locales/fr/sheet'
import { transfersText } from '@/locales/fr/transfers'
import { at, clockDuration, gestationalAge, grams, millisecondsOf, when } from '@/shared/format'
import type { Instant } from '@/shared/format'
import type { CoolingView, RequestView, Urgency } from './types'

const text = transfersText.cooling
const minute = 60_000

/** Whether nobody has noted that it began, and the limit is behind. */
export function isOver({ started_at, before_at }: CoolingView, now: number): boolean {
  return started_at === null && millisecondsOf(before_at) <= now
}

/** What is proposed now instead of an urgency that leaves the clock too little; null when nothing is. */
export function proposedUrgency(proposals: RequestView['urgency_proposals'], now: number): Urgency | null {
  return proposals.find(({ from, until }) => millisecondsOf(from) <= now && now < millisecondsOf(until))?.urgency ?? null
}

/** Before when the cooling is to begin, of clocks that are worst first: also once that is past, until somebody has noted that it began; null when no clock runs. */
export function coolingDue([worst]: readonly CoolingView[]): Instant | null {
  return worst && worst.started_at === null ? worst.before_at : null
}

/**
 * « Hypothermie avant 14 h 10 · reste 2 h 05 », « … · dépassée depuis 0 h 20 », « Hypothermie commencée à 13 h 30 (à 3 h 20 de vie) ».
 * Once the request has ended the clock does not run any more: what is not known to have begun is said so. Of several newborns, which one.
 */
export function coolingLine(cooling: CoolingView, newborns: number, runs: boolean, now: number): string {
  const name = newborns > 1 && sheetText.newborn(cooling.newborn, newborns)
  return [name, cooling.started_at === null ? awaited(cooling, runs, now) : begun(cooling, cooling.started_at, now)].filter(Boolean).join(' · ')
}

function awaited(cooling: CoolingView, runs: boolean, now: number): string {
  const span = clockDuration(Math.abs(millisecondsOf(cooling.before_at) - now))
  const clock = isOver(cooling, now) ? text.over(span) : text.left(span)
  return `${text.before(when(cooling.before_at, now))} · ${runs ? clock : text.notNoted}`
}

function begun({ before_at, started_after_minutes }: CoolingView, started_at: string, now: number): string {
  const life = started_after_minutes ?? 0
  const details = [life < 0 ? text.beforeBirth : text.ofLife(clockDuration(life * minute)), millisecondsOf(started_at) > millisecondsOf(before_at) && text.late(when(before_at, now))]
  return `${text.started(at(started_at, now))} (${details.filter(Boolean).join(', ')})`
}

/** What one should remember of the usual limits, for a child below them; nothing of another. */
export function coolingHints(cooling: readonly CoolingView[]): string[] {
  const weight = cooling.find(({ below_weight_g }) => below_weight_g !== null)?.below_weight_g
  const term = cooling.find(({ below_ga_days }) => below_ga_days !== null)?.below_ga_days
  return [text.where, weight && text.lighter(grams(weight)), term && text.younger(gestationalAge(term))].filter((hint) => typeof hint === 'string')
}
