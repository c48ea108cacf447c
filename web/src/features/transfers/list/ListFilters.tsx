import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { commonText } from '@/locales/fr/common'
import { transfersText } from '@/locales/fr/transfers'
import { transferWords } from '@/locales/fr/transferWords'

const text = transfersText.list
const names = ['group', 'kind', 'urgency', 'motive', 'from', 'to', 'number'] as const

/** The filters of the address, as the interface takes them. */
export function filtersIn(search: URLSearchParams): Record<string, string> {
  return Object.fromEntries(names.flatMap((name) => {
    const value = search.get(name)
    return value ? [[name, value]] : []
  }))
}

/** Filters live in the address: a list can be sent to a colleague. */
export function ListFilters({ search, onChange }: { search: URLSearchParams; onChange: (search: URLSearchParams) => void }) {
  const set = (name: string, value: string) => {
    const next = new URLSearchParams(search)
    if (value) next.set(name, value)
    else next.delete(name)
    onChange(next)
  }
  const filtered = names.some((name) => search.has(name))
  return (
    <Stack direction="row" role="search" aria-label={text.filters} className="no-print" sx={{ gap: 2, flexWrap: 'wrap', mb: 2, alignItems: 'center' }}>
      <Filter name="group" label={text.group} words={text.groups} search={search} onSet={set} />
      <Filter name="kind" label={text.kind} words={transferWords.kind} search={search} onSet={set} />
      <Filter name="urgency" label={text.urgency} words={transferWords.urgency} search={search} onSet={set} />
      <Filter name="motive" label={text.motive} words={transferWords.motive} search={search} onSet={set} />
      <TextField label={text.number} defaultValue={search.get('number') ?? ''} onBlur={(event) => set('number', event.target.value.replace(/\D/g, ''))} sx={{ width: 110 }} slotProps={{ htmlInput: { inputMode: 'numeric' } }} />
      <TextField type="date" label={text.from} value={search.get('from') ?? ''} onChange={(event) => set('from', event.target.value)} sx={{ width: 170 }} />
      <TextField type="date" label={text.to} value={search.get('to') ?? ''} onChange={(event) => set('to', event.target.value)} sx={{ width: 170 }} />
      {filtered && <Button onClick={() => onChange(new URLSearchParams())}>{commonText.removeFilters}</Button>}
    </Stack>
  )
}

interface FilterProps {
  name: string
  label: string
  words: Readonly<Record<string, string>>
  search: URLSearchParams
  onSet: (name: string, value: string) => void
}

function Filter({ name, label, words, search, onSet }: FilterProps) {
  return (
    <TextField select label={label} value={search.get(name) ?? ''} onChange={(event) => onSet(name, event.target.value)} sx={{ width: 190 }} slotProps={{ select: { native: true } }}>
      <option value="">{text.any}</option>
      {Object.entries(words).map(([code, word]) => <option key={code} value={code}>{word}</option>)}
    </TextField>
  )
}
