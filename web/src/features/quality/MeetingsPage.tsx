import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import MuiLink from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { commonText } from '@/locales/fr/common'
import { qualityText as text } from '@/locales/fr/quality'
import { serverNow, useLive, usePages, useMayWrite, useStaleSince } from '@/shared/api'
import type { QualityMeeting } from '@/shared/api/generated'
import { civilDate, civilDateOf } from '@/shared/format'
import type { CivilDate } from '@/shared/format'
import { EmptyState, ExportMenu, LoadingBlock, ReadFailure, RemoveFilters, Screen, SearchFilter, SelectFilter } from '@/shared/ui'
import { ActionDialog } from './ActionDialog'
import { choicesOf } from './choices'
import { MeetingDialog } from './MeetingDialog'

const path = '/api/meetings'
type Asked = { meeting?: QualityMeeting } | null
type Decided = { meeting: QualityMeeting; decision: string } | null

/** « Retex et réunions » of a year: what was discussed and decided; a decision becomes an action. */
export default function MeetingsPage() {
  const stale = useStaleSince()
  const writes = useMayWrite('quality.declare')
  const [asked, setAsked] = useState<Asked>(null)
  const [decided, setDecided] = useState<Decided>(null)
  const [search] = useSearchParams()
  const { query, told } = meetingsIn(search, civilDateOf(serverNow()))
  const list = usePages<QualityMeeting>(path, query)
  useLive('meetings', [path])
  return (
    <Screen
      title={text.meetings} subtitle={told} stale={stale}
      actions={<><ExportMenu path={path} query={query} />{writes && <Button variant="contained" onClick={() => setAsked({})}>{text.addMeeting}</Button>}</>}
    >
      <Box role="search" className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, mb: 2 }}>
        {!search.has('du') && <SearchFilter name="annee" label={text.columns.year} width={110} />}
        <SelectFilter name="lesquelles" label={text.whichMeetings} every={text.everyMeeting} choices={choicesOf(text.countedMeetings)} width={260} />
        <RemoveFilters />
      </Box>
      {list.isPending && <LoadingBlock height={200} />}
      {list.error && <ReadFailure problem={list.error} onRetry={() => { void list.refetch() }} />}
      {list.data && list.rows.length === 0 && <EmptyState>{text.noMeeting}</EmptyState>}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {list.rows.map((meeting) => (
          <MeetingLine key={meeting.id} meeting={meeting} writes={writes} onChange={() => setAsked({ meeting })} onAction={(decision) => setDecided({ meeting, decision })} />
        ))}
      </Box>
      {list.more && <Button className="no-print" variant="outlined" onClick={list.more}>{commonText.more}</Button>}
      {asked && <MeetingDialog meeting={asked.meeting} onClose={() => setAsked(null)} />}
      {decided && <ActionDialog decided={decided} onClose={() => setDecided(null)} />}
    </Screen>
  )
}

/** Which meetings this address asks for, and how one says it: those of some days, or of a year, the present one where none is named. */
export function meetingsIn(search: URLSearchParams, today: CivilDate): { query: Record<string, string>; told: string } {
  const read = (name: string) => search.get(name) ?? ''
  const [from, to] = [read('du'), read('au')] as [CivilDate, CivilDate]
  const year = /^20\d\d$/.test(read('annee')) ? read('annee') : today.slice(0, 4)
  const days: Record<string, string> = from && to ? { from, to } : { year }
  return {
    query: { ...days, ...(read('lesquelles') ? { group: read('lesquelles') } : {}), ...(read('etablissement') ? { house: read('etablissement') } : {}) },
    told: from && to ? text.meetingDays(civilDate(from), civilDate(to)) : year,
  }
}

interface MeetingLineProps {
  meeting: QualityMeeting
  writes: boolean
  onChange: () => void
  onAction: (decision: string) => void
}

function MeetingLine({ meeting, writes, onChange, onAction }: MeetingLineProps) {
  const { id, title, kind, held_on, place_name, with_network, participants, cases, case_numbers, requests, decisions, actions } = meeting
  const about = [text.meetingKind[kind], place_name, with_network && text.withNetwork, text.participants(participants), ...requests.map(text.requestLink)]
  return (
    <Box component="li" className="keep-together" sx={line}>
      <Box sx={{ flexGrow: 1, flexBasis: 320, minWidth: 0 }}>
        <Typography sx={{ fontWeight: 600 }}>{civilDate(held_on)} · {title}</Typography>
        <Typography color="textSecondary">
          {about.filter(Boolean).join(' · ')}
          {actions.length > 0 && <> · <MuiLink component={Link} to={actionsOf(id)} aria-label={text.openActions(actions.length, title)} sx={target}>{text.actionsMade(actions.length)}</MuiLink></>}
        </Typography>
        {case_numbers.length > 0 && <Typography>{case_numbers.map((number, index) => <MuiLink key={number} component={Link} to={`/analyses/${cases[index]!}`} sx={{ mr: 1, ...target }}>{text.caseTitle(number)}</MuiLink>)}</Typography>}
        <Box component="ul" sx={{ m: 0, pl: 3 }}>
          {decisions.map((decision) => <Decision key={decision} decision={decision} meeting={meeting} onAction={writes ? () => onAction(decision) : undefined} />)}
        </Box>
      </Box>
      {writes && <Button className="no-print" variant="outlined" aria-label={text.changeMeeting(title)} onClick={onChange}>{text.correct}</Button>}
    </Box>
  )
}

/** What was decided, and the actions made of it; where there is none, or the last was dropped, it may become one. */
function Decision({ decision, meeting, onAction }: { decision: string; meeting: QualityMeeting; onAction: (() => void) | undefined }) {
  const made = meeting.actions.filter((action) => action.decision === decision)
  const dropped = made.every(({ state }) => state === 'DROPPED')
  return (
    <li>
      {decision}
      {made.map(({ id, title, state }) => <span key={id}> · <MuiLink component={Link} to={actionsOf(meeting.id)} sx={target}>{text.madeInto(title, text.actionState[state])}</MuiLink></span>)}
      {' '}{dropped && onAction && <Button className="no-print" variant="text" aria-label={text.makeAction(decision)} onClick={onAction}>{text.toAction}</Button>}
    </li>
  )
}

/** Where the actions decided in a meeting are read, of whatever year. */
const actionsOf = (meeting: string) => `/plan-action?${new URLSearchParams({ reunion: meeting }).toString()}`
const target = { display: 'inline-block', py: 1 }
const line = { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: 1.5, py: 1.5, borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0 } }
