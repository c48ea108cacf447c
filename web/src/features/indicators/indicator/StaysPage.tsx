import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useEffect, useState } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import { indicatorsText } from '@/locales/fr/indicators'
import { usePages, useRead, useStaleSince } from '@/shared/api'
import { number } from '@/shared/format'
import { typeset } from '@/shared/format/typography'
import { ExportMenu, LoadingBlock, ReadFailure, Screen, SelectFilter } from '@/shared/ui'
import { DataTable } from '@/shared/ui/DataTable'
import type { Column } from '@/shared/ui/DataTable'
import { PrintIcon } from '@/shared/ui/icons'
import { figureAddress, indicatorPath, indicatorQuery, ofNumber, staysPath, staysQuery } from '../paths'
import type { IndicatorPage, IndicatorStay } from '../types'
import { classOf } from './classOf'
import { keyName } from './keyName'
import { PooledYears } from './PooledYears'
import { PrintedStays } from './PrintedStays'

const text = indicatorsText.stays

/** A stay that is twice in the files is twice in the list. */
type Listed = IndicatorStay & { position: number }

/** The stays behind a number, by the number of the file that was deposited only; printed, all of them, for the hospital's coders. */
export default function StaysPage() {
  const stale = useStaleSince()
  const { code } = useParams()
  const [search] = useSearchParams()
  const path = staysPath(code!)
  const query = { part: 'numerator', ...staysQuery(search) }
  const list = usePages<IndicatorStay>(path, query)
  const indicator = useRead<IndicatorPage>(indicatorPath(code!), indicatorQuery(ofNumber(search))).data
  const year = Number(search.get('annee') ?? indicator?.year)
  const [paper, setPaper] = useState(false)
  const print = async () => {
    let read: Pick<typeof list, 'hasNextPage' | 'isError'> = list
    while (read.hasNextPage && !read.isError) read = await list.fetchNextPage()
    // A list that is not whole is not printed: the page says why.
    setPaper(!read.isError)
  }
  useEffect(() => {
    if (!paper) return undefined
    const end = () => setPaper(false)
    addEventListener('afterprint', end, { once: true })
    window.print()
    return () => removeEventListener('afterprint', end)
  }, [paper])
  const actions = (
    <>
      <ExportMenu path={path} query={query} />
      <Button variant="contained" startIcon={<PrintIcon />} title={text.forDimHint} loading={list.isFetchingNextPage} onClick={() => { void print() }}>{text.forDim}</Button>
    </>
  )
  return (
    <Screen title={text.title} subtitle={indicator && subtitle(indicator, year, list.hasNextPage ? saidFirst(list.rows.length, query.part, behind(indicator, year, query.part)) : text.count(list.rows.length, number(list.rows.length)))} stale={stale} actions={list.data ? actions : undefined}>
      <Stack direction="row" className="no-print" sx={{ gap: 1.5, mb: 2, flexWrap: 'wrap' }}>
        <Button component={Link} to={figureAddress({ indicator: code!, figure: search.get('figure') ?? '' }, ofNumber(search))} variant="outlined">{text.back}</Button>
        <SelectFilter name="lesquels" label={text.part} every={text.numerator} choices={[{ value: 'denominator', label: text.denominator }]} width={260} />
      </Stack>
      {list.isPending && <LoadingBlock height={400} />}
      {list.error && (list.error.status === 409 ? <Alert severity="info">{list.error.detail}</Alert> : <ReadFailure problem={list.error} onRetry={() => { void list.refetch() }} />)}
      {list.data && (
        <Box sx={{ maxWidth: 900 }}>
          {indicator && indicator.figure.years_counted.length > 1 && <PooledYears indicator={indicator} year={year} listed={list.hasNextPage ? null : list.rows.reduce((sum, { times }) => sum + times, 0)} part={query.part} />}
          {indicator?.figure.link === 'linked' && <Typography sx={{ mb: 1.5 }}>{indicator.figure.years_counted.length > 1 ? text.oneByOnePooled : text.oneByOne}</Typography>}
          <Box className={paper ? 'no-print' : ''}><DataTable<Listed> label={text.title} columns={columnsOf(list.rows)} rows={list.rows.map((stay, position) => ({ ...stay, position }))} rowId={({ position }) => String(position)} empty={text.empty} onMore={list.more} loadingMore={list.isFetchingNextPage} /></Box>
          {paper && <PrintedStays stays={list.rows} />}
          <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>{text.correction(list.rows[0] ? text.numbers[list.rows[0].number] : '')}</Typography>
        </Box>
      )}
    </Screen>
  )
}

/** Whose stays, and of which year: a list is of one, whatever the number behind which it stands pools. */
function subtitle({ figure, sheet, place }: IndicatorPage, year: number, count: string): string {
  const named = [sheet.label, figure.label].filter((each, index, all) => all.indexOf(each) === index).map(typeset).join(' · ')
  return text.subtitle(named, place.name, String(year), count)
}

/** How many are counted of the year, where stays are counted one by one; null where the page knows only of joined ones. */
function behind({ figure, figures, trend }: IndicatorPage, year: number, part: string): number | null {
  const one = figure.link === 'linked' ? figures.find((each) => each.figure === figure.figure && each.link === 'unlinked') : figure
  if (!one || (figure.link === 'linked' && one.years_counted.length > 1)) return null
  const told = one.years_counted.length > 1 ? trend.years.find((each) => each.year === year) : one
  return told ? (part === 'denominator' ? told.of : told.count) : null
}

/** Of a list that goes on: a stay may count twice, so that what is counted is told beside the stays. */
function saidFirst(listed: number, part: string, counted: number | null): string {
  if (counted === null) return text.moreThan(number(listed))
  return (part === 'denominator' ? text.firstOfDenominator : text.firstOf)(number(listed), number(counted))
}

/** « Compte pour » only where a stay counts more than once. */
function columnsOf(rows: readonly IndicatorStay[]): Column<Listed>[] {
  const columns: Column<Listed>[] = [
    { id: 'key', header: keyName(rows), cell: ({ row }) => row.original.key },
    { id: 'year', header: text.year, cell: ({ row }) => row.original.year },
    { id: 'week', header: text.week, meta: { align: 'right' }, cell: ({ row: { original: { week } } }) => (week === null ? number(null) : text.weeks(week)) },
    { id: 'class', header: text.class, cell: ({ row }) => classOf(row.original) },
    { id: 'times', header: text.times, meta: { align: 'right' }, cell: ({ row }) => number(row.original.times) },
  ]
  return rows.some(({ times }) => times > 1) ? columns : columns.filter(({ id }) => id !== 'times')
}
