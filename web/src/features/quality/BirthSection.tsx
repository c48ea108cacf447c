import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import MuiLink from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { Link } from 'react-router'
import { qualityText as text } from '@/locales/fr/quality'
import { useNow } from '@/shared/api'
import type { PerinatalCase } from '@/shared/api/generated'
import { civilDate, duration, gestationalAge, grams, whenWithAge } from '@/shared/format'
import { Clock, Facts, Section } from '@/shared/ui'
import { CorrectionDialog } from './CorrectionDialog'

/** What the case is about: the birth, the house that day, what the newborn needed. No identity. */
export function BirthSection({ of }: { of: PerinatalCase }) {
  const [correcting, setCorrecting] = useState(false)
  const now = useNow()
  const { form } = text
  const house = of.house.kind ? `${of.house.name} · ${text.thatDay(text.level[of.house.kind])}` : of.house.name
  const place = of.required_level ? `${text.conformity[of.conformity]} · ${text.required(text.level[of.required_level])}` : text.conformity[of.conformity]
  return (
    <Section title={text.birth}>
      <Facts facts={[
        [text.columns.kind, text.kind[of.kind]],
        ...(of.also.length > 0 ? [[text.also, of.also.map((kind) => text.kind[kind]).join(', ')] as const] : []),
        [form.house, house],
        [form.happened_on, of.happened_at ? whenWithAge(of.happened_at, now) : civilDate(of.happened_on)],
        [form.ga_days, of.ga_days === null ? text.unknown : gestationalAge(of.ga_days)],
        [form.weight_g, grams(of.weight_g)],
        ...(of.newborns > 1 ? [[form.newborns, text.twins(of.newborns)] as const] : []),
        [form.vital, text.vital[of.vital]],
        [text.columns.conformity, place],
        ...(of.request && of.request_number ? [[form.request_number, <MuiLink key="request" component={Link} to={`/demandes/${of.request}`}>{text.requestLink(of.request_number)}</MuiLink>] as const] : []),
        [form.adverse_event, of.adverse_event || text.unknown],
      ]}
      />
      {of.may.document && <Button className="no-print" variant="outlined" sx={{ mt: 1 }} onClick={() => setCorrecting(true)} aria-label={text.correctTitle}>{text.correct}</Button>}
      {correcting && <CorrectionDialog of={of} onClose={() => setCorrecting(false)} />}
    </Section>
  )
}

/** What another declaration, or the request, says otherwise: nothing of it is lost, and who may correct the case takes it up. */
export function UnkeptSection({ of }: { of: PerinatalCase }) {
  if (of.unkept.length === 0) return null
  const label = (field: string) => (field === 'kind' ? text.columns.kind : (text.form as Readonly<Record<string, string>>)[field] ?? field)
  return (
    <Section title={text.unkept.title}>
      <Typography color="textSecondary">{text.unkept.explain}</Typography>
      <Box component="ul" sx={{ mb: 0, mt: 1, pl: 3 }}>
        {of.unkept.map(({ field, kept, told, who, at }) => (
          <li key={`${at}${field}`}>
            <Box component="span" sx={{ overflowWrap: 'anywhere' }}>{text.unkept.line(label(field), kept, told)}</Box> <Typography component="span" color="textSecondary">· {who || text.unkept.byRequest}, <Clock at={at} /></Typography>
          </li>
        ))}
      </Box>
    </Section>
  )
}

/** What happened, in order; and how far the adapted houses were. */
export function ChronologySection({ of }: { of: PerinatalCase }) {
  const stay = of.admission_to_birth_minutes
  return (
    <Section title={text.chronology}>
      {of.chronology.length === 0 && <Typography color="textSecondary">{text.noMoment}</Typography>}
      <Box component="ol" sx={{ m: 0, pl: 3 }}>
        {of.chronology.map(({ what, at, from_request }) => (
          <li key={`${what}${at}`}><Clock at={at} look="time" /> · {text.moment[what]}{from_request && <Typography component="span" color="textSecondary"> · {text.fromRequest}</Typography>}</li>
        ))}
      </Box>
      {stay !== null && of.delay && <Typography sx={{ mt: 1 }}>{text.admissionToBirth(duration(stay * 60_000), text.delay[of.delay])}</Typography>}
      {of.nearest_adapted.length > 0 && (
        <>
          <Typography variant="h3" component="h3" sx={{ mt: 2 }}>{text.nearest}</Typography>
          <Box component="ul" sx={{ m: 0, pl: 3 }}>
            {of.nearest_adapted.map(({ name, kind, minutes, basis }) => <li key={name}>{name} · {text.level[kind]} · {text.minutes(minutes, basis === 'estimated')}</li>)}
          </Box>
          <Typography variant="body2" color="textSecondary">{text.nearestFrom}</Typography>
        </>
      )}
    </Section>
  )
}
