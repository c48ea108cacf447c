import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import List from '@mui/material/List'
import ListItem from '@mui/material/ListItem'
import ListItemText from '@mui/material/ListItemText'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { whatIfText as text } from '@/locales/fr/whatIf'
import { readKey, useWrite } from '@/shared/api'
import type { WhatIfRun } from '@/shared/api/generated'
import { parseWholeNumber } from '@/shared/format'
import { EmptyState, ProblemAlert, Section } from '@/shared/ui'
import { ChangeForm } from './ChangeForm'
import { LiveRunAlert } from './LiveRunAlert'
import { sentenceOf } from './sentences'
import { runsPath } from './types'
import type { Change, Choices, LiveRun } from './types'

/** A scenario that is being built. */
export interface Draft {
  year: number
  changes: readonly Change[]
  seed: string
  replays: string
}

interface ScenarioBuilderProps {
  draft: Draft
  choices: Choices
  onChange: (draft: Draft) => void
  onStarted: (id: string) => void
}

/** The year, the changes as sentences, one more of them, and the button that replays the year. */
export function ScenarioBuilder({ draft, choices, onChange, onStarted }: ScenarioBuilderProps) {
  const write = useWrite<WhatIfRun>({ refreshes: [readKey(runsPath)], onDone: ({ id }) => onStarted(id) })
  const live = write.error?.code === 'one_at_a_time' ? (write.error.current as LiveRun) : null
  const [tried, setTried] = useState(false)
  const seed = draft.seed.trim() === '' ? null : parseWholeNumber(draft.seed)
  const replays = parseWholeNumber(draft.replays)
  const badReplays = !replays.ok || replays.value < 20 || replays.value > 1000
  const badSeed = seed !== null && !seed.ok
  const otherYear = draft.changes.some(({ from, to }) => [from, to].some((day) => day && !day.startsWith(`${draft.year}-`)))
  const run = () => {
    setTried(true)
    if (badReplays || badSeed || draft.changes.length === 0) return
    write.mutate({ method: 'POST', path: runsPath, body: { year: draft.year, seed: seed?.ok ? seed.value : null, replays: replays.value, changes: draft.changes } })
  }
  return (
    <Section title={text.scenario}>
      <Stack sx={{ gap: 2.5 }}>
        <TextField
          id="year" select label={text.year} value={draft.year} sx={{ maxWidth: 240 }} slotProps={{ select: { native: true } }}
          onChange={(event) => onChange({ ...draft, year: Number(event.target.value) })}
        >
          {choices.years.map((year) => <option key={year} value={year}>{year}</option>)}
        </TextField>
        <Changes draft={draft} choices={choices} onChange={onChange} />
        {otherYear && <Alert severity="warning">{text.yearChanged}</Alert>}
        <Stack sx={{ gap: 1.5 }}>
          <Typography variant="h3">{text.newChange}</Typography>
          <ChangeForm key={draft.year} choices={choices} year={draft.year} onAdd={(change) => onChange({ ...draft, changes: [...draft.changes, change] })} />
        </Stack>
        <Stack direction={{ xs: 'column', sm: 'row' }} sx={{ gap: 2 }}>
          <TextField
            id="replays" label={text.replays} value={draft.replays} error={tried && badReplays} helperText={tried && badReplays ? text.badReplays : text.replaysHint}
            onChange={(event) => onChange({ ...draft, replays: event.target.value })} slotProps={{ htmlInput: { inputMode: 'numeric' } }}
          />
          <TextField
            id="seed" label={text.seed} value={draft.seed} error={tried && badSeed} helperText={tried && badSeed ? text.badSeed : text.seedHint}
            onChange={(event) => onChange({ ...draft, seed: event.target.value })} slotProps={{ htmlInput: { inputMode: 'numeric' } }}
          />
        </Stack>
        {write.error && live && <LiveRunAlert detail={write.error.detail} live={live} onOpen={onStarted} />}
        {write.error && !live && <ProblemAlert detail={[write.error.detail, ...write.error.faults.map(({ message }) => message)].join(' ')} />}
        {tried && draft.changes.length === 0 && <Alert severity="warning">{text.noChange}</Alert>}
        <Button variant="contained" loading={write.isPending} onClick={run} sx={{ alignSelf: 'flex-start' }}>{text.run}</Button>
      </Stack>
    </Section>
  )
}

function Changes({ draft, choices, onChange }: Omit<ScenarioBuilderProps, 'onStarted'>) {
  if (draft.changes.length === 0) return <EmptyState>{text.noChange}</EmptyState>
  return (
    <List aria-label={text.changes} disablePadding>
      {draft.changes.map((change, index) => {
        const sentence = sentenceOf(change, choices)
        const others = draft.changes.filter((_, place) => place !== index)
        return (
          // Changes have no name of their own, and stay in their order.
          <ListItem key={`${index} ${sentence}`} divider disableGutters secondaryAction={<Button aria-label={text.removeOf(sentence)} onClick={() => onChange({ ...draft, changes: others })}>{text.remove}</Button>} sx={{ pr: 12, minHeight: 52 }}>
            <ListItemText primary={sentence} />
          </ListItem>
        )
      })}
    </List>
  )
}
