import Button from '@mui/material/Button'
import { Link } from 'react-router'
import { appText } from '@/locales/fr/app'
import { EmptyState } from '@/shared/ui/EmptyState'
import { Screen } from '@/shared/ui/Screen'

const words = {
  unknown: [appText.notFound, appText.notFoundDetail],
  not_allowed: [appText.notAllowed, appText.notAllowedDetail],
  house_closed: [appText.notWritten, appText.notWrittenDetail],
} as const

/** An address that shows nothing: it does not exist, it is not open to this role, or only writes for a house that has closed. */
export function MissingPage({ why }: { why: keyof typeof words }) {
  const [title, detail] = words[why]
  return (
    <Screen title={title} narrow>
      <EmptyState action={<Button variant="contained" component={Link} to="/">{appText.goHome}</Button>}>{detail}</EmptyState>
    </Screen>
  )
}
