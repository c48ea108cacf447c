import Alert from '@mui/material/Alert'
import Stack from '@mui/material/Stack'
import { useState } from 'react'
import { whatIfText as text } from '@/locales/fr/whatIf'
import { useRead, useSession, useStaleSince } from '@/shared/api'
import type { WhatIfRun } from '@/shared/api/generated'
import { EmptyState, LoadingBlock, ReadFailure, Screen, useFilter } from '@/shared/ui'
import { EarlierRuns } from './EarlierRuns'
import { RunPanel } from './RunPanel'
import { ScenarioBuilder } from './ScenarioBuilder'
import type { Draft } from './ScenarioBuilder'
import { TwoRuns } from './TwoRuns'
import { choicesPath } from './types'
import type { Choices } from './types'

const proposedReplays = '200'

/** « Et si… »: builds a scenario, replays the recorded year, reads what would have been otherwise. */
export default function WhatIfPage() {
  const stale = useStaleSince()
  const { demonstration } = useSession()
  const [opened, open] = useFilter('simulation')
  const [compared, compare] = useFilter('comparer')
  const [draft, setDraft] = useState<Draft | null>(null)
  const choices = useRead<Choices>(choicesPath, draft ? { year: draft.year } : undefined)
  const duplicate = ({ year, changes, seed, replays }: WhatIfRun) => {
    setDraft({ year, changes, seed: String(seed), replays: String(replays) })
    scrollTo({ top: 0 })
  }
  return (
    <Screen title={text.title} subtitle={text.subtitle} stale={stale}>
      <Stack sx={{ gap: 2 }}>
        <Alert severity="info">{text.notForecast}</Alert>
        {demonstration && <Alert severity="warning">{text.fictitious}</Alert>}
        {choices.isPending && <LoadingBlock />}
        {choices.error && <ReadFailure problem={choices.error} onRetry={() => { void choices.refetch() }} />}
        {choices.data && <Builder choices={choices.data} draft={draft} onChange={setDraft} onStarted={open} />}
        {opened !== '' && <RunPanel key={opened} id={opened} onDuplicate={duplicate} />}
        {opened !== '' && compared !== '' && compared !== opened && <TwoRuns first={opened} second={compared} onStop={() => compare('')} />}
        <EarlierRuns opened={opened} onOpen={open} onCompare={compare} />
      </Stack>
    </Screen>
  )
}

function Builder({ choices, draft, onChange, onStarted }: { choices: Choices; draft: Draft | null; onChange: (draft: Draft) => void; onStarted: (id: string) => void }) {
  const [latest] = choices.years
  if (latest === undefined) return <EmptyState>{text.noYear}</EmptyState>
  return <ScenarioBuilder draft={draft ?? { year: latest, changes: [], seed: '', replays: proposedReplays }} choices={choices} onChange={onChange} onStarted={onStarted} />
}
