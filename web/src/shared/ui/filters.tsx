import Button from '@mui/material/Button'
import TextField from '@mui/material/TextField'
import { useEffect, useRef, useState } from 'react'
import { commonText } from '@/locales/fr/common'
import { useSearch } from './search'

/** One filter of a list, kept in the address; empty when absent. */
export function useFilter(name: string): [string, (value: string) => void] {
  const [search, setSearch] = useSearch()
  const change = (value: string) => setSearch((last) => {
    if (value === '') last.delete(name)
    else last.set(name, value)
    return last
  })
  return [search.get(name) ?? '', change]
}

interface FilterProps {
  /** Name in the address, in French. */
  name: string
  label: string
  width?: number
}

/** The time without a key after which the words are sought. */
const pause = 300

/** Words sought in a list, once the hand stops. `fault` is what the server says of words that it does not seek. */
export function SearchFilter({ name, label, width = 280, example, fault }: FilterProps & { example?: string; fault?: string | undefined }) {
  const [value, change] = useFilter(name)
  const [typed, setTyped] = useState(value)
  const [seen, setSeen] = useState(value)
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  if (value !== seen) {
    setSeen(value)
    if (value !== typed.trim()) setTyped(value)
  }
  // Who has left the page meanwhile is not called back to it.
  useEffect(() => () => { clearTimeout(waiting.current) }, [])
  const type = (text: string) => {
    setTyped(text)
    clearTimeout(waiting.current)
    waiting.current = setTimeout(() => change(text.trim()), pause)
  }
  return <TextField id={`filter-${name}`} type="search" size="small" label={label} value={typed} onChange={(event) => type(event.target.value)} error={Boolean(fault)} helperText={fault} sx={{ width: { xs: '100%', sm: width }, ...height }} slotProps={{ htmlInput: { autoComplete: 'off', placeholder: example }, formHelperText: { role: 'alert' } }} />
}

/** One value among some, in a list of the browser itself. `every` is what choosing none shows. */
export function SelectFilter({ name, label, width = 180, every, choices }: FilterProps & { every: string; choices: readonly { value: string; label: string }[] }) {
  const [value, change] = useFilter(name)
  return (
    <TextField id={`filter-${name}`} select size="small" label={label} value={value} onChange={(event) => change(event.target.value)} slotProps={{ select: { native: true } }} sx={{ width: { xs: '100%', sm: width }, ...height }}>
      <option value="">{every}</option>
      {choices.map((choice) => <option key={choice.value} value={choice.value}>{choice.label}</option>)}
    </TextField>
  )
}

/** The way out of filters that leave nothing; absent without a filter. The sort stays. */
export function RemoveFilters() {
  const [search, setSearch] = useSearch()
  if (![...search.keys()].some((name) => name !== 'sort')) return null
  return <Button variant="outlined" onClick={() => setSearch((last) => new URLSearchParams(last.has('sort') ? { sort: last.get('sort')! } : {}))}>{commonText.removeFilters}</Button>
}

const height = { '& input, & select': { minHeight: 28 } }
