import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Divider from '@mui/material/Divider'
import ListItemIcon from '@mui/material/ListItemIcon'
import ListSubheader from '@mui/material/ListSubheader'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { useColorScheme } from '@mui/material/styles'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { appText } from '@/locales/fr/app'
import { useActAs, useLogout, useSession } from '@/shared/api'
import { CheckIcon, PersonIcon } from '@/shared/ui/icons'
import { useToast } from '@/shared/ui/UndoToast'

const appearances = [['light', appText.themeLight], ['dark', appText.themeDark], ['system', appText.themeSystem]] as const

/** The person: for whom she acts, her account, the look of the pages, the way out. */
export function PersonMenu() {
  const { account, acting, memberships } = useSession()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const { mode, setMode } = useColorScheme()
  const navigate = useNavigate()
  const tell = useToast()
  const onError = ({ detail }: { detail: string }) => tell(detail)
  const logout = useLogout()
  const actAs = useActAs()
  const close = () => setAnchor(null)
  const then = (action: () => void) => () => { close(); action() }
  return (
    <>
      <Button color="inherit" aria-label={appText.person(account.name)} aria-haspopup="menu" aria-expanded={anchor !== null} onClick={(event) => setAnchor(event.currentTarget)} sx={{ minWidth: 44, px: 1, flexShrink: 0 }}>
        <PersonIcon /><Box component="span" sx={{ display: { xs: 'none', xl: 'inline' }, ml: 1 }}>{account.name}</Box>
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={close} slotProps={{ root: { role: 'region', 'aria-label': appText.person(account.name) }, paper: { sx: { minWidth: 300, border: 1, borderColor: 'divider' } } }}>
        <Heading>{memberships.length > 1 ? appText.actFor : account.name}</Heading>
        {memberships.map((each) => (
          <Option key={each.membership} chosen={each.membership === acting.membership} onClick={then(() => { if (each.membership !== acting.membership) actAs.mutate(each.membership, { onError }) })}>
            {each.establishment_name ? appText.acting(each.role_label, each.establishment_name) : each.role_label}{each.establishment_closed && ` (${appText.readsOnly})`}
          </Option>
        ))}
        <Divider />
        <Heading>{appText.theme}</Heading>
        {appearances.map(([name, label]) => <Option key={name} chosen={mode === name} onClick={then(() => setMode(name))}>{label}</Option>)}
        <Divider />
        <MenuItem onClick={then(() => { void navigate('/compte') })}>{appText.account}</MenuItem>
        <MenuItem onClick={then(() => logout.mutate(undefined, { onError }))}>{appText.logout}</MenuItem>
      </Menu>
    </>
  )
}

function Heading({ children }: { children: ReactNode }) {
  return <ListSubheader role="presentation" disableSticky sx={{ lineHeight: '36px', bgcolor: 'transparent', color: 'text.secondary' }}>{children}</ListSubheader>
}

function Option({ chosen, onClick, children, ...rest }: { chosen: boolean; onClick: () => void; children: ReactNode }) {
  return (
    <MenuItem {...rest} role="menuitemradio" aria-checked={chosen} onClick={onClick}>
      <ListItemIcon>{chosen && <CheckIcon fontSize="small" />}</ListItemIcon>{children}
    </MenuItem>
  )
}
