import { administrationText } from '@/locales/fr/administration'
import type { AuditLine } from '@/shared/api/generated'
import { civilDate, preciseInstant } from '@/shared/format'

const text = administrationText.audit

/** The description of the interface, of which only summaries are read. */
export interface Description {
  paths: Record<string, Record<string, { summary?: string }>>
}

/** What was done, in words: the summary of the route, the name of an event, or the action as it is written. */
export function actionInWords(action: string, description: Description | undefined): string {
  const named = (text.actions as Record<string, string>)[action]
  if (named) return named
  const [method = '', path = ''] = action.split(' ')
  return description?.paths[path]?.[method.toLowerCase()]?.summary ?? action
}

/** On what: « établissement CHU de Nîmes », « demande 412 », « réglage beds.grace_minutes ». Identifiers are told by a link, not read aloud. */
export function subjectInWords({ subject_kind, subject, subject_name }: Pick<AuditLine, 'subject_kind' | 'subject' | 'subject_name'>): string {
  const kind = (text.subjects as Record<string, string>)[subject_kind] ?? subject_kind
  if (subject_name) return `${kind} ${subject_name}`
  return subject === '' || isIdentifier(subject) ? kind : `${kind} ${subject}`
}

/** The page that shows the subject where these modules are on; nothing for subjects without a page. */
export function pageOf({ subject_kind, subject }: Pick<AuditLine, 'subject_kind' | 'subject'>, modules: readonly string[]): string | null {
  if (!isIdentifier(subject)) return null
  switch (subject_kind) {
    case 'account': return `/comptes/${subject}`
    case 'establishment': return `/etablissements/${subject}`
    case 'transfer_request': return modules.includes('transfers') ? `/demandes/${subject}` : null
    default: return null
  }
}

/** The detail as a sentence: « ancien : 30 · nouveau : 45 · à partir du : 01/12/2026 ». */
export function detailInWords(detail: string): string {
  if (detail === '') return ''
  try {
    return inWords(JSON.parse(detail) as unknown)
  } catch {
    return detail
  }
}

function inWords(value: unknown): string {
  if (value === null || value === '') return text.empty
  if (typeof value === 'boolean') return value ? text.yes : text.no
  if (Array.isArray(value)) return value.map(inWords).join(', ')
  if (typeof value === 'object') return Object.entries(value).map(([name, each]) => `${nameOf(name)} : ${typeof each === 'object' && each !== null ? `(${inWords(each)})` : inWords(each)}`).join(' · ')
  const words = String(value)
  if (/^\d{4}-\d{2}-\d{2}$/.test(words)) return civilDate(words)
  return /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(words) ? preciseInstant(words) : words
}

function nameOf(name: string): string {
  return (text.names as Record<string, string>)[name] ?? name
}

function isIdentifier(text: string): boolean {
  return /^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[\da-f]{4}-[\da-f]{12}$/.test(text)
}
