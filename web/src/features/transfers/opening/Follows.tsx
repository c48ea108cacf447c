import Alert from '@mui/material/Alert'
import Link from '@mui/material/Link'
import { Link as RouterLink } from 'react-router'
import { openingText } from '@/locales/fr/opening'
import type { OpeningValues } from './values'

/** « Suite de la demande 412 »: what is filled already, and that nothing goes by itself. */
export function Follows({ follows: { id, number } }: { follows: NonNullable<OpeningValues['follows']> }) {
  return (
    <Alert severity="info" sx={{ mb: 1 }}>
      <Link component={RouterLink} to={`/demandes/${id}`} color="inherit" sx={{ fontWeight: 700 }}>{openingText.follows(number)}</Link>. {openingText.followsDetail}
    </Alert>
  )
}
