import { zodResolver } from '@hookform/resolvers/zod'
import { z } from 'zod'
import { qualityText as text } from '@/locales/fr/quality'
import { serverNow, useWrite } from '@/shared/api'
import type { QualityMeeting } from '@/shared/api/generated'
import { civilDateOf } from '@/shared/format'
import { ChoiceField, DateField, NumberStepper, requiredDate, requiredText, RowDialog, TextInput } from '@/shared/forms'
import { useToast } from '@/shared/ui'
import { choicesOf } from './choices'
import { DiscussedCases } from './DiscussedCases'

const schema = z.object({
  held_on: requiredDate, title: requiredText.max(200), kind: requiredText, with_network: requiredText, participants: z.number({ error: text.meeting.participants }), cases: z.array(z.string()),
  requests: z.string().regex(/^[\d\s,;]*$/, text.badNumbers), decisions: z.string(),
})
type Values = z.input<typeof schema>

/** A meeting: when, who, what was discussed, what was decided. */
export function MeetingDialog({ meeting, onClose }: { meeting?: QualityMeeting | undefined; onClose: () => void }) {
  const tell = useToast()
  const write = useWrite<QualityMeeting>({ refreshes: [['/api/meetings']], onDone: () => { tell(text.saved); onClose() } })
  return (
    <RowDialog<Values, QualityMeeting>
      title={meeting ? text.changeMeeting(meeting.title) : text.addMeeting} values={valuesOf(meeting)} resolver={zodResolver(schema)} labels={text.meeting} write={write} onClose={onClose}
      {...(meeting ? { row: { version: meeting.version, valuesOf } } : {})}
      request={(typed, version) => ({ method: meeting ? 'PUT' : 'POST', path: meeting ? `/api/meetings/${meeting.id}` : '/api/meetings', body: meetingBody(typed), ...(version === undefined ? {} : { version }) })}
    >
      {({ control }) => (
        <>
          <DateField control={control} name="held_on" label={text.meeting.held_on} meaning="past" required />
          <TextInput control={control} name="title" label={text.meeting.title} maxLength={200} required />
          <ChoiceField control={control} name="kind" label={text.meeting.kind} choices={choicesOf(text.meetingKind)} required />
          <ChoiceField control={control} name="with_network" label={text.meeting.with_network} choices={[{ value: 'yes', label: text.yes }, { value: 'no', label: text.no }]} required />
          <NumberStepper control={control} name="participants" label={text.meeting.participants} least={1} most={500} />
          <DiscussedCases control={control} name="cases" meeting={meeting} />
          <TextInput control={control} name="requests" label={text.meeting.requests} maxLength={200} />
          <TextInput control={control} name="decisions" label={text.meeting.decisions} lines={4} maxLength={4000} />
        </>
      )}
    </RowDialog>
  )
}

function valuesOf(meeting?: QualityMeeting): Values {
  if (!meeting) return { held_on: civilDateOf(serverNow()), title: '', kind: 'RETEX', with_network: 'no', participants: 1, cases: [], requests: '', decisions: '' }
  const { held_on, title, kind, with_network, participants, cases, requests, decisions } = meeting
  return { held_on, title, kind, with_network: with_network ? 'yes' : 'no', participants, cases: [...cases], requests: requests.join(', '), decisions: decisions.join('\n') }
}

/** What is sent: yes and no as such, numbers as numbers. */
export function meetingBody({ with_network, requests, ...rest }: Values) {
  return { ...rest, with_network: with_network === 'yes', requests: requests.split(/[\s,;]+/).filter(Boolean).map(Number) }
}
