import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { reportsText as text } from '@/locales/fr/reports'
import { readKey, useLive, usePermission, useRead, useStaleSince } from '@/shared/api'
import type { Permission } from '@/shared/api'
import { LoadingBlock, ReadFailure, Screen, SelectFilter, useFilter } from '@/shared/ui'
import { FollowedJob } from '@/shared/ui/FollowedJob'
import { EstablishDialog } from './EstablishDialog'

/** The reports of one year, as every list of reports tells them. */
interface Year {
  year: number
  years: readonly number[]
  items: readonly unknown[]
}

interface YearOfReportsProps<T extends Year> {
  title: string
  path: string
  topic: string
  /** Who may establish the reports of a year. */
  establishing: Permission
  /** Years to choose from; otherwise those that may be established. */
  choices?: (reports: T) => readonly number[]
  /** Beside the button that establishes. */
  actions?: ReactNode
  children: (reports: T, establishes: boolean) => ReactNode
}

/** A page of the reports of a year: which one, to establish them or to do so again, the job that does, and the list. */
export function YearOfReports<T extends Year>({ title, path, topic, establishing, choices = ({ years }) => years, actions, children }: YearOfReportsProps<T>) {
  const stale = useStaleSince()
  const establishes = usePermission(establishing)
  const [typed] = useFilter('annee')
  const [asking, setAsking] = useState(false)
  const [job, setJob] = useState('')
  const query = /^\d{4}$/.test(typed) ? { year: typed } : undefined
  const read = useRead<T>(path, query)
  useLive(topic, readKey(path, query))
  const reports = read.data
  const again = (reports?.items.length ?? 0) > 0
  const mayEstablish = establishes && reports !== undefined && reports.years.includes(reports.year)
  const years = reports ? choices(reports).map((year) => ({ value: String(year), label: String(year) })) : []
  return (
    <Screen
      title={title} subtitle={text.subtitle} stale={stale}
      actions={<>{actions}{mayEstablish && <Button variant={again ? 'outlined' : 'contained'} onClick={() => setAsking(true)}>{again ? text.again(reports.year) : text.establish(reports.year)}</Button>}</>}
    >
      <Stack sx={{ gap: 2 }}>
        {years.length > 0 && <Box role="search" className="no-print"><SelectFilter name="annee" label={text.year} every={text.latestYear} choices={years} /></Box>}
        {job !== '' && <FollowedJob id={job} />}
        {read.isPending && <LoadingBlock height={300} />}
        {read.error && <ReadFailure problem={read.error} onRetry={() => { void read.refetch() }} />}
        {reports && !read.error && children(reports, establishes)}
      </Stack>
      {asking && reports && <EstablishDialog path={path} year={reports.year} again={again} onStarted={setJob} onClose={() => setAsking(false)} />}
    </Screen>
  )
}
