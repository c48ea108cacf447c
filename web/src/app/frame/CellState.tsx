import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import type { ReactNode } from 'react'
import { appText } from '@/locales/fr/app'
import { readKey, serviceStatePath, useLive, useNow, useServiceState } from '@/shared/api'
import type { ServiceState } from '@/shared/api'
import { dialling, millisecondsOf, phone, until, untilBrief } from '@/shared/format'

const serviceStateKey = readKey(serviceStatePath)
const closingSoon = 30 * 60_000

/** Whether somebody reads the requests, and the number that dials. Shorter words on a narrow screen. */
export function CellState() {
  const { data: service } = useServiceState()
  // Its hours and its days apart are of the directory, its telephone is a setting.
  useLive('directory', serviceStateKey)
  useLive('settings', serviceStateKey)
  const now = useNow()
  if (!service) return null
  const { long, brief = long, short, tone } = wordsOf(service, now)
  const dialled = service.open ? service.phone : service.samu
  return (
    <Box role="status" title={long} sx={{ ...line, color: tone }}>
      <Box component="span" sx={{ ...clipped, display: { xs: 'none', xl: 'inline' } }}>{long}</Box>
      <Box component="span" sx={{ display: { xs: 'none', lg: 'inline', xl: 'none' } }}>{brief}</Box>
      <Box component="span" sx={{ ...clipped, display: { xs: 'none', sm: 'inline', lg: 'none' } }}>{short}</Box>
      {/* The number is what she needs: it is never cut off. */}
      <Box component="span" sx={{ display: { xs: 'none', sm: 'inline' }, flexShrink: 0 }}>
        {dialled !== service.samu && '· '}<Dial number={dialled}>{phone(dialled)}</Dial>
      </Box>
      {/* On a phone the words themselves dial. */}
      <Box component="span" sx={{ display: { sm: 'none' } }}>
        <Dial number={dialled}>{dialled === service.samu ? `${short} ${service.samu}` : short}</Dial>
      </Box>
    </Box>
  )
}

interface Words {
  long: string
  /** Where the long words would be cut. */
  brief?: string
  short: string
  tone: string
}

function wordsOf({ open, closes_at, opens_at }: ServiceState, now: number): Words {
  if (!open) {
    const long = opens_at ? appText.closedUntil(until(opens_at, now)) : appText.closed
    const brief = opens_at ? appText.closedUntilBrief(untilBrief(opens_at, now)) : appText.closedBrief
    return { long, brief, short: appText.closedShort, tone: 'error.main' }
  }
  if (!closes_at) return { long: appText.open, short: appText.open, tone: 'text.primary' }
  const time = until(closes_at, now)
  if (millisecondsOf(closes_at) - now <= closingSoon)
    return { long: appText.closing(time), brief: appText.closingBrief(time), short: appText.closingShort(time), tone: 'warning.main' }
  return { long: appText.openUntil(time), short: appText.openShort(time), tone: 'text.primary' }
}

function Dial({ number, children }: { number: string; children: ReactNode }) {
  return <Link href={dialling(number)} color="inherit" sx={{ fontWeight: 600, py: 1.25, whiteSpace: 'nowrap' }}>{children}</Link>
}

const clipped = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }
// The brief words stand whole: the house for which one acts gives way first.
const line = { display: 'flex', alignItems: 'center', gap: 0.75, minWidth: 0, flexShrink: { lg: 0, xl: 1 }, whiteSpace: 'nowrap', typography: 'body2' }
