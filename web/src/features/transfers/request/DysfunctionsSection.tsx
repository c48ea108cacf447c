import { zodResolver } from '@hookform/resolvers/zod'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { Link as RouterLink } from 'react-router'
import { z } from 'zod'
import { outcomeText } from '@/locales/fr/outcome'
import { usePermission } from '@/shared/api'
import { typeset } from '@/shared/format/typography'
import { requiredText, RowDialog, TextInput } from '@/shared/forms'
import { Section, SourceNote, useToast } from '@/shared/ui'
import { dysfunctionWords, severityWords } from '../outcome/words'
import type { KnownDysfunction, RequestView } from '../types'
import { isLive } from './searching'
import { requestPath, useFact } from './useRequest'

const text = outcomeText.dysfunctions

/** « Dysfonctionnements »: those that the facts tell and those that were noted, for the cell alone; the way to the plan of the year. */
export function DysfunctionsSection({ request }: { request: RequestView }) {
  const plans = usePermission('quality.read')
  const { dysfunctions } = request
  if (dysfunctions.length === 0) return null
  return (
    <Section title={text.title}>
      <Typography variant="body2" color="textSecondary"><SourceNote note={text.source} /></Typography>
      <Box component="ul" sx={{ p: 0, my: 1, listStyle: 'none', '& > li': { py: 0.5 } }}>
        {dysfunctions.map((each, rank) => <li key={`${each.code} ${rank}`}><Line of={each} request={request} /></li>)}
      </Box>
      {isLive(request) && <Typography variant="body2" color="textSecondary">{text.certain}</Typography>}
      {plans && <Link component={RouterLink} to="/plan-action" className="no-print" sx={{ display: 'inline-block', py: 1 }}>{text.plan}</Link>}
    </Section>
  )
}

function Line({ of, request }: { of: KnownDysfunction; request: RequestView }) {
  const { code, detected, severity, sentence } = of
  return (
    <>
      <strong>{dysfunctionWords[code]}</strong>
      <Typography component="div" sx={{ overflowWrap: 'anywhere' }}>{typeset(sentence)}</Typography>
      <Typography component="div" variant="body2" color="textSecondary">{detected || severity === null ? text.detected : text.noted(severityWords[severity])}</Typography>
      {severity === 'HARM' && <Harm of={of} request={request} />}
    </>
  )
}

/** What follows from a harm: the adverse event that the house declares on its own way, whose number is kept here, and a case to be analysed. */
function Harm({ of: { line, adverse_event }, request }: { of: KnownDysfunction; request: RequestView }) {
  const declares = usePermission('quality.declare')
  const [asked, setAsked] = useState(false)
  return (
    <Box sx={{ mt: 0.5 }}>
      <Typography component="div" sx={{ overflowWrap: 'anywhere' }}>{adverse_event ? text.adverseEvent(adverse_event) : text.harm}</Typography>
      <Stack direction="row" className="no-print" sx={{ gap: 1, mt: 0.5, flexWrap: 'wrap', alignItems: 'center' }}>
        {line && <Button variant="outlined" onClick={() => setAsked(true)}>{adverse_event ? text.changeAdverseEvent : text.noteAdverseEvent}</Button>}
        {declares && <Button variant="outlined" component={RouterLink} to={`/analyses/nouvelle?demande=${request.id}`}>{text.openCase}</Button>}
      </Stack>
      {asked && line && <AdverseEventDialog line={line} reference={adverse_event ?? ''} request={request} onClose={() => setAsked(false)} />}
    </Box>
  )
}

const schema = z.object({ adverse_event: requiredText.max(60) })

interface AdverseEventDialogProps {
  /** The line of the journal that noted the dysfunction. */
  line: string
  reference: string
  request: RequestView
  onClose: () => void
}

function AdverseEventDialog({ line, reference, request, onClose }: AdverseEventDialogProps) {
  const tell = useToast()
  const write = useFact(request.id, () => { tell(text.adverseEventSaved); onClose() })
  return (
    <RowDialog<z.input<typeof schema>, RequestView>
      title={text.noteAdverseEvent} values={{ adverse_event: reference }} resolver={zodResolver(schema)} labels={{ adverse_event: text.adverseEventLabel }} write={write} onClose={onClose}
      request={({ adverse_event }) => ({ method: 'POST', path: `${requestPath(request.id)}/facts/${line}/corrections`, body: { reason: 'OTHER', adverse_event: adverse_event.trim(), remove: false } })}
    >
      {({ control }) => <TextInput control={control} name="adverse_event" label={text.adverseEventLabel} maxLength={60} required />}
    </RowDialog>
  )
}
