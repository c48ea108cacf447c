import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { Link as RouterLink } from 'react-router'
import { administrationText } from '@/locales/fr/administration'
import { usePages } from '@/shared/api'
import type { Role } from '@/shared/api/generated'
import { colon, typeset } from '@/shared/format/typography'
import { ExportMenu, LoadingBlock, ReadFailure, Screen, Section } from '@/shared/ui'

const text = administrationText.roles
const path = '/api/roles'

/** What each role may do, in words: rights come from roles, never from persons. */
export default function RolesPage() {
  const list = usePages<Role>(path)
  const back = <Link component={RouterLink} to="/comptes" className="no-print">{text.back}</Link>
  return (
    <Screen title={text.title} subtitle={back} actions={<ExportMenu path={path} />}>
      <Typography sx={{ mb: 2 }}>{text.explain}</Typography>
      {list.isPending && <LoadingBlock />}
      {list.error && <ReadFailure problem={list.error} onRetry={() => { void list.refetch() }} />}
      <Stack sx={{ gap: 2 }}>
        {list.rows.map(({ role, label, in_a_place, permissions }) => (
          <Section key={role} title={label}>
            <Typography color="textSecondary">{in_a_place ? text.inPlace : text.inNetwork}</Typography>
            {permissions.length === 0 && <Typography>{text.none}</Typography>}
            <Box component="ul" sx={{ my: 1, pl: 3 }}>{permissions.map(({ code, meaning }) => <li key={code}>{typeset(meaning)}</li>)}</Box>
            <Link component={RouterLink} to={`/comptes?role=${role}`} className="no-print" sx={{ display: 'inline-flex', alignItems: 'center', minHeight: 44 }}>{text.who}<Box component="span" sx={hidden}>{`${colon}${label}`}</Box></Link>
          </Section>
        ))}
      </Stack>
    </Screen>
  )
}

/** Read aloud, not shown: links of the same words tell where they lead. */
const hidden = { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' } as const
