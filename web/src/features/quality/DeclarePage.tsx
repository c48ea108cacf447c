import { zodResolver } from '@hookform/resolvers/zod'
import Alert from '@mui/material/Alert'
import AlertTitle from '@mui/material/AlertTitle'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useForm, useWatch } from 'react-hook-form'
import type { Control } from 'react-hook-form'
import { useNavigate, useSearchParams } from 'react-router'
import { qualityText as text } from '@/locales/fr/quality'
import { useEstablishments, useRead, useSession, useWrite } from '@/shared/api'
import type { Problem } from '@/shared/api'
import type { CaseItem, PerinatalCase, RequestView } from '@/shared/api/generated'
import { civilDate, gestationalAge } from '@/shared/format'
import { colon } from '@/shared/format/typography'
import { ChoiceField, DateField, Form, GestationalAgeField, NumberStepper, SelectField, TextInput, TimeOfFact, useTickOf } from '@/shared/forms'
import { Fold, LoadingBlock, ReadFailure, Screen, Section } from '@/shared/ui'
import { choicesOf, houseChoices } from './choices'
import { beginning, beginningFrom, declarationBody, declarationSchema } from './declaration'
import type { Declaration } from './declaration'
import { casePath, casesPath } from './useCase'

/**
 * « Déclarer un cas »: twenty seconds for a birth. With `?cas=…`, what a fact has opened is declared; with `?demande=…`, an event that somebody
 * saw in a request.
 */
export default function DeclarePage() {
  const [search] = useSearchParams()
  const [known, asked] = [search.get('cas'), search.get('demande')]
  const read = useRead<PerinatalCase>(casePath(known ?? ''), undefined, known !== null)
  const request = useRead<RequestView>(`/api/requests/${asked ?? ''}`, undefined, asked !== null && known === null)
  if ((known && read.isPending) || (asked && !known && request.isPending)) return <LoadingBlock height={400} />
  if (known && read.error) return <ReadFailure problem={read.error} onRetry={() => { void read.refetch() }} />
  if (asked && request.error) return <ReadFailure problem={request.error} onRetry={() => { void request.refetch() }} />
  return <DeclarationForm key={known ?? asked} of={known ? read.data : undefined} from={request.data} />
}

function DeclarationForm({ of, from }: { of: PerinatalCase | undefined; from: RequestView | undefined }) {
  const go = useNavigate()
  const own = useSession().acting.establishment
  const form = useForm<Declaration>({ defaultValues: from ? beginningFrom(from) : beginning(of), resolver: zodResolver(declarationSchema), shouldFocusError: false })
  const [when, kind] = useWatch({ control: form.control, name: ['when', 'kind'] })
  const write = useWrite<PerinatalCase>({ refreshes: [[casesPath]], onDone: ({ id }) => { void go(`/analyses/${id}`) } })
  const chosen = own === null && !of
  const send = (id: string | undefined, more = {}) => write.mutate({ method: 'POST', path: id ? `${casePath(id)}/declarations` : casesPath, body: { ...declarationBody(form.getValues(), chosen), ...more } })
  const asksAgain = write.error?.faults.some(({ code }) => code === 'weight_not_plausible') ?? false
  const alreadyOpen = write.error?.code === 'case_already_open'
  return (
    <Screen title={of ? `${text.declare}${colon}${text.caseTitle(of.number)}` : text.declareTitle} subtitle={text.declareExplain} narrow>
      {from && <Typography sx={{ mb: 2, fontWeight: 600 }}>{text.fromRequestTitle(from.number)}</Typography>}
      {alreadyOpen && <AlreadyOpen problem={write.error!} busy={write.isPending} onJoin={(id) => send(id)} onAnother={() => send(undefined, { another_child: true })} />}
      <Form form={form} problem={alreadyOpen ? null : write.error} labels={text.form} before="sending" onSubmit={() => send(of?.id)}>
        <Stack sx={{ gap: 2.5 }}>
          <Fields control={form.control} byHour={when === 'hour'} away={kind === 'AIEH'} chosen={chosen} asksAgain={asksAgain} />
          <Button type="submit" variant="contained" loading={write.isPending} sx={{ alignSelf: 'flex-start' }}>{text.send}</Button>
        </Stack>
      </Form>
    </Screen>
  )
}

