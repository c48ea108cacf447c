import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import type { ReactNode } from 'react'
import { appText } from '@/locales/fr/app'
import { useNow, useServiceState } from '@/shared/api'
import type { ServiceState } from '@/shared/api'
import { dialling, millisecondsOf, phone, until } from '@/shared/format'

const closingSoon = 30 * 60_000

/** Whether somebody reads the requests, and the number that dials. Shorter words on a narrow screen. */
export function CellState() {
  const { data: service } = useServiceState()
  const now = useNow()
  if (!service) return null
  const { long, short, number, tone } = wordsOf(service, now)
  return (
    <Box role="status" title={long} sx={{ ...line, color: tone }}>
      <Box component="span" sx={{ display: { xs: 'none', lg: 'inline' } }}>{long}</Box>
      <Box component="span" sx={{ display: { xs: 'inline', lg: 'none' } }}>{short}</Box>
      {' '}{number}
    </Box>
  )
}

interface Words {
  long: string
  short: string
  number: ReactNode
  tone: string
}

function wordsOf({ open, phone: cell, closes_at, opens_at, samu }: ServiceState, now: number): Words {
  if (!open) {
    const long = opens_at ? appText.closedUntil(until(opens_at, now)) : appText.closed
    return { long, short: appText.closedShort, number: <Dial number={samu} />, tone: 'error.main' }
  }
  if (!closes_at) return { long: appText.open, short: appText.open, number: <Dial number={cell} dot />, tone: 'text.primary' }
  const time = until(closes_at, now)
  if (millisecondsOf(closes_at) - now <= closingSoon)
    return { long: appText.closing(time), short: appText.closingShort(time), number: <Dial number={cell} dot />, tone: 'warning.main' }
  return { long: appText.openUntil(time), short: appText.openShort(time), number: <Dial number={cell} dot />, tone: 'text.primary' }
}

function Dial({ number, dot = false }: { number: string; dot?: boolean }) {
  return (
    <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
      {dot && '· '}<Link href={dialling(number)} color="inherit" sx={{ fontWeight: 600, py: 1.25 }}>{phone(number)}</Link>
    </Box>
  )
}

const line = { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', typography: 'body2' }
