import Link from '@mui/material/Link'
import { appText } from '@/locales/fr/app'

/** First stop of the Tab key: past the bar and the menu. */
export function SkipLink() {
  return <Link href="#contenu" className="no-print" sx={look} onClick={(event) => { event.preventDefault(); document.getElementById('contenu')?.focus() }}>{appText.skip}</Link>
}

const look = { position: 'fixed', top: -80, left: 8, zIndex: 'tooltip', bgcolor: 'background.paper', p: 1.5, border: 2, '&:focus': { top: 6 } }
