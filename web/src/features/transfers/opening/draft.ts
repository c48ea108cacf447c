import type { Instant } from '@/shared/format'
import type { OpeningValues } from './values'

/** A form begun by somebody of the unit, kept on the server. */
export interface DraftView {
  id: string
  version: number
  /** The values of the form, as JSON text. */
  content: string
  author: string
  updated_by: string
  updated_at: Instant
  /** Once sent: the request that it has become. Nothing is left of its content. */
  sent?: { request: string; number: number; by: string; at: Instant } | null
}

/** What is kept of a form. */
export function writeDraft(values: OpeningValues): { content: string } {
  return { content: JSON.stringify(values) }
}

/** The values of a draft; what it does not hold, or no longer makes sense, is as in an empty form. */
export function readDraft(content: string, empty: OpeningValues): OpeningValues {
  try {
    return merged(empty, JSON.parse(content)) as OpeningValues
  } catch {
    return empty
  }
}

/** A colleague's draft as the one who resumes it goes on: she calls now, unless the caller was somebody else already. */
export function resumedDraft({ content, author, updated_by }: DraftView, empty: OpeningValues): OpeningValues {
  const values = readDraft(content, empty)
  if (values.caller_name !== author && values.caller_name !== updated_by) return values
  const { caller_name, caller_role, caller_phone } = values.caller_name === empty.caller_name ? values : empty
  return { ...values, caller_name, caller_role, caller_phone }
}

function merged(empty: unknown, kept: unknown): unknown {
  if (!isRecord(empty)) return kept === undefined ? empty : kept
  if (!isRecord(kept)) return empty
  return Object.fromEntries(Object.entries(empty).map(([name, value]) => [name, merged(value, kept[name])]))
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
