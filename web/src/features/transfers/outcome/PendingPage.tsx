import Box from '@mui/material/Box'
import type { Theme } from '@mui/material/styles'
import useMediaQuery from '@mui/material/useMediaQuery'
import { outcomeText } from '@/locales/fr/outcome'
import { useEstablishments, useLive, usePages, usePermission, useStaleSince } from '@/shared/api'
import { ChoiceChips, ExportMenu, LoadingBlock, ReadFailure, RemoveFilters, Screen, SelectFilter, useFilter } from '@/shared/ui'
import { DataTable } from '@/shared/ui/DataTable'
import { choicesOf } from '../choices'
import type { PendingLine } from '../types'
import { pendingFilter, pendingPath, usePendingTabs } from './pending'
import type { Pending } from './pending'
import { PendingCards } from './PendingCards'
import { pendingColumns } from './pendingColumns'

const text = outcomeText.list

/** « Devenirs »: what is still to be told, sent and read; each line leaves when it is. */
export default function PendingPage() {
  const stale = useStaleSince()
  const coordinates = usePermission('transfers.coordinate')
  const tabs = usePendingTabs()
  const [asked, ask] = useFilter(pendingFilter)
  const [place] = useFilter('etablissement')
  const phone = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'))
  const pending = tabs.find((tab) => tab === asked) ?? 'STAY'
  const query = { pending, place: coordinates ? place : '' }
  const list = usePages<PendingLine>(pendingPath, query)
  useLive('requests', [pendingPath])
  return (
    <Screen title={text.title} subtitle={coordinates ? undefined : text.own} stale={stale} actions={<ExportMenu path={pendingPath} query={query} />}>
      <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, mb: 2, alignItems: 'center' }}>
        <ChoiceChips<Pending> label={text.pending} choices={choicesOf(text.tabs, tabs)} value={pending} onChange={(tab) => ask(tab === 'STAY' ? '' : tab)} />
        {coordinates && <PlaceFilter />}
      </Box>
      {list.isPending && <LoadingBlock height={400} />}
      {list.error && <ReadFailure problem={list.error} onRetry={() => { void list.refetch() }} />}
      {list.data && (phone && list.rows.length > 0
        ? <PendingCards label={text.tabs[pending]} rows={list.rows} onMore={list.more} loadingMore={list.isFetchingNextPage} />
        : <DataTable label={text.tabs[pending]} columns={pendingColumns(pending)} rows={list.rows} rowId={({ id }) => id} empty={text.empty[pending]} emptyAction={place ? <RemoveFilters /> : undefined} onMore={list.more} loadingMore={list.isFetchingNextPage} />)}
    </Screen>
  )
}

/** The house that received, or the one that had asked. */
function PlaceFilter() {
  const { data = [] } = useEstablishments()
  const choices = data.filter(({ active }) => active).map(({ id, name }) => ({ value: id, label: name })).sort((one, other) => one.label.localeCompare(other.label, 'fr'))
  return <SelectFilter name="etablissement" label={text.place} every={text.everyPlace} choices={choices} width={260} />
}
