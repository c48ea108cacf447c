import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useId } from 'react'
import { Link, useSearchParams } from 'react-router'
import { indicatorNoteText as text } from '@/locales/fr/indicatorNote'
import { address, readKey, useLive, usePermission, useRead, useSave, useStaleSince } from '@/shared/api'
import type { IndicatorNote } from '@/shared/api/generated'
import { ChoiceChips, EmptyState, LoadingBlock, ProblemAlert, ReadFailure, Screen, Section, useFilter } from '@/shared/ui'
import { YearFilter } from '../Choosers'
import { dashboardAddress, notePath } from '../paths'
import { NotePart } from './NotePart'
import { noteQuery } from './query'

/** « Note d'analyse »: the region's figures and graphics made ready, section by section, and what the network writes under them. */
export default function NotePage() {
  const stale = useStaleSince()
  const [search] = useSearchParams()
  const query = noteQuery(search)
  const read = useRead<IndicatorNote>(notePath, query)
  useLive('indicators', readKey(notePath, query))
  const saving = useSave()
  const note = read.data
  const ready = note?.state === 'current'
  const leave = (ending: string) => saving.mutate(address(`${notePath}.${ending}`, { ...query, year: String(note!.year) }))
  const actions = ready && (
    <>
      <Button variant="outlined" loading={saving.isPending} onClick={() => leave('docx')}>{text.word}</Button>
      <Button variant="contained" loading={saving.isPending} onClick={() => leave('pdf')}>{text.pdf}</Button>
    </>
  )
  return (
    <Screen title={text.title} subtitle={note && text.subtitle(note.region, note.year)} stale={stale} actions={actions}>
      {saving.error && <ProblemAlert detail={saving.error.detail} />}
      {read.isPending && <LoadingBlock height={400} />}
      {read.error && <ReadFailure problem={read.error} onRetry={() => { void read.refetch() }} />}
      {note && !read.error && <Content note={note} query={query} />}
    </Screen>
  )
}

function Content({ note, query }: { note: IndicatorNote; query: Record<string, string> }) {
  const [search] = useSearchParams()
  const { year, years, state, audience, parts, sources } = note
  const kept = new URLSearchParams(search.get('annee') ? { annee: search.get('annee')! } : {})
  return (
    <Stack sx={{ gap: 2 }}>
      <Stack role="search" direction="row" className="no-print" sx={{ gap: 2, rowGap: 1.5, flexWrap: 'wrap', alignItems: 'center' }}>
        <YearFilter year={year} years={years} />
        <Audience audience={audience} />
        <Button component={Link} to={dashboardAddress(kept)} variant="outlined">{text.back}</Button>
      </Stack>
      {state === 'current' && (
        <>
          <Typography className="no-print" color="textSecondary">{text.explain}</Typography>
          <Typography color="textSecondary">{audience === 'network' ? text.networkExplain : text.everyoneExplain}</Typography>
          {parts.map((part) => <NotePart key={`${year} ${part.section}`} year={year} part={part} query={query} forNetwork={audience === 'network'} />)}
          <Silent note={note} />
          {sources.length > 0 && <Section title={text.sources}><Box component="ul" sx={{ m: 0, pl: 3 }}>{sources.map((source) => <li key={source}>{source}</li>)}</Box></Section>}
        </>
      )}
      {state !== 'current' && <NothingToSay state={state} year={year} />}
    </Stack>
  )
}

function Audience({ audience }: { audience: IndicatorNote['audience'] }) {
  const id = useId()
  const [, choose] = useFilter('pour')
  return (
    <Stack direction="row" sx={{ gap: 1, rowGap: 0.5, alignItems: 'center', flexWrap: 'wrap' }}>
      <Box component="span" id={id}>{text.audience}</Box>
      <ChoiceChips
        label={text.audience} labelledBy={id} value={audience} onChange={(chosen) => choose(chosen === 'network' ? 'reseau' : '')}
        choices={[{ value: 'everyone', label: text.audiences.everyone }, { value: 'network', label: text.audiences.network }]}
      />
    </Stack>
  )
}

/** Sections that tell nothing, which may be shown and written in all the same. */
function Silent({ note: { silent } }: { note: IndicatorNote }) {
  const [, show] = useFilter('avec')
  if (silent.length === 0) return null
  return (
    <Box className="no-print">
      <Section title={text.silent}>
        <Typography color="textSecondary" sx={{ mb: 1 }}>{text.silentExplain}</Typography>
        <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
          {silent.map(({ section, title }) => <Button key={section} variant="outlined" aria-label={text.showOf(title)} onClick={() => show(section)}>{title}</Button>)}
        </Stack>
      </Section>
    </Box>
  )
}

function NothingToSay({ state, year }: { state: 'none' | 'outdated'; year: number }) {
  const deposits = usePermission('indicators.deposit')
  return (
    <EmptyState action={deposits && <Button component={Link} to="/indicateurs/depots" variant="contained">{text.deposits}</Button>}>
      {state === 'none' ? text.none(year) : text.outdated}
    </EmptyState>
  )
}
