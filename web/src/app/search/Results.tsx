import Box from '@mui/material/Box'
import List from '@mui/material/List'
import ListItemButton from '@mui/material/ListItemButton'
import ListItemIcon from '@mui/material/ListItemIcon'
import ListItemText from '@mui/material/ListItemText'
import ListSubheader from '@mui/material/ListSubheader'
import Typography from '@mui/material/Typography'
import { useEffect, useState } from 'react'
import { useNavigate } from 'react-router'
import { appText } from '@/locales/fr/app'
import { searchText } from '@/locales/fr/search'
import type { ResultKind, SearchResult } from './results'
import { useSearchResults } from './useSearchResults'

interface ResultsProps {
  words: string
  /** The last key that chooses: an arrow, or Enter. */
  pressed: { key: string } | null
  /** The id of the result chosen, for who listens to the field. */
  onChosen: (id: string | undefined) => void
  onClose: () => void
}

/** What answers the words typed, by kind; the first is chosen, the arrows choose another. */
export default function Results({ words, pressed, onChosen, onClose }: ResultsProps) {
  const [at, setAt] = useState(0)
  const [heard, setHeard] = useState<ResultsProps['pressed']>(null)
  const navigate = useNavigate()
  const { results, isSearching } = useSearchResults(words)
  const count = results.length
  const chosen = Math.min(at, count - 1)
  const step = pressed === heard ? 0 : { ArrowDown: 1, ArrowUp: -1, PageDown: 6, PageUp: -6 }[pressed?.key ?? ''] ?? 0
  if (step !== 0) {
    setHeard(pressed)
    // After the last comes the first.
    setAt(count === 0 ? 0 : (chosen + step + count) % count)
  }
  const open = (path: string) => {
    onClose()
    void navigate(path)
  }
  const wanted = pressed?.key === 'Enter' ? results[chosen]?.path : undefined
  useEffect(() => { if (wanted !== undefined) { onClose(); void navigate(wanted) } }, [wanted, onClose, navigate])
  useEffect(() => {
    onChosen(count > 0 ? optionId(chosen) : undefined)
    document.getElementById(optionId(chosen))?.scrollIntoView({ block: 'nearest' })
  }, [chosen, count, onChosen])
  return (
    <>
      <List id="search-results" role="listbox" aria-label={appText.search} sx={{ maxHeight: '60vh', overflowY: 'auto' }}>
        {groupsOf(results).map(({ kind, from, found }) => (
          <Box key={kind} role="group" aria-labelledby={`search-${kind}`}>
            <ListSubheader component="div" role="presentation" id={`search-${kind}`} disableSticky sx={{ lineHeight: '32px', bgcolor: 'transparent', color: 'text.secondary' }}>{searchText.groups[kind]}</ListSubheader>
            {found.map((result, index) => <Option key={optionId(from + index)} result={result} id={optionId(from + index)} chosen={from + index === chosen} onOpen={open} />)}
          </Box>
        ))}
      </List>
      <Typography role="status" variant="body2" color="textSecondary">{statusOf(words, count, isSearching)}</Typography>
    </>
  )
}

function Option({ result: { path, title, detail, Icon }, id, chosen, onOpen }: { result: SearchResult; id: string; chosen: boolean; onOpen: (path: string) => void }) {
  return (
    <ListItemButton id={id} role="option" tabIndex={-1} aria-selected={chosen} selected={chosen} onClick={() => onOpen(path)}>
      <ListItemIcon sx={{ minWidth: 40 }}>{Icon && <Icon />}</ListItemIcon>
      <ListItemText primary={title} secondary={detail} />
    </ListItemButton>
  )
}

function groupsOf(results: readonly SearchResult[]): { kind: ResultKind; from: number; found: SearchResult[] }[] {
  const kinds = [...new Set(results.map(({ kind }) => kind))]
  return kinds.map((kind) => ({ kind, from: results.findIndex((result) => result.kind === kind), found: results.filter((result) => result.kind === kind) }))
}

function statusOf(words: string, count: number, isSearching: boolean): string {
  if (count > 0) return searchText.count(count)
  return isSearching ? searchText.searching : searchText.nothing(words.trim())
}

function optionId(index: number): string {
  return `result-${index}`
}
