import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import MuiLink from '@mui/material/Link'
import { Link, useSearchParams } from 'react-router'
import { transmissionsText as text } from '@/locales/fr/transmissions'
import { usePermission } from '@/shared/api'
import { civilDate, civilDateOf } from '@/shared/format'
import { typeset } from '@/shared/format/typography'
import { gapsAddress, transmitAddress } from '../paths'
import type { IndicatorDashboard, TransmittedLine } from '../types'

/** Whether this year was sent to the health authority, and what has changed since; who may send it does so from here. */
export function TransmittedNotice({ dashboard: { place, year, data, transmitted } }: { dashboard: Pick<IndicatorDashboard, 'place' | 'year' | 'data' | 'transmitted'> }) {
  const transmits = usePermission('indicators.transmit') && place.establishment === null && data.state === 'current'
  if (!transmitted && !transmits) return null
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5, rowGap: 1, '@media print': { fontSize: '9pt' } }}>
      {transmitted && <span>{typeset(text.notice(civilDate(civilDateOf(transmitted.made_at)), transmitted.recipient))} <Since line={transmitted} isHouse={place.establishment !== null} /></span>}
      {transmits && <Button component={Link} to={transmitAddress(year)} variant="outlined" size="small" className="no-print" sx={{ minHeight: 44 }}>{transmitted ? text.transmitAgain(year) : text.transmit(year)}</Button>}
    </Box>
  )
}

function Since({ line: { id, included, gaps, definitions_changed: changed }, isHouse }: { line: TransmittedLine; isHouse: boolean }) {
  const [search] = useSearchParams()
  if (!included) return isHouse ? text.notIncluded : null
  if (gaps === null) return text.notComparable
  return (
    <>
      {gaps === 0 ? text.identical : <>{text.gaps(gaps)} <MuiLink component={Link} to={gapsAddress(id, search)} aria-label={text.seeGaps(gaps)} className="no-print" sx={{ display: 'inline-block', py: 1 }}>{text.see}</MuiLink></>}
      {changed && ` ${text.definitionsChanged}`}
    </>
  )
}
