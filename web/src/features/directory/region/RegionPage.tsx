import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { directoryText } from '@/locales/fr/directory'
import { readKey, useLive, useRead, useStaleSince } from '@/shared/api'
import type { Region } from '@/shared/api/generated'
import { EmptyState, Facts, LoadingBlock, ReadFailure, Screen, Section } from '@/shared/ui'
import { RegionDialog } from './RegionDialog'

const text = directoryText.regionPage
export const regionPath = '/api/region'

/** « Région »: its name, which stands on every page, and the departments among which establishments are placed. */
export default function RegionPage() {
  const stale = useStaleSince()
  const read = useRead<Region>(regionPath)
  const [changing, setChanging] = useState(false)
  useLive('directory', readKey(regionPath))
  const region = read.data
  const actions = region && <Button variant="contained" onClick={() => setChanging(true)}>{region.name === '' ? text.tell : text.change}</Button>
  return (
    <Screen title={text.title} stale={stale} actions={actions} narrow>
      {read.isPending && <LoadingBlock />}
      {read.error && !region && <ReadFailure problem={read.error} onRetry={() => { void read.refetch() }} />}
      {region && (
        <Stack sx={{ gap: 2 }}>
          <Section title={text.name}>
            {region.name === '' ? <EmptyState>{text.nameless}</EmptyState> : <Typography sx={{ fontSize: '1.25rem' }}>{region.name}</Typography>}
            <Typography color="textSecondary" sx={{ mt: 1 }}>{text.nameHint}</Typography>
          </Section>
          <Section title={text.departments}>
            {region.departments.length === 0 && <EmptyState>{text.noDepartment}</EmptyState>}
            {region.departments.length > 0 && <Facts facts={region.departments.map(({ code, name, establishments }) => [`${code} ${name}`, text.establishments(establishments)] as const)} />}
          </Section>
        </Stack>
      )}
      {changing && region && <RegionDialog region={region} onClose={() => setChanging(false)} />}
    </Screen>
  )
}
