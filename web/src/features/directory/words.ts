import { Capability_kind, CareThreshold_level, Establishment_sector, EstablishmentType_confidence, EstablishmentType_kind, Unit_kind } from '@/shared/api/generated'
import { directoryText } from '@/locales/fr/directory'
import { civilDate, plusDays } from '@/shared/format'
import type { CivilDate } from '@/shared/format'

interface Word {
  readonly code: string
  readonly label: string
}

/** The words of the server for the codes of a field. */
export const words = {
  kinds: EstablishmentType_kind, levels: CareThreshold_level, sectors: Establishment_sector, confidences: EstablishmentType_confidence,
  capabilities: Capability_kind, beds: Unit_kind,
} satisfies Record<string, readonly Word[]>

/** The label of a code; the code itself when a newer server knows more. */
export function labelOf(list: readonly Word[], code: string | null | undefined): string {
  return list.find((word) => word.code === code)?.label ?? code ?? ''
}

/** Codes and labels, as fields take them. */
export function choicesOf(list: readonly Word[]): { value: string; label: string }[] {
  return list.map(({ code, label }) => ({ value: code, label: label.charAt(0).toUpperCase() + label.slice(1) }))
}

export type Moment = 'over' | 'now' | 'next'

/** Where today stands in a validity, both days included. */
export function momentOf(from: CivilDate, to: CivilDate | null, today: CivilDate): Moment {
  if (from > today) return 'next'
  return to !== null && to < today ? 'over' : 'now'
}

/** « depuis le 01/03/2020 », « du 01/03/2020 au 31/12/2025 », « à partir du 01/01/2027 ». */
export function validity(from: CivilDate, to: CivilDate | null, today: CivilDate): string {
  if (to !== null) return directoryText.fromTo(civilDate(from), civilDate(to))
  return from > today ? directoryText.from(civilDate(from)) : directoryText.since(civilDate(from))
}

/** Dated rows, each with the day before the next one begins: a row holds until another replaces it. */
export function succeeding<T extends { valid_from: CivilDate }>(rows: readonly T[]): (T & { ends: CivilDate | null })[] {
  const ordered = [...rows].sort((left, right) => left.valid_from.localeCompare(right.valid_from))
  return ordered.map((row, at) => ({ ...row, ends: at + 1 < ordered.length ? plusDays(ordered[at + 1]!.valid_from, -1) : null })).reverse()
}
