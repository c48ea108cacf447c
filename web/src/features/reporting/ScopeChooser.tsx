import Stack from '@mui/material/Stack'
import { useSearchParams } from 'react-router'
import { activityText as text } from '@/locales/fr/activity'
import { useEstablishments, useSession } from '@/shared/api'
import { SelectFilter } from '@/shared/ui'

const choices = (words: Record<string, string>) => Object.entries(words).map(([value, label]) => ({ value, label }))

/** Whose requests: the region or one establishment, for those who read both; a maternity has but its own. */
export function ScopeChooser() {
  const whole = useSession().acting.establishment === null
  return whole ? <RegionChooser /> : <SideFilter />
}

function RegionChooser() {
  const [search] = useSearchParams()
  const establishments = useEstablishments()
  const places = (establishments.data ?? []).map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Stack direction="row" role="group" aria-label={text.scope} sx={{ gap: 1.5, flexWrap: 'wrap' }}>
      <SelectFilter name="etablissement" label={text.establishment} every={text.region} choices={places} width={280} />
      {search.has('etablissement') && <SideFilter />}
      <SelectFilter name="type" label={text.level} every={text.everyLevel} choices={choices(text.levels)} width={250} />
    </Stack>
  )
}

/** An establishment asks, and others are sent to it. */
function SideFilter() {
  return <SelectFilter name="vu" label={text.side} every={text.sides.origin} choices={[{ value: 'destination', label: text.sides.destination }]} width={180} />
}
