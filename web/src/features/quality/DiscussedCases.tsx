import TextField from '@mui/material/TextField'
import { useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useWatch } from 'react-hook-form'
import type { Control, FieldPathByValue, FieldValues } from 'react-hook-form'
import { qualityText as text } from '@/locales/fr/quality'
import { usePages } from '@/shared/api'
import type { CaseItem, QualityMeeting } from '@/shared/api/generated'
import { civilDate } from '@/shared/format'
import { ChoiceField } from '@/shared/forms'
import { casesPath } from './useCase'

/** More than these are found by their number or their year. */
const mostOffered = 12
const mostDigits = 6

interface DiscussedCasesProps<V extends FieldValues> {
  control: Control<V>
  name: FieldPathByValue<V, string[]>
  /** The meeting that is changed: its cases stay offered. */
  meeting?: QualityMeeting | undefined
}

/** The cases of a meeting: the latest are offered, an older one is found by its number or its year; what is ticked stays. */
export function DiscussedCases<V extends FieldValues>({ control, name, meeting }: DiscussedCasesProps<V>) {
  const [sought, setSought] = useState('')
  const [labels, setLabels] = useState(() => labelsOf(meeting))
  const found = usePages<CaseItem>(casesPath, caseQuery(sought))
  const chosen = useWatch({ control, name }) as readonly string[]
  const rows = found.rows.slice(0, mostOffered)
  const named = { ...labels, ...Object.fromEntries(found.rows.map((row) => [row.id, caseLabel(row)])) }
  const search = (typed: string) => { setLabels(named); setSought(typed) }
  const offered = [...new Set([...chosen, ...rows.map(({ id }) => id)])].map((id) => ({ value: id, label: named[id] ?? id }))
  if (offered.length === 0 && sought === '') return null
  return (
    <>
      <TextField label={text.findCase} helperText={rows.length === 0 && found.isSuccess ? text.noCaseFound : text.findCaseHint} value={sought} onChange={(event) => search(event.target.value)} onKeyDown={keptInForm} size="small" slotProps={{ htmlInput: { inputMode: 'numeric', maxLength: 9 } }} />
      <ChoiceField<string, V> control={control} name={name} label={text.meeting.cases} choices={offered} multiple />
    </>
  )
}

/** A search inside a form: the key that ends it does not send the form. */
function keptInForm(event: KeyboardEvent): void {
  if (event.key === 'Enter') event.preventDefault()
}

/** « 2025 » is a year, « 167 » a number; without either, the latest. */
export function caseQuery(sought: string): Record<string, string> {
  const typed = sought.replace(/\D/g, '').replace(/^0+/, '').slice(0, mostDigits)
  if (typed === '') return {}
  return /^20\d\d$/.test(typed) ? { year: typed } : { number: typed }
}

/** « Cas 217 · 12/11/2026 · CH Rodez · Outborn ». */
export function caseLabel({ number, happened_on, house, kind }: Pick<CaseItem, 'number' | 'happened_on' | 'house' | 'kind'>): string {
  return [text.caseTitle(number), civilDate(happened_on), house, text.shortKind[kind]].join(' · ')
}

function labelsOf(meeting?: QualityMeeting): Record<string, string> {
  return Object.fromEntries((meeting?.cases ?? []).map((id, index) => [id, text.caseTitle(meeting!.case_numbers[index]!)]))
}
