import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { transmissionsText } from '@/locales/fr/transmissions'
import { useRead } from '@/shared/api'
import { civilDate, civilDateOf, number } from '@/shared/format'
import { typeset } from '@/shared/format/typography'
import { EmptyState, LoadingBlock, ReadFailure, Screen, Section } from '@/shared/ui'
import { FollowedJob } from '@/shared/ui/FollowedJob'
import { preparationPath } from '../paths'
import type { Missing, Preparation } from '../types'
import { TransmissionForm } from './TransmissionForm'

const text = transmissionsText.sending

/** Before a year is sent to the health authority: what is missing, what leaves, to whom. */
export default function TransmitPage() {
  const [search] = useSearchParams()
  const year = search.get('annee') ?? ''
  const isYear = /^20\d\d$/.test(year)
  const read = useRead<Preparation>(preparationPath, { year }, isYear)
  const [job, setJob] = useState('')
  const toIndicators = <Button component={Link} to="/indicateurs" variant="outlined">{text.indicators}</Button>
  return (
    <Screen title={isYear ? text.title(year) : text.name} subtitle={text.subtitle} narrow>
      {!isYear && <EmptyState action={toIndicators}>{text.noYear}</EmptyState>}
      {isYear && read.isPending && <LoadingBlock height={400} />}
      {read.error && <ReadFailure problem={read.error} onRetry={() => { void read.refetch() }} />}
      {job !== '' && <Sent job={job} />}
      {job === '' && read.data && <Asking key={year} preparation={read.data} onStarted={setJob} />}
    </Screen>
  )
}

function Sent({ job }: { job: string }) {
  return (
    <Stack sx={{ gap: 2 }}>
      <FollowedJob id={job} />
      <Typography>{text.sent}</Typography>
      <Box><Button component={Link} to="/indicateurs/transmis" variant="contained">{transmissionsText.read}</Button></Box>
    </Stack>
  )
}

function Asking({ preparation, onStarted }: { preparation: Preparation; onStarted: (job: string) => void }) {
  const { over, sites, smallest, missing, former } = preparation
  if (!over) return <EmptyState action={<Button component={Link} to="/indicateurs" variant="outlined">{text.indicators}</Button>}>{text.notOver}</EmptyState>
  return (
    <Stack sx={{ gap: 2 }}>
      {sites === 0 && <Alert severity="error" action={<Button component={Link} to="/indicateurs/depots" color="inherit">{text.deposits}</Button>}>{text.nothingCounted}</Alert>}
      <Section title={text.missing}>{missing.length === 0 ? <Typography>{text.nothingMissing}</Typography> : <MissingList missing={missing} />}</Section>
      {sites > 0 && (
        <Section title={text.what}>
          <Stack sx={{ gap: 1, mb: 3 }}>
            <Typography>{text.sites(number(sites), sites === 1)}</Typography>
            {smallest > 1 && <Typography>{text.small(number(smallest - 1))}</Typography>}
            {former && <Alert severity="info">{text.former(former.version, civilDate(civilDateOf(former.made_at)), former.recipient)}</Alert>}
          </Stack>
          <TransmissionForm preparation={preparation} onStarted={onStarted} />
        </Section>
      )}
    </Stack>
  )
}

/** What is missing forbids nothing: it is said. */
function MissingList({ missing }: { missing: readonly Missing[] }) {
  return (
    <>
      <Box component="ul" sx={{ m: 0, pl: 2.5, '& li': { mb: 1 } }}>
        {missing.map(({ lack, sentence, houses }) => (
          <li key={lack}>
            {typeset(sentence)}
            <Box component="ul" sx={{ m: 0, pl: 2.5, color: 'text.secondary', '& li': { mb: 0 } }}>{houses.map((house) => <li key={house}>{house}</li>)}</Box>
          </li>
        ))}
      </Box>
      <Typography>{text.possible}</Typography>
    </>
  )
}
