import { zodResolver } from '@hookform/resolvers/zod'
import Stack from '@mui/material/Stack'
import { useWatch } from 'react-hook-form'
import type { Control } from 'react-hook-form'
import { z } from 'zod'
import { directoryText } from '@/locales/fr/directory'
import { readKey, useWrite } from '@/shared/api'
import type { ServiceException } from '@/shared/api/generated'
import { daysBetween, longDate } from '@/shared/format'
import { ChoiceField, DateField, requiredDate, requiredText, RowDialog, TextInput } from '@/shared/forms'
import { useToast } from '@/shared/ui'
import { timeIn } from './calendar'
import { exceptionsPath } from './exception'
import { typed } from './week'

const text = directoryText.hours.exceptions
const schema = z
  .object({ first_day: requiredDate, last_day: requiredDate, kind: z.enum(['closed', 'hours']), opens: z.string(), closes: z.string(), reason: requiredText.max(120) })
  .refine(({ first_day, last_day }) => last_day >= first_day, { path: ['last_day'], message: directoryText.endBeforeStart })
  .superRefine(({ kind, opens, closes }, context) => {
    if (kind === 'closed') return
    for (const [path, time] of [['opens', opens], ['closes', closes]] as const)
      if (timeIn(time) === null) context.addIssue({ code: 'custom', path: [path], message: directoryText.hours.timeWrong })
  })
type Values = z.input<typeof schema>
const labels = { first_day: text.firstDay, last_day: text.lastDay, kind: text.kind, opens: directoryText.hours.opens, closes: directoryText.hours.closes, reason: text.reason }
const kinds = [{ value: 'closed' as const, label: text.closed }, { value: 'hours' as const, label: text.otherHours }]

type NewException = Omit<ServiceException, 'id' | 'version'>

/** Days on which the cell is closed, or keeps other hours: which, and why. */
export function ExceptionDialog({ exception, onClose }: { exception: ServiceException | NewException; onClose: () => void }) {
  const tell = useToast()
  const known = 'id' in exception ? exception : null
  const write = useWrite<ServiceException>({ refreshes: [readKey('/api/service-hours'), ['/api/service-state']], onDone: () => { tell(directoryText.recorded); onClose() } })
  const body = ({ first_day, last_day, kind, opens, closes, reason }: Values) => ({
    service: exception.service, first_day, last_day, reason: reason.trim(),
    opens: kind === 'closed' ? null : timeIn(opens), closes: kind === 'closed' ? null : timeIn(closes),
  })
  return (
    <RowDialog<Values, ServiceException>
      title={known ? text.dialogChange : text.dialogAdd} values={valuesOf(exception)} resolver={zodResolver(schema)} labels={labels} write={write} onClose={onClose}
      request={(values, version) => (known
        ? { method: 'PUT', path: `${exceptionsPath}/${known.id}`, body: body(values), ...(version === undefined ? {} : { version }) }
        : { method: 'POST', path: exceptionsPath, body: body(values) })}
      warning={({ first_day, last_day, kind }) => warningOf(kind, first_day, last_day)}
      {...(known ? { row: { version: known.version, valuesOf, show } } : {})}
    >
      {({ control }) => (
        <>
          <DateField control={control} name="first_day" label={labels.first_day} required />
          <DateField control={control} name="last_day" label={labels.last_day} required />
          <ChoiceField control={control} name="kind" label={labels.kind} choices={kinds} />
          <Times control={control} />
          <TextInput control={control} name="reason" label={labels.reason} hint={text.reasonHint} maxLength={120} required />
        </>
      )}
    </RowDialog>
  )
}

/** From that many days on, a closure is more than a holiday: it is confirmed. */
const long = 31

function warningOf(kind: Values['kind'], first: string, last: string) {
  const count = daysBetween(first, last) + 1
  if (kind !== 'closed' || count < long) return null
  return { title: text.longTitle(count), explain: text.longExplain(longDate(first), longDate(last)), confirmLabel: text.longConfirm }
}

function Times({ control }: { control: Control<Values> }) {
  const kind = useWatch({ control, name: 'kind' })
  if (kind === 'closed') return null
  return (
    <Stack direction="row" sx={{ gap: 2 }}>
      <TextInput control={control} name="opens" label={labels.opens} inputMode="numeric" />
      <TextInput control={control} name="closes" label={labels.closes} hint={text.closesHint} inputMode="numeric" />
    </Stack>
  )
}

function valuesOf({ first_day, last_day, opens, closes, reason }: NewException): Values {
  return { first_day, last_day, kind: opens === null ? 'closed' : 'hours', opens: opens === null ? '' : typed(opens), closes: closes === null ? '' : typed(closes), reason }
}

function show(field: string, value: unknown): string {
  return field === 'kind' ? kinds.find((kind) => kind.value === value)?.label ?? '' : String(value || '—')
}
