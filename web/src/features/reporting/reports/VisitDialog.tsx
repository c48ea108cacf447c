import { zodResolver } from '@hookform/resolvers/zod'
import { z } from 'zod'
import { reportsText as text } from '@/locales/fr/reports'
import { serverNow, useEstablishments, useWrite } from '@/shared/api'
import { civilDateOf } from '@/shared/format'
import { DateField, requiredDate, requiredText, RowDialog, SelectField, TextInput } from '@/shared/forms'
import { useToast } from '@/shared/ui'
import { reportsPath, visitsPath } from './reports'
import type { ReportVisit } from './reports'

const schema = z.object({ place: requiredText, visited_on: requiredDate, presented_by: requiredText.max(200), present: z.string(), asked: z.string(), followed_up: z.string() })
type Values = z.input<typeof schema>

/** Who presented a report, when, to whom, and what the maternity asked. */
export function VisitDialog({ year, visit, onClose }: { year: number; visit?: ReportVisit | undefined; onClose: () => void }) {
  const tell = useToast()
  const establishments = useEstablishments()
  const write = useWrite<ReportVisit>({ refreshes: [[visitsPath], [reportsPath]], onDone: () => { tell(text.saved); onClose() } })
  const choices = (establishments.data ?? []).map(({ id, name }) => ({ value: id, label: name }))
  return (
    <RowDialog<Values, ReportVisit>
      title={visit ? text.changeVisit(visit.place_name) : text.addVisit} values={valuesOf(visit)} resolver={zodResolver(schema)} labels={text.fields} write={write} onClose={onClose}
      {...(visit ? { row: { version: visit.version, valuesOf } } : {})}
      request={(typed, version) => ({ method: visit ? 'PUT' : 'POST', path: visit ? `${visitsPath}/${visit.id}` : visitsPath, body: { ...typed, year: visit?.year ?? year }, ...(version === undefined ? {} : { version }) })}
    >
      {({ control }) => (
        <>
          <SelectField control={control} name="place" label={text.fields.place} choices={choices} required />
          <DateField control={control} name="visited_on" label={text.fields.visited_on} meaning="past" required />
          <TextInput control={control} name="presented_by" label={text.fields.presented_by} maxLength={200} required />
          <TextInput control={control} name="present" label={text.fields.present} lines={2} maxLength={1000} />
          <TextInput control={control} name="asked" label={text.fields.asked} lines={3} maxLength={4000} />
          <TextInput control={control} name="followed_up" label={text.fields.followed_up} lines={3} maxLength={4000} />
        </>
      )}
    </RowDialog>
  )
}

function valuesOf(visit?: ReportVisit): Values {
  if (!visit) return { place: '', visited_on: civilDateOf(serverNow()), presented_by: '', present: '', asked: '', followed_up: '' }
  const { place, visited_on, presented_by, present, asked, followed_up } = visit
  return { place, visited_on, presented_by, present, asked, followed_up }
}
