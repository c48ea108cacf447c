import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { Link, useSearchParams } from 'react-router'
import { indicatorsText } from '@/locales/fr/indicators'
import { usePermission } from '@/shared/api'
import { number } from '@/shared/format'
import { Section } from '@/shared/ui'
import { staysAddress } from '../paths'
import type { CountedDeposit, IndicatorPage } from '../types'

const text = indicatorsText.one

/** « Les séjours derrière ce nombre », for the house's own people; opened on purpose, since it is written in the journal. */
export function StaysSection({ indicator: { place, figure }, deposits }: { indicator: IndicatorPage; deposits: readonly CountedDeposit[] }) {
  const [search] = useSearchParams()
  const stays = usePermission('indicators.stays')
  if (!stays || place.establishment === null) return null
  return (
    <Section title={text.stays}>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1.5 }}>{figure.of === 0 ? text.noStays : text.staysExplain(numberOf(deposits))}</Typography>
      {figure.of > 0 && (
        <Stack direction="row" className="no-print" sx={{ gap: 1, flexWrap: 'wrap' }}>
          {figure.count > 0 && <Button component={Link} to={staysAddress(figure, search)} variant="contained">{figure.link === 'linked' ? text.openUnlinked : text.openStays(number(figure.count))}</Button>}
          <Button component={Link} to={staysAddress({ ...figure, count: 0 }, search)} variant="outlined">{text.openDenominator}</Button>
        </Stack>
      )}
    </Section>
  )
}

/** Which number the list has is told by what was deposited. */
function numberOf(deposits: readonly CountedDeposit[]): string {
  const [first, ...others] = new Set(deposits.map(({ record }) => record))
  return (others.length === 0 && text.staysNumbers[first ?? '']) || text.staysNumber
}
