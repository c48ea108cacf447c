import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { sheetText } from '@/locales/fr/sheet'
import { readKey, useLive, useNow, useRead } from '@/shared/api'
import { Clock, LoadingBlock, ReadFailure } from '@/shared/ui'
import { DownIcon, UnfoldIcon } from '@/shared/ui/icons'
import { requestPath } from '../request/useRequest'
import type { RequestHistoryView } from '../types'
import { entriesOf } from './history'
import type { Change } from './history'

/** « Qui a écrit quoi »: folded under the sheet, read only when it is opened. */
export function SheetHistory({ request }: { request: string }) {
  const [open, setOpen] = useState(false)
  return (
    <Box className="no-print" sx={{ borderTop: 1, borderColor: 'divider' }}>
      <Button fullWidth color="inherit" aria-expanded={open} startIcon={open ? <DownIcon /> : <UnfoldIcon />} onClick={() => setOpen(!open)} sx={{ justifyContent: 'flex-start' }}>{sheetText.history}</Button>
      {open && <Entries path={`${requestPath(request)}/history`} request={request} />}
    </Box>
  )
}

function Entries({ path, request }: { path: string; request: string }) {
  const history = useRead<RequestHistoryView>(path)
  const now = useNow(60)
  useLive(`request/${request}`, readKey(path))
  if (history.isPending) return <LoadingBlock height={120} />
  if (history.error) return <ReadFailure problem={history.error} onRetry={() => { void history.refetch() }} />
  const entries = entriesOf(history.data, now)
  if (entries.length === 0) return <Typography sx={{ pb: 1 }}>{sheetText.historyEmpty}</Typography>
  return (
    <Box component="ol" aria-label={sheetText.history} sx={{ listStyle: 'none', p: 0, m: 0, pb: 1 }}>
      {entries.map(({ key, at, by, changes }) => (
        <Box component="li" key={key} sx={{ py: 0.5 }}>
          <Clock at={at} /> · {by}
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>{changes.map((change) => <li key={change.label}><Told change={change} /></li>)}</Box>
        </Box>
      ))}
    </Box>
  )
}

/** The value that was there stays readable, crossed out. */
function Told({ change: { label, before, after } }: { change: Change }) {
  return <>{label}{'\u202f'}: {before !== null && <><del>{before}</del> </>}{after !== null ? <ins style={{ textDecoration: 'none' }}>{after}</ins> : sheetText.nothing}</>
}
