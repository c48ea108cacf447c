import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import Typography from '@mui/material/Typography'
import { Link } from 'react-router'
import { appText } from '@/locales/fr/app'
import { usePermission, useSession } from '@/shared/api'
import { MenuIcon } from '@/shared/ui/icons'
import { CellState } from './CellState'
import { LiveStatus } from './LiveStatus'
import { PersonMenu } from './PersonMenu'
import { Search } from './Search'

/** The one bar, never more than one line: product and region · whom one acts for · the cell · live · search · person. */
export function TopBar({ onMenu }: { onMenu: () => void }) {
  const { acting, region } = useSession()
  // What is sought is establishments, units and requests: who reads none of them has her menu.
  const seeks = usePermission('directory.read')
  const named = (role: string) => (acting.establishment_name ? appText.acting(role, acting.establishment_name) : role)
  return (
    <Box component="header" aria-label={appText.bar} className="no-print" sx={bar}>
      <IconButton aria-label={appText.openMenu} onClick={onMenu} sx={{ display: { md: 'none' } }}><MenuIcon /></IconButton>
      <Box component={Link} to="/" sx={brand}>{appText.region(region)}</Box>
      <Typography variant="body2" noWrap title={named(acting.role_label)} sx={acted}>
        {named(appText.roles[acting.role])}
      </Typography>
      {/* On a phone nothing else keeps the cell at the right. */}
      <Box sx={{ flexGrow: 1, display: { sm: 'none' } }} />
      <CellState />
      <LiveStatus />
      {seeks && <Search />}
      <PersonMenu />
    </Box>
  )
}

const bar = {
  position: 'sticky', top: 0, zIndex: 'appBar', height: 56, display: 'flex', alignItems: 'center', gap: { xs: 0.5, sm: 2, lg: 1.5, xl: 2 }, px: { xs: 0.5, sm: 2 },
  bgcolor: 'background.paper', borderBottom: 1, borderColor: 'divider',
}
// The house takes the room that is left, and is the first to give way.
const acted = { display: { xs: 'none', sm: 'block' }, color: 'text.secondary', flexGrow: 1, flexShrink: 3, minWidth: 90 }
const brand = { display: { xs: 'none', sm: 'block' }, fontWeight: 700, color: 'primary.main', textDecoration: 'none', whiteSpace: 'nowrap', flexShrink: 0, py: 1.25 }
