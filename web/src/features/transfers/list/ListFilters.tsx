import Box from '@mui/material/Box'
import type { Theme } from '@mui/material/styles'
import useMediaQuery from '@mui/material/useMediaQuery'
import type { ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import { transfersText } from '@/locales/fr/transfers'
import { transferWords } from '@/locales/fr/transferWords'
import { DayFilter } from '@/shared/forms/DayFilter'
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

/** On a phone the list comes first: the filters open at a touch, and are open when one of them is at work. */
function Folded({ children }: { children: ReactNode }) {
  const phone = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'))
  const [search] = useSearchParams()
  if (!phone) return children
  return (
    <Box component="details" open={Object.keys(filters).some((name) => search.has(name))}>
      <Box component="summary" sx={{ minHeight: 44, display: 'flex', alignItems: 'center', color: 'primary.main', fontWeight: 600, cursor: 'pointer' }}>{text.filters}</Box>
      {children}
    </Box>
  )
}

/** Filters live in the address: a list can be sent to a colleague. */
export function ListFilters() {
  return (
    <Box role="search" aria-label={text.filters} className="no-print" sx={{ mb: 2 }}>
      <Folded>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-start' }}>
          <SearchFilter name="numero" label={text.number} width={110} />
          <SelectFilter name="avancement" label={text.group} every={text.any} choices={choicesOf(text.groups)} width={160} />
          <SelectFilter name="demande" label={text.kind} every={text.any} choices={choicesOf(transferWords.kind)} width={250} />
          <SelectFilter name="urgence" label={text.urgency} every={text.any} choices={choicesOf(transferWords.urgency)} />
          <SelectFilter name="motif" label={text.motive} every={text.any} choices={choicesOf(transferWords.motive)} width={240} />
          <DayFilter name="du" label={text.from} />
          <DayFilter name="au" label={text.to} />
          <RemoveFilters />
        </Box>
      </Folded>
    </Box>
  )
}
