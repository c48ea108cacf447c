import { zodResolver } from '@hookform/resolvers/zod'
import { z } from 'zod'
import { qualityText as text } from '@/locales/fr/quality'
import { readKey, serverNow, useEstablishments, useSession, useWrite } from '@/shared/api'
import type { PerinatalCase, QualityAction, QualityMeeting } from '@/shared/api/generated'
import { civilDateOf } from '@/shared/format'
import { ChoiceField, DateField, requiredDate, requiredText, RowDialog, SelectField, TextInput } from '@/shared/forms'
import { useToast } from '@/shared/ui'
import { choicesOf } from './choices'
import { casePath } from './useCase'

const schema = z.object({
  title: requiredText.max(200), year: z.string().regex(/^20\d\d$/, text.action.year), level: requiredText, category: requiredText, owner: requiredText.max(120), place: z.string(),
  due_on: requiredDate, state: requiredText, dropped_because: z.string(), evaluation: z.string(), codes: z.array(z.string()),
  requests: z.string().regex(/^[\d\s,;]*$/, text.badNumbers),
})
type Values = z.input<typeof schema>

const codes = ['D01', 'D02', 'D03', 'D04', 'D05', 'D06', 'D07', 'D08', 'D09', 'D10'] as const

interface ActionDialogProps {
  /** The action that is changed; none for a new one. */
  action?: QualityAction | undefined
  /** The case that a new one is for. */
  of?: PerinatalCase | undefined
  /** The meeting in which a new one was decided, and the decision. */
  decided?: { meeting: QualityMeeting; decision: string } | undefined
  onClose: () => void
}

/** An action of the plan: what, who, where, until when, and what came of it. */
export function ActionDialog({ action, of, decided, onClose }: ActionDialogProps) {
  const tell = useToast()
  const { acting } = useSession()
  const places = useEstablishments()
  const cases = action?.cases ?? decided?.meeting.cases ?? (of ? [of.id] : [])
  const meeting = action ? action.meeting : decided?.meeting.id ?? null
  const decision = action ? action.decision : decided?.decision ?? ''
  const write = useWrite<QualityAction>({ refreshes: [['/api/actions'], ['/api/action-plan'], ['/api/meetings'], ...cases.map((id) => readKey(casePath(id)))], onDone: () => { tell(text.saved); onClose() } })
  const own = acting.establishment
  const values = action ? valuesOf(action) : { ...fresh(own ?? of?.house.id ?? decided?.meeting.place ?? '', own !== null), title: decided?.decision.slice(0, 200) ?? '' }
  return (
    <RowDialog<Values, QualityAction>
      title={action ? text.changeAction(action.title) : text.addAction} values={values} resolver={zodResolver(schema)} labels={text.action} write={write} onClose={onClose}
      {...(action ? { row: { version: action.version, valuesOf } } : {})}
      request={(typed, version) => ({ method: action ? 'PUT' : 'POST', path: action ? `/api/actions/${action.id}` : '/api/actions', body: bodyOf(typed, cases, meeting, decision), ...(version === undefined ? {} : { version }) })}
    >
      {(form) => {
        const { control } = form
        const [level, state] = [form.watch('level'), form.watch('state')]
        return (
          <>
            <TextInput control={control} name="title" label={text.action.title} maxLength={200} required />
            {!own && <ChoiceField control={control} name="level" label={text.action.level} choices={choicesOf(text.actionLevel)} required />}
            {!own && level === 'LOCAL' && <SelectField control={control} name="place" label={text.action.place} choices={(places.data ?? []).map(({ id, name }) => ({ value: id, label: name }))} required />}
            <SelectField control={control} name="category" label={text.action.category} choices={choicesOf(text.category)} required />
            <TextInput control={control} name="owner" label={text.action.owner} maxLength={120} required />
            <DateField control={control} name="due_on" label={text.action.due_on} required />
            <ChoiceField control={control} name="state" label={text.action.state} choices={choicesOf(text.actionState)} required />
            {state === 'DROPPED' && <TextInput control={control} name="dropped_because" label={text.action.dropped_because} maxLength={300} required />}
            {state === 'DONE' && <TextInput control={control} name="evaluation" label={text.action.evaluation} maxLength={500} lines={2} required />}
            <ChoiceField control={control} name="codes" label={text.action.codes} choices={codes.map((code) => ({ value: code, label: code }))} multiple />
            <TextInput control={control} name="requests" label={text.action.requests} maxLength={200} />
            <TextInput control={control} name="year" label={text.action.year} inputMode="numeric" maxLength={4} required />
          </>
        )
      }}
    </RowDialog>
  )
}

function fresh(place: string, local: boolean): Values {
  const year = civilDateOf(serverNow()).slice(0, 4)
  return { title: '', year, level: local ? 'LOCAL' : '', category: '', owner: '', place, due_on: '', state: 'PLANNED', dropped_because: '', evaluation: '', codes: [], requests: '' }
}

function valuesOf({ title, year, level, category, owner, place, due_on, state, dropped_because, evaluation, codes: told, requests }: QualityAction): Values {
  return { title, year: String(year), level, category, owner, place: place ?? '', due_on, state, dropped_because, evaluation, codes: [...told], requests: requests.join(', ') }
}

/** What is sent: numbers of requests as numbers, a place for a local one only. */
export function bodyOf({ year, place, requests, level, ...rest }: Values, cases: readonly string[], meeting: string | null = null, decision = '') {
  const numbers = requests.split(/[\s,;]+/).filter(Boolean).map(Number)
  return { ...rest, level, year: Number(year), place: level === 'LOCAL' && place ? place : null, requests: numbers, cases, meeting, decision }
}
