import { qualityText as text } from '@/locales/fr/quality'
import type { CaseDocumentation } from '@/shared/api/generated'
import { whenWithAge } from '@/shared/format'

export type DocumentationField = Exclude<keyof CaseDocumentation, 'correction_reason'>
type Words = Readonly<Record<string, string>>

/** How a field is answered. */
export type How = { as: 'text' | 'lines' | 'postcode' | 'time' | 'count' | 'yesno' } | { as: 'choice'; words: Words }

/** The documentation block by block, in the order of the page. */
export const blocks: readonly { code: keyof typeof text.blocks; fields: readonly DocumentationField[] }[] = [
  { code: 'story', fields: ['summary', 'outcome', 'local_reference'] },
  { code: 'admission', fields: ['first_contact_at', 'admitted_at', 'state_at_admission', 'transfer_asked', 'transfer_refused', 'why_no_transfer'] },
  { code: 'treatments', fields: ['corticosteroids', 'magnesium'] },
  { code: 'newborn', fields: ['smur_called_at', 'smur_arrived_at', 'newborn_state', 'newborn_left_at', 'newborn_arrived_at'] },
  { code: 'follow_up', fields: ['residence_postcode', 'follow_up', 'follow_up_place', 'visits_in_7_days', 'hospitalisations_in_7_days'] },
]

export const answered: Readonly<Record<DocumentationField, How>> = {
  residence_postcode: { as: 'postcode' }, follow_up: { as: 'choice', words: text.follow_up }, follow_up_place: { as: 'text' }, visits_in_7_days: { as: 'count' }, hospitalisations_in_7_days: { as: 'count' },
  first_contact_at: { as: 'time' }, admitted_at: { as: 'time' }, state_at_admission: { as: 'lines' }, transfer_asked: { as: 'yesno' }, transfer_refused: { as: 'yesno' }, why_no_transfer: { as: 'lines' },
  corticosteroids: { as: 'choice', words: text.course }, magnesium: { as: 'choice', words: text.course },
  smur_called_at: { as: 'time' }, smur_arrived_at: { as: 'time' }, newborn_state: { as: 'lines' }, newborn_left_at: { as: 'time' }, newborn_arrived_at: { as: 'time' },
  outcome: { as: 'choice', words: text.outcome }, summary: { as: 'lines' }, local_reference: { as: 'text' },
}

/** What a form holds of a field: yes and no are words there. */
export type Typed = string | number | null

export function typedOf(field: DocumentationField, documentation: CaseDocumentation): Typed {
  const value = documentation[field]
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return value ?? null
}

/** What is sent for it: null rather than no words. */
export function sentOf(field: DocumentationField, typed: Typed): string | number | boolean | null {
  if (typed === null || typed === '') return null
  if (answered[field].as === 'yesno') return typed === 'yes'
  return typeof typed === 'string' ? typed.trim() : typed
}

/** The same in words. */
export function readingOf(field: DocumentationField, typed: Typed, now: number): string {
  if (typed === null || typed === '') return text.unknown
  const how = answered[field]
  if (how.as === 'choice') return how.words[String(typed)] ?? text.unknown
  if (how.as === 'yesno') return typed === 'yes' ? text.yes : text.no
  return how.as === 'time' ? whenWithAge(String(typed), now) : String(typed)
}

/** How many of these fields are answered. */
export function filledOf(fields: readonly DocumentationField[], documentation: CaseDocumentation): number {
  return fields.filter((field) => documentation[field] !== null && documentation[field] !== '').length
}