interface FieldsProps {
  control: Control<Declaration>
  byHour: boolean
  /** Born out of any maternity. */
  away: boolean
  /** The house is chosen, by who acts for none. */
  chosen: boolean
  /** The weight hardly goes with the term: she says that she has looked again. */
  asksAgain: boolean
}

function Fields({ control, byHour, away, chosen, asksAgain }: FieldsProps) {
  const looked = useWatch({ control, name: 'looked_again' })
  useTickOf(control, 'looked_again', ['weight_g', 'ga_days'])
  const places = useEstablishments()
  const { form } = text
  return (
    <>
      <ChoiceField control={control} name="kind" label={form.kind} choices={choicesOf(text.kind)} required />
      {chosen && <SelectField control={control} name="house" label={form.house} {...(away ? { hint: text.aiehHint } : {})} choices={houseChoices(places.data ?? [])} required />}
      <ChoiceField control={control} name="when" label={form.hourKnown} choices={[{ value: 'hour', label: text.form.withHour }, { value: 'day', label: text.form.dayOnly }]} />
      {byHour ? <TimeOfFact control={control} name="happened_at" label={form.happened_at} /> : <DateField control={control} name="happened_on" label={form.happened_on} meaning="past" required />}
      <GestationalAgeField control={control} name="ga_days" label={form.ga_days} />
      <NumberStepper control={control} name="weight_g" label={form.weight_g} least={100} most={8000} />
      {(asksAgain || looked.length > 0) && <ChoiceField control={control} name="looked_again" label={form.looked_again} choices={[{ value: 'yes', label: text.yes }]} multiple />}
      <ChoiceField control={control} name="vital" label={form.vital} choices={choicesOf(text.vital)} required />
      <TextInput control={control} name="summary" label={form.summary} lines={2} maxLength={2000} />
      <Fold title={text.more}>
        <Stack sx={{ gap: 2.5, pt: 1 }}>
          <NumberStepper control={control} name="newborns" label={form.newborns} least={1} most={6} />
          <ChoiceField control={control} name="needs_intensive_care" label={form.needs_intensive_care} choices={[{ value: 'yes', label: text.yes }]} multiple />
          <TextInput control={control} name="request_number" label={form.request_number} inputMode="numeric" maxLength={9} />
          <TextInput control={control} name="adverse_event" label={form.adverse_event} maxLength={60} />
        </Stack>
      </Fold>
    </>
  )
}

interface AlreadyOpenProps {
  problem: Problem
  busy: boolean
  onJoin: (id: string) => void
  onAnother: () => void
}

/** The first declaration of the same birth, shown to the second: join it, or say that it is another child. */
function AlreadyOpen({ problem, busy, onJoin, onAnother }: AlreadyOpenProps) {
  const first = problem.current as CaseItem | undefined
  return (
    <Box sx={{ mb: 2 }}>
      <Section title={text.sameTitle}>
        <Alert severity="warning" role="alert">
          <AlertTitle>{problem.detail}</AlertTitle>
          {first && <Typography>{text.caseTitle(first.number)} · {text.shortKind[first.kind]} · {civilDate(first.happened_on)}{first.ga_days !== null && ` · ${gestationalAge(first.ga_days)}`} · {text.state[first.state]}</Typography>}
          <Stack direction="row" sx={{ gap: 1, mt: 1, flexWrap: 'wrap' }}>
            {first && <Button variant="contained" loading={busy} onClick={() => onJoin(first.id)}>{text.join(first.number)}</Button>}
            <Button variant="outlined" color="inherit" disabled={busy} onClick={onAnother}>{text.another}</Button>
          </Stack>
        </Alert>
      </Section>
    </Box>
  )
}
