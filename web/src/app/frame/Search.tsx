import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import List from '@mui/material/List'
import ListItemButton from '@mui/material/ListItemButton'
import ListItemIcon from '@mui/material/ListItemIcon'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useCallback, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useNavigate } from 'react-router'
import { appText } from '@/locales/fr/app'
import { SearchIcon } from '@/shared/ui/icons'
import { useShortcut } from '@/shared/ui/shortcuts'
import { useSearchResults } from './useSearchResults'

/** Search, by the bar or by `/`: type, choose with the arrows, Enter. */
export function Search() {
  const [open, setOpen] = useState(false)
  const show = useCallback(() => setOpen(true), [])
  const close = () => setOpen(false)
  useShortcut('/', appText.search, show)
  return (
    <>
      <Button color="inherit" onClick={show} aria-label={appText.search} aria-keyshortcuts="/" sx={{ minWidth: 44, px: 1, flexShrink: 0 }}>
        <SearchIcon />
        <Box component="span" sx={{ display: { xs: 'none', lg: 'inline' }, ml: 1, px: 0.75, border: 1, borderColor: 'divider', color: 'text.secondary', lineHeight: 1.4 }}>/</Box>
      </Button>
      <Dialog open={open} onClose={close} aria-label={appText.search} fullWidth maxWidth="sm" sx={{ '& .MuiDialog-container': { alignItems: 'flex-start' } }}>
        {open && <Finder onClose={close} />}
      </Dialog>
    </>
  )
}

function Finder({ onClose }: { onClose: () => void }) {
  const [words, setWords] = useState('')
  const [at, setAt] = useState(0)
  const navigate = useNavigate()
  const results = useSearchResults(words)
  const open = (path: string) => {
    onClose()
    void navigate(path)
  }
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) setAt((at + step + results.length) % Math.max(1, results.length))
    else if (event.key === 'Enter' && results[at]) open(results[at].path)
    else return
    event.preventDefault()
  }
  return (
    <Box sx={{ p: 2 }}>
      <TextField
        autoFocus fullWidth label={appText.search} helperText={appText.searchHint} value={words}
        onChange={(event) => { setWords(event.target.value); setAt(0) }} onKeyDown={press}
        slotProps={{ htmlInput: { role: 'combobox', 'aria-expanded': results.length > 0, 'aria-controls': 'search-results', 'aria-activedescendant': results[at] ? `result-${at}` : undefined, autoComplete: 'off' } }}
      />
      <List id="search-results" role="listbox" aria-label={appText.search}>
        {results.map(({ path, title, Icon }, index) => (
          <ListItemButton key={path} id={`result-${index}`} role="option" tabIndex={-1} aria-selected={index === at} selected={index === at} onClick={() => open(path)}>
            <ListItemIcon sx={{ minWidth: 40 }}>{Icon && <Icon />}</ListItemIcon>{title}
          </ListItemButton>
        ))}
      </List>
      {results.length === 0 && <Typography role="status">{appText.searchNothing(words)}</Typography>}
    </Box>
  )
}
