import Link from '@mui/material/Link'
import { Link as RouterLink } from 'react-router'
import { directoryText } from '@/locales/fr/directory'
import { usePermission } from '@/shared/api'
import { EmptyState } from '@/shared/ui'

/** A new installation: nothing can be placed before the region and its departments are named. */
export function NameRegionFirst() {
  const mayName = usePermission('directory.manage')
  return (
    <EmptyState>
      {mayName ? directoryText.regionPage.first : directoryText.regionPage.notYet}
      {mayName && <> <Link component={RouterLink} to="/region">{directoryText.regionPage.goThere}</Link></>}
    </EmptyState>
  )
}
