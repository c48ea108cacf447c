import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { Link, useParams } from 'react-router'
import { transmissionsText } from '@/locales/fr/transmissions'
import { useRead, useSession, useStaleSince } from '@/shared/api'
import { civilDate, civilDateOf, number } from '@/shared/format'
import { ExportMenu, LoadingBlock, ReadFailure, Screen, Section } from '@/shared/ui'
import { oneTransmittedPath } from '../paths'
import type { TransmittedYear } from '../types'
import { HousesSection } from './HousesSection'
import { SheetsSection } from './SheetsSection'
import { about, partsOf } from './transmitted'
import { TransmittedTable } from './TransmittedTable'

const text = transmissionsText.authority

/** One year as it was sent to the health authority: the region, each house, the definitions of that day. */
export default function TransmittedPage() {
  const stale = useStaleSince()
  const { id = '' } = useParams()
  const { region } = useSession()
  const path = oneTransmittedPath(id)
  const read = useRead<TransmittedYear>(path)
  const year = read.data
  const actions = (
    <>
      <Button component={Link} to="/indicateurs/transmis" variant="outlined">{text.back}</Button>
      {year && <ExportMenu path={`${path}/lines`} />}
    </>
  )
  return (
    <Screen
      title={year ? text.one(year.head.year) : text.title} stale={stale} actions={actions}
      subtitle={year && text.head(year.places[0]?.name ?? region, year.head.version, civilDate(civilDateOf(year.head.made_at)), year.head.recipient)}
    >
      {read.isPending && <LoadingBlock height={400} />}
      {read.error && <ReadFailure problem={read.error} onRetry={() => { void read.refetch() }} />}
      {year && !read.error && <Content year={year} />}
    </Screen>
  )
}

function Content({ year }: { year: TransmittedYear }) {
  const { head, versions, comment, smallest, partial, sheets } = year
  const { headline, tracers, quality } = partsOf(year)
  const latest = versions.find((version) => version.latest)
  return (
    <Stack sx={{ gap: 2 }}>
      {!head.latest && latest && <Alert severity="info" action={<Button component={Link} to={`/indicateurs/transmis/${latest.id}`} color="inherit">{text.openLatest}</Button>}>{text.older}</Alert>}
      {head.reason !== '' && <Typography>{text.again(head.reason)}</Typography>}
      {partial !== null && partial > 0 && <Alert severity="info">{text.partial(partial, number(partial), number(head.sites))}</Alert>}
      {comment !== '' && <Section title={text.comment}><Typography sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{comment}</Typography></Section>}
      <Typography variant="body2" color="textSecondary">{text.hiddenLegend(number(smallest - 1))} {text.unlinked}</Typography>
      {headline.length > 0 && <Section title={text.headline}><TransmittedTable label={text.headline} figures={headline} /></Section>}
      <Section title={text.region}><TransmittedTable label={text.region} figures={tracers} folded /></Section>
      {quality.length > 0 && (
        <Section title={text.quality}>
          <Typography sx={{ mb: 1 }}>{text.qualityExplain}</Typography>
          <ul>{quality.map((figure) => <li key={figure.key}>{figure.label} : {about(figure)}</li>)}</ul>
        </Section>
      )}
      <HousesSection year={year} />
      <SheetsSection sheets={sheets} />
    </Stack>
  )
}
