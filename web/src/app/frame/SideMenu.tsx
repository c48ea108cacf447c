import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Drawer from '@mui/material/Drawer'
import List from '@mui/material/List'
import ListItem from '@mui/material/ListItem'
import ListItemButton from '@mui/material/ListItemButton'
import ListItemIcon from '@mui/material/ListItemIcon'
import ListItemText from '@mui/material/ListItemText'
import { useState } from 'react'
import { NavLink } from 'react-router'
import { appText } from '@/locales/fr/app'
import { useReadsOnly, useSession } from '@/shared/api'
import { FoldIcon, UnfoldIcon } from '@/shared/ui/icons'
import { isOpen, useAppPages } from '../pages'
import type { AppPage } from '../pages'

/** The pages open to this role: a column that folds on a screen, a drawer on a phone. */
export function SideMenu({ open, onClose }: { open: boolean; onClose: () => void }) {
  const [folded, setFolded] = useState(false)
  return (
    <>
      <Box component="nav" aria-label={appText.menu} className="no-print" sx={{ ...column, width: folded ? 64 : 232 }}>
        <Entries folded={folded} />
        <Button color="inherit" onClick={() => setFolded(!folded)} aria-expanded={!folded} aria-label={folded ? appText.expandMenu : appText.collapseMenu} sx={{ px: 2, justifyContent: 'flex-start', color: 'text.secondary', fontWeight: 400, fontSize: '0.9375rem' }}>
          {folded ? <UnfoldIcon /> : <><FoldIcon sx={{ mr: 1.5 }} />{appText.collapseMenu}</>}
        </Button>
      </Box>
      <Drawer open={open} onClose={onClose} slotProps={{ paper: { 'aria-label': appText.menu, sx: { width: 280 } } }}>
        <nav><Entries folded={false} onChoose={onClose} /></nav>
      </Drawer>
    </>
  )
}

function Entries({ folded, onChoose }: { folded: boolean; onChoose?: () => void }) {
  const { permissions } = useSession()
  const readsOnly = useReadsOnly()
  const pages = useAppPages()
  return (
    <List>
      {pages.filter((page) => page.icon && isOpen(page, permissions) && !(readsOnly && page.writes)).map((page) => <Entry key={page.path} page={page} folded={folded} onChoose={onChoose} />)}
    </List>
  )
}

const nothingToDo = () => 0

function Entry({ page: { path, title, icon: Icon, useToDo = nothingToDo }, folded, onChoose }: { page: AppPage; folded: boolean; onChoose?: (() => void) | undefined }) {
  const pages = useAppPages()
  const toDo = useToDo()
  return (
    <ListItem disablePadding>
      <ListItemButton component={NavLink} to={path} end={pages.some((other) => other.icon && other.path !== path && other.path.startsWith(path))} onClick={onChoose} aria-label={folded ? title : undefined} title={folded ? title : undefined} sx={entry}>
        <ListItemIcon sx={{ minWidth: 36, color: 'inherit' }}>{Icon && <Icon />}</ListItemIcon>
        {!folded && <ListItemText primary={title} slotProps={{ primary: { sx: { fontSize: '0.9375rem', lineHeight: 1.35 } } }} />}
        {!folded && toDo > 0 && <Box component="span" aria-label={appText.toDo(toDo)} sx={badge}>{toDo}</Box>}
      </ListItemButton>
    </ListItem>
  )
}

const column = {
  display: { xs: 'none', md: 'flex' }, flexDirection: 'column', flexShrink: 0, position: 'sticky', top: 56, alignSelf: 'flex-start', height: 'calc(100dvh - 56px)',
  overflowY: 'auto', borderRight: 1, borderColor: 'divider', bgcolor: 'background.paper',
}
const entry = {
  borderLeft: 4, borderColor: 'transparent', pl: 1.5, pr: 1, py: 0.5, color: 'text.primary',
  '&.active': { borderColor: 'primary.main', bgcolor: 'primary.light', '& .MuiListItemText-primary': { fontWeight: 600 } },
}
const badge = { minWidth: 26, px: 0.75, textAlign: 'center', fontWeight: 600, bgcolor: 'primary.main', color: 'primary.contrastText' }
