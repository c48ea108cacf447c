import Button from '@mui/material/Button'
import { Link } from 'react-router'
import { appText } from '@/locales/fr/app'
import { EmptyState } from '@/shared/ui/EmptyState'
import { Screen } from '@/shared/ui/Screen'

/** An address that shows nothing: it does not exist, or it is not open to this role. */
export function MissingPage({ why }: { why: 'unknown' | 'not_allowed' }) {
  const [title, detail] = why === 'unknown' ? [appText.notFound, appText.notFoundDetail] : [appText.notAllowed, appText.notAllowedDetail]
  return (
    <Screen title={title} narrow>
      <EmptyState action={<Button variant="contained" component={Link} to="/">{appText.goHome}</Button>}>{detail}</EmptyState>
    </Screen>
  )
}
