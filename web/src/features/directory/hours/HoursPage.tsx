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
import { closedOnHolidays, inForce } from './calendar'
import type { Service } from './calendar'
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
  const { openings } = hours
  const present = inForce(openings, service, today)
  const others = [...new Set(openings.filter((opening) => opening.service === service && !present.includes(opening)).map(({ valid_from }) => valid_from))].sort()
  const weekFrom = (from: string) => openings.filter((opening) => opening.service === service && opening.valid_from === from)
  return (
    <>
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', md: 'minmax(340px, 2fr) 3fr' }, gap: 2 }}>
        <Section title={text.week}>
          {present.length === 0 ? <Typography>{text.none}</Typography> : (
            <>
              <Typography color="textSecondary" sx={{ mb: 1 }}>{validity(present[0]!.valid_from, present[0]!.valid_to, today)}</Typography>
              <WeekTable openings={present} closedOnHolidays={closedOnHolidays(hours, service, today)} />
            </>
          )}
        </Section>
        <Section title={text.next}><Preview hours={hours} service={service} from={today} /></Section>
      </Box>
      {others.map((from) => {
        const week = weekFrom(from)
        const over = momentOf(from, week[0]!.valid_to, today) === 'over'
        return (
          <Section key={from} title={text.weekFrom(civilDate(from))}>
            <Typography color="textSecondary" sx={{ mb: 1 }}>{validity(from, week[0]!.valid_to, today)} · {over ? directoryText.overTag : directoryText.nextTag}</Typography>
            <WeekTable openings={week} closedOnHolidays={closedOnHolidays(hours, service, from)} />
          </Section>
        )
      })}
    </>
  )
}
