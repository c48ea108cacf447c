import Box from '@mui/material/Box'
import { transfersText } from '@/locales/fr/transfers'
import { transferWords } from '@/locales/fr/transferWords'
import { DayFilter } from '@/shared/forms'
import { RemoveFilters, SearchFilter, SelectFilter } from '@/shared/ui'
import { choicesOf } from '../choices'

const text = transfersText.list

/** The filters by their names in the address, and as the interface takes them. */
const filters = { avancement: 'group', demande: 'kind', urgence: 'urgency', motif: 'motive', du: 'from', au: 'to', numero: 'number' } as const

/** The filters of the address, as the interface takes them. */
export function filtersIn(search: URLSearchParams): Record<string, string> {
  return Object.fromEntries(Object.entries(filters).flatMap(([name, asked]) => {
    const value = name === 'numero' ? (search.get(name) ?? '').replace(/\D/g, '') : search.get(name)
    return value ? [[asked, value]] : []
  }))
}

/** Filters live in the address: a list can be sent to a colleague. */
export function ListFilters() {
  return (
    <Box role="search" aria-label={text.filters} className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, mb: 2, alignItems: 'flex-start' }}>
      <SelectFilter name="avancement" label={text.group} every={text.any} choices={choicesOf(text.groups)} />
      <SelectFilter name="demande" label={text.kind} every={text.any} choices={choicesOf(transferWords.kind)} width={240} />
      <SelectFilter name="urgence" label={text.urgency} every={text.any} choices={choicesOf(transferWords.urgency)} />
      <SelectFilter name="motif" label={text.motive} every={text.any} choices={choicesOf(transferWords.motive)} />
      <DayFilter name="du" label={text.from} />
      <DayFilter name="au" label={text.to} />
      <SearchFilter name="numero" label={text.number} width={110} />
      <RemoveFilters />
    </Box>
  )
}
