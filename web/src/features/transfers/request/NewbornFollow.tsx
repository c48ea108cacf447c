import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import { Link as RouterLink } from 'react-router'
import { transfersText } from '@/locales/fr/transfers'
import { usePermission } from '@/shared/api'
import type { RequestView } from '../types'

const text = transfersText.page

/** After a birth before the departure: the way to the newborn's transfer, or to what was asked already; and from there, back. */
export function NewbornFollow({ request: { id, viewer, origin, newborns_to_move, follows, followed_by } }: { request: RequestView }) {
  const asks = usePermission('transfers.request') && viewer === 'REQUESTER'
  return (
    <>
      {newborns_to_move > 0 && (
        <Alert severity="info" className="no-print" sx={{ mb: 1 }}>
          {asks ? text.moveNewbornsDetail : text.mayMoveNewborns(newborns_to_move, origin.name)}
          {asks && <Box sx={{ mt: 1 }}><Button variant="contained" component={RouterLink} to={`/demandes/nouvelle?suite=${id}`}>{text.moveNewborns(newborns_to_move)}</Button></Box>}
        </Alert>
      )}
      {follows && <Alert severity="info" sx={{ mb: 1 }}><Link component={RouterLink} to={`/demandes/${follows.id}`} color="inherit">{text.follows(follows.number)}</Link></Alert>}
      {followed_by.map((next) => <Alert key={next.id} severity="info" sx={{ mb: 1 }}><Link component={RouterLink} to={`/demandes/${next.id}`} color="inherit">{text.newbornRequest(next.number)}</Link></Alert>)}
    </>
  )
}
