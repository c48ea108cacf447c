import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { commonText } from '@/locales/fr/common'
import { directoryText } from '@/locales/fr/directory'
import { readKey, serverNow, useLive, usePermission, useRead, useStaleSince } from '@/shared/api'
import { Opening_service } from '@/shared/api/generated'
import type { ServiceHours } from '@/shared/api/generated'
import { civilDate, civilDateOf } from '@/shared/format'
import { ChoiceChips, LoadingBlock, ReadFailure, Screen, Section, useFilter } from '@/shared/ui'
import { momentOf, validity } from '../words'
import { closedOnHolidays, weeksOf } from './calendar'
import type { DatedWeek, Service } from './calendar'
import { Exceptions } from './Exceptions'
import { HoursDialog } from './HoursDialog'
import { NeighbourCells } from './NeighbourCells'
import { Preview } from './Preview'
import { WeekTable } from './WeekTable'

const text = directoryText.hours
const path = '/api/service-hours'

/** « Horaires de la cellule »: when somebody reads the requests, today and later; and who else may be called. */
export default function HoursPage() {
  const stale = useStaleSince()
  const read = useRead<ServiceHours>(path)
  const mayManage = usePermission('directory.manage')
  const [asked, choose] = useFilter('service')
  const [dating, setDating] = useState(false)
  useLive('directory', readKey(path))
  const service: Service = asked === 'NEWBORN' ? 'NEWBORN' : 'MATERNAL'
  const actions = (
    <>
      <Button variant="outlined" onClick={() => window.print()}>{commonText.print}</Button>
      {mayManage && read.data && <Button variant="contained" onClick={() => setDating(true)}>{text.change}</Button>}
    </>
  )
  return (
    <Screen title={text.title} stale={stale} actions={actions}>
      <Box sx={{ mb: 2 }}>
        <ChoiceChips<Service> label={text.service} value={service} onChange={(each) => choose(each === 'MATERNAL' ? '' : each)} choices={Opening_service.map(({ code, label }) => ({ value: code, label }))} />
      </Box>
      {read.isPending && <LoadingBlock />}
      {read.error && !read.data && <ReadFailure problem={read.error} onRetry={() => { void read.refetch() }} />}
      <Stack sx={{ gap: 2 }}>
        {read.data && <Weeks hours={read.data} service={service} />}
        {read.data && <Exceptions hours={read.data} service={service} mayManage={mayManage} />}
        <NeighbourCells mayManage={mayManage} />
      </Stack>
      {dating && read.data && <HoursDialog hours={read.data} service={service} onClose={() => setDating(false)} />}
    </Screen>
  )
}

function Weeks({ hours, service }: { hours: ServiceHours; service: Service }) {
  const today = civilDateOf(serverNow())
  const weeks = weeksOf(hours, service)
  const present = weeks.find(({ valid_from, valid_to }) => momentOf(valid_from, valid_to, today) === 'now')
  return (
    <>
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', md: 'minmax(340px, 2fr) 3fr' }, gap: 2 }}>
        <Section title={text.week}>
          {present ? <Week week={present} hours={hours} service={service} words={validity(present.valid_from, present.valid_to, today)} /> : <Typography>{text.none}</Typography>}
        </Section>
        <Section title={text.next}><Preview hours={hours} service={service} from={today} /></Section>
      </Box>
      {weeks.filter((week) => week !== present).map((week) => {
        const over = momentOf(week.valid_from, week.valid_to, today) === 'over'
        return (
          <Section key={week.valid_from} title={text.weekFrom(civilDate(week.valid_from))}>
            <Week week={week} hours={hours} service={service} words={`${validity(week.valid_from, week.valid_to, today)} · ${over ? directoryText.overTag : directoryText.nextTag}`} />
          </Section>
        )
      })}
    </>
  )
}

function Week({ week, hours, service, words }: { week: DatedWeek; hours: ServiceHours; service: Service; words: string }) {
  return (
    <>
      <Typography color="textSecondary" sx={{ mb: 1 }}>{words}</Typography>
      {week.openings.length === 0
        ? <Alert severity="warning">{text.closedAllWeek}</Alert>
        : <WeekTable openings={week.openings} closedOnHolidays={closedOnHolidays(hours, service, week.valid_from)} />}
    </>
  )
}
