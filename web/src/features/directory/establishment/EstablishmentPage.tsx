import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import Stack from '@mui/material/Stack'
import { useState } from 'react'
import { Link as RouterLink, useParams } from 'react-router'
import { commonText } from '@/locales/fr/common'
import { directoryText } from '@/locales/fr/directory'
import { readKey, serverNow, useLive, usePermission, useRead, useStaleSince } from '@/shared/api'
import type { Establishment } from '@/shared/api/generated'
import { civilDate, civilDateOf } from '@/shared/format'
import { typeset } from '@/shared/format/typography'
import { EmptyState, Facts, LoadingBlock, PhoneLink, ReadFailure, Screen, Section, SourceNote, Tag } from '@/shared/ui'
import { TypeMark } from '../TypeMark'
import { labelOf, words } from '../words'
import { CapabilitiesSection } from './CapabilitiesSection'
import { coordinate } from './coordinate'
import { EstablishmentDialog } from './EstablishmentDialog'
import { ReferralsSection } from './ReferralsSection'
import { establishmentPath } from './refresh'
import { ThresholdsSection } from './ThresholdsSection'
import { TypesSection } from './TypesSection'
import { UnitsSection } from './UnitsSection'

/** One establishment: who it is, what it was when, what it may receive, and where it usually sends. */
export default function EstablishmentPage() {
  const { id = '' } = useParams()
  const path = establishmentPath(id)
  const stale = useStaleSince()
  const read = useRead<Establishment>(path)
  const mayManage = usePermission('directory.manage')
  const [changing, setChanging] = useState(false)
  useLive('directory', readKey(path))
  const back = <Link component={RouterLink} to="/etablissements" className="no-print">{directoryText.backToList}</Link>
  if (read.isPending) return <LoadingBlock />
  if (read.error?.status === 404) return <Screen title={directoryText.title}><EmptyState action={back}>{directoryText.notFound}</EmptyState></Screen>
  if (!read.data) return <ReadFailure problem={read.error!} onRetry={() => { void read.refetch() }} />
  const establishment = read.data
  const actions = (
    <>
      <Button variant="outlined" onClick={() => window.print()}>{commonText.print}</Button>
      {mayManage && <Button variant="contained" onClick={() => setChanging(true)}>{directoryText.change}</Button>}
    </>
  )
  return (
    <Screen title={establishment.name} stale={stale} subtitle={back} actions={actions}>
      <Stack sx={{ gap: 2 }}>
        <Identity establishment={establishment} />
        <TypesSection establishment={establishment} mayManage={mayManage} />
        <UnitsSection establishment={establishment} mayManage={mayManage} />
        <ThresholdsSection establishment={establishment} mayManage={mayManage} />
        <CapabilitiesSection establishment={establishment} mayManage={mayManage} />
        <ReferralsSection establishment={establishment} mayManage={mayManage} />
      </Stack>
      {changing && <EstablishmentDialog establishment={establishment} onClose={() => setChanging(false)} />}
    </Screen>
  )
}

function Identity({ establishment }: { establishment: Establishment }) {
  const { name, town, department, region, type, types, sector, phone, notice_email, finess, latitude, longitude, source_note, active, closed_on, fictitious } = establishment
  const today = civilDateOf(serverNow())
  const confidence = types.findLast(({ valid_from }) => valid_from <= today)?.confidence ?? null
  return (
    <Section title={directoryText.identity}>
      <Facts facts={[
        [directoryText.type, <>{type ? labelOf(words.kinds, type) : directoryText.noType} <TypeMark confidence={confidence} /></>],
        [directoryText.town, `${town} (${department}), ${region}`],
        [directoryText.phone, phone ? <PhoneLink number={phone} whom={name} /> : directoryText.noPhone],
        [directoryText.noticeEmail, notice_email ?? directoryText.noNoticeEmail],
        [directoryText.sector, labelOf(words.sectors, sector)],
        ...(finess ? [[directoryText.finess, finess] as const] : []),
        [directoryText.place, typeset(`${coordinate(latitude)} ; ${coordinate(longitude)}`)],
        [directoryText.state, <>{active ? directoryText.active : directoryText.closed}{closed_on && ` (${directoryText.since(civilDate(closed_on))})`} {fictitious && <Tag>{directoryText.fictitious}</Tag>}</>],
        [directoryText.source, source_note ? <SourceNote note={source_note} /> : directoryText.noSource],
      ]} />
      <Link component={RouterLink} to={`/trajets?depuis=${establishment.id}`} className="no-print" sx={{ display: 'inline-flex', alignItems: 'center', minHeight: 44, mt: 1 }}>{directoryText.travelFromHere}</Link>
    </Section>
  )
}
