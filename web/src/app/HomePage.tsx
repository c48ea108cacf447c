import List from '@mui/material/List'
import ListItem from '@mui/material/ListItem'
import ListItemButton from '@mui/material/ListItemButton'
import ListItemIcon from '@mui/material/ListItemIcon'
import ListItemText from '@mui/material/ListItemText'
import { Link } from 'react-router'
import { appText } from '@/locales/fr/app'
import { useSession } from '@/shared/api'
import { EmptyState } from '@/shared/ui/EmptyState'
import { Screen } from '@/shared/ui/Screen'
import { isOpen, pages } from './pages'

/** Where one arrives: the pages open to this role. */
export default function HomePage() {
  const { account, permissions } = useSession()
  const open = pages.filter((page) => page.icon && page.path !== '/' && isOpen(page, permissions))
  return (
    <Screen title={appText.welcome(account.name)} subtitle={open.length > 0 ? appText.choosePage : undefined} narrow>
      {open.length === 0 ? <EmptyState>{appText.noPage}</EmptyState> : (
        <List disablePadding sx={{ bgcolor: 'background.paper', border: 1, borderColor: 'divider' }}>
          {open.map(({ path, title, icon: Icon }) => (
            <ListItem key={path} disablePadding divider>
              <ListItemButton component={Link} to={path}>
                <ListItemIcon>{Icon && <Icon />}</ListItemIcon>
                <ListItemText primary={title} />
              </ListItemButton>
            </ListItem>
          ))}
        </List>
      )}
    </Screen>
  )
}
