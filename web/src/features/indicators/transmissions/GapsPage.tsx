import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import MuiLink from '@mui/material/Link'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { Link, useParams, useSearchParams } from 'react-router'
import { indicatorsText } from '@/locales/fr/indicators'
import { transmissionsText } from '@/locales/fr/transmissions'
import { readKey, useLive, useRead, useStaleSince } from '@/shared/api'
import type { Page } from '@/shared/api'
import { civilDate, civilDateOf, difference, number } from '@/shared/format'
import { typeset } from '@/shared/format/typography'
import { EmptyState, ExportMenu, LoadingBlock, ReadFailure, Screen, Section } from '@/shared/ui'
import { DataTable } from '@/shared/ui/DataTable'
import type { Column } from '@/shared/ui/DataTable'
import { placeInYear, rateOf, ratioOf } from '../figures'
import { dashboardQuery, gapsAddress, gapsPath, transmissionPath } from '../paths'
import type { Gap, Transmission } from '../types'

const text = transmissionsText.gapsPage

/** What was transmitted and is no more what is counted: of the region, or of one house. */
export default function GapsPage() {
  const stale = useStaleSince()
  const { id = '' } = useParams()
  const [search] = useSearchParams()
  const { establishment } = dashboardQuery(search)
  const query = establishment ? { establishment } : undefined
  const read = useRead<Transmission>(transmissionPath(id), query)
  const gaps = useRead<Page<Gap>>(gapsPath(id), query)
  useLive('indicators', readKey(transmissionPath(id), query))
  useLive('indicators', readKey(gapsPath(id), query))
  const transmission = read.data
  const actions = transmission && (
    <>
      <Button component={Link} to={`/indicateurs?${new URLSearchParams({ ...(establishment ? { etablissement: establishment } : {}), annee: String(transmission.year) }).toString()}`} variant="outlined">{text.back}</Button>
      {(gaps.data?.items.length ?? 0) > 0 && <ExportMenu path={gapsPath(id)} {...(query ? { query } : {})} />}
    </>
  )
  const error = read.error ?? gaps.error
  return (
    <Screen title={text.title} subtitle={transmission && placeInYear(transmission.place, transmission.year)} stale={stale} actions={actions}>
      {(read.isPending || gaps.isPending) && !error && <LoadingBlock height={300} />}
      {error && <ReadFailure problem={error} onRetry={() => { void read.refetch(); void gaps.refetch() }} />}
      {transmission && gaps.data && !error && <Content transmission={transmission} gaps={gaps.data.items} />}
    </Screen>
  )
}

function Content({ transmission, gaps }: { transmission: Transmission; gaps: readonly Gap[] }) {
  const { version, made_at: at, recipient, made_by: author, incomplete, comment, reason, definitions_changed: changed } = transmission
  return (
    <Stack sx={{ gap: 2 }}>
      <Typography>{text.transmitted(version, civilDate(civilDateOf(at)), recipient)}. {text.by(author)}</Typography>
      {changed && <Alert severity="info">{transmissionsText.definitionsChanged}</Alert>}
      <Gaps transmission={transmission} gaps={gaps} />
      {reason !== '' && <Section title={text.reason}><Words>{reason}</Words></Section>}
      {comment !== '' && <Section title={text.comment}><Words>{comment}</Words></Section>}
      {incomplete.length > 0 && <Section title={text.incomplete}><Box component="ul" sx={{ m: 0, pl: 2.5 }}>{incomplete.map((sentence) => <li key={sentence}>{typeset(sentence)}</li>)}</Box></Section>}
      {transmission.deposits.length > 0 && <Section title={text.deposits}><Box component="ul" sx={{ m: 0, pl: 2.5 }}>{transmission.deposits.map(depositSaid).map((each) => <li key={each}>{each}</li>)}</Box></Section>}
      <Versions transmission={transmission} />
    </Stack>
  )
}

function depositSaid({ name, record, kept_at: at }: Transmission['deposits'][number]): string {
  return `${name} · ${indicatorsText.oneDeposit(indicatorsText.records[record] ?? record, at === null ? number(null) : civilDate(civilDateOf(at)))}`
}

/** As it was typed, line by line. */
function Words({ children }: { children: string }) {
  return <Typography sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{children}</Typography>
}

function Gaps({ transmission: { included, gaps: count }, gaps }: { transmission: Transmission; gaps: readonly Gap[] }) {
  if (!included) return <EmptyState>{text.notIncluded}</EmptyState>
  if (count === null) return <Alert severity="warning">{transmissionsText.notComparable}</Alert>
  return <DataTable label={text.table} columns={columns} rows={gaps} rowId={({ indicator, figure, link }) => `${indicator} ${figure} ${link}`} empty={text.none} />
}

function Versions({ transmission: { id, versions } }: { transmission: Transmission }) {
  const [search] = useSearchParams()
  if (versions.length < 2) return null
  return (
    <Section title={text.versions}>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {versions.map((each) => {
          const name = text.version(each.version, civilDate(civilDateOf(each.made_at)))
          return <li key={each.id}>{each.id === id ? <strong>{name}</strong> : <MuiLink component={Link} to={gapsAddress(each.id, search)} sx={{ display: 'inline-block', py: 1 }}>{name}</MuiLink>}</li>
        })}
      </Box>
    </Section>
  )
}

const columns: Column<Gap>[] = [
  { id: 'figure', header: text.figure, cell: ({ row: { original } }) => <Name gap={original} /> },
  { id: 'before', header: text.before, meta: { align: 'right' }, cell: ({ row: { original: { transmitted_count: count, transmitted_of: of, transmitted_rate: rate, per } } }) => <Value count={count} of={of} rate={rate} per={per} /> },
  { id: 'today', header: text.today, meta: { align: 'right' }, cell: ({ row: { original: { count, of, rate, per } } }) => (of === null ? text.gone : <Value count={count} of={of} rate={rate} per={per} />) },
  { id: 'difference', header: text.difference, meta: { align: 'right' }, cell: ({ row: { original } }) => differenceOf(original) },
]

function Name({ gap: { indicator, indicator_label: over, label, link } }: { gap: Gap }) {
  return (
    <>
      {indicator} · {typeset(label)}
      <Box component="span" sx={{ display: 'block', typography: 'caption', color: 'text.secondary' }}>{[typeset(over), link !== null && indicatorsText.links[link]].filter(Boolean).join(' · ')}</Box>
    </>
  )
}

function Value({ count, of, rate, per }: { count: number | null; of: number | null; rate: number | null; per: number }) {
  return (
    <>
      {rateOf({ rate, per })}
      <Box component="span" sx={{ display: 'block', typography: 'caption', color: 'text.secondary', whiteSpace: 'nowrap' }}>{count !== null && of !== null ? ratioOf({ count, of }) : number(null)}</Box>
    </>
  )
}

/** Of the rates where they differ as they are shown; of the cases where these alone do. */
function differenceOf({ difference: rates, per, count, transmitted_count: before }: Gap): string {
  const points = rates === null ? null : Math.round(rates * per * 10) / 10
  const cases = count === null || before === null ? null : count - before
  return points ? difference(points) : text.cases(difference(cases))
}
