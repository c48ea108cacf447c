import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import TextField from '@mui/material/TextField'
import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { appText } from '@/locales/fr/app'
import { SearchIcon } from '@/shared/ui/icons'
import { LoadingBlock } from '@/shared/ui/LoadingBlock'
import { useShortcut } from '@/shared/ui/shortcuts'

const load = () => import('../search/Results')
const Results = lazy(load)
/** Keys that choose among the results; the others are typed. */
const choosing = ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Enter']

/** Search, by the bar, by `/` or by Ctrl+K: type, choose with the arrows, Enter. */
export function Search() {
  const [open, setOpen] = useState(false)
  const show = useCallback(() => setOpen(true), [])
  const close = useCallback(() => setOpen(false), [])
  useShortcut('/', appText.search, show)
  useShortcut('Ctrl+K', appText.search, show)
  return (
    <>
      <Button color="inherit" onClick={show} onFocus={() => { void load() }} aria-label={appText.search} aria-keyshortcuts="/ Control+K Meta+K" sx={{ minWidth: 44, px: 1, flexShrink: 0 }}>
        <SearchIcon />
        <Box component="span" sx={{ display: { xs: 'none', lg: 'inline' }, ml: 1, px: 0.75, border: 1, borderColor: 'divider', color: 'text.secondary', lineHeight: 1.4 }}>/</Box>
      </Button>
      <Dialog open={open} onClose={close} fullWidth maxWidth="sm" slotProps={{ paper: { 'aria-label': appText.search } }} sx={{ '& .MuiDialog-container': { alignItems: 'flex-start' } }}>
        {open && <Finder onClose={close} />}
      </Dialog>
    </>
  )
}

/** The field is there at once, so that no letter is lost; what answers is loaded meanwhile, and told the last key. */
function Finder({ onClose }: { onClose: () => void }) {
  const [words, setWords] = useState('')
  const [pressed, setPressed] = useState<{ key: string } | null>(null)
  const [chosen, setChosen] = useState<string>()
  useEffect(() => { void load() }, [])
  const press = (event: KeyboardEvent) => {
    if (!choosing.includes(event.key)) return
    event.preventDefault()
    setPressed({ key: event.key })
  }
  return (
    <Box sx={{ p: 2 }}>
      <TextField
        autoFocus fullWidth label={appText.search} helperText={appText.searchHint} value={words}
        onChange={(event) => { setWords(event.target.value); setPressed(null) }} onKeyDown={press}
        slotProps={{ htmlInput: { role: 'combobox', 'aria-expanded': chosen !== undefined, 'aria-controls': 'search-results', 'aria-activedescendant': chosen, autoComplete: 'off', spellCheck: false } }}
      />
      <Suspense fallback={<LoadingBlock height={120} />}><Results key={words} words={words} pressed={pressed} onChosen={setChosen} onClose={onClose} /></Suspense>
    </Box>
  )
}
