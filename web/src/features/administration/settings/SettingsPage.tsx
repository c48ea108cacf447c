import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import Button from '@mui/material/Button'
import { useState } from 'react'
import { administrationText } from '@/locales/fr/administration'
import { commonText } from '@/locales/fr/common'
import { readKey, useLive, useRead, useStaleSince } from '@/shared/api'
import type { Setting, Settings } from '@/shared/api/generated'
import { holdsWords, plainWords } from '@/shared/format'
import { EmptyState, LoadingBlock, ReadFailure, Screen, SearchFilter, Section, useFilter } from '@/shared/ui'
import { SettingDialog } from './SettingDialog'
import { SettingLine } from './SettingLine'

const text = administrationText.settings
export const settingsPath = '/api/settings'

/** « Réglages »: what the network has decided, since when and according to whom. */
export default function SettingsPage() {
  const stale = useStaleSince()
  const read = useRead<Settings>(settingsPath)
  const [sought] = useFilter('recherche')
  const [dating, setDating] = useState<Setting | null>(null)
  useLive('settings', readKey(settingsPath))
  const wanted = plainWords(sought)
  const groups = (read.data?.groups ?? [])
    .map(({ module, settings }) => ({ module, settings: settings.filter(({ label, code }) => holdsWords(`${label} ${code}`, wanted)) }))
    .filter(({ settings }) => settings.length > 0)
  return (
    <Screen title={text.title} stale={stale} actions={<Button variant="outlined" onClick={() => window.print()}>{commonText.print}</Button>}>
      <Typography sx={{ mb: 2 }}>{text.explain}</Typography>
      <Box role="search" className="no-print" sx={{ mb: 2 }}><SearchFilter name="recherche" label={text.search} width={360} /></Box>
      {read.isPending && <LoadingBlock />}
      {read.error && !read.data && <ReadFailure problem={read.error} onRetry={() => { void read.refetch() }} />}
      {read.data && groups.length === 0 && <EmptyState>{text.none}</EmptyState>}
      <Stack sx={{ gap: 2 }}>
        {groups.map(({ module, settings }) => (
          <Section key={module} title={(text.groups as Record<string, string>)[module] ?? module}>
            {settings.map((setting) => <SettingLine key={setting.code} setting={setting} onDate={() => setDating(setting)} />)}
          </Section>
        ))}
      </Stack>
      {dating && <SettingDialog setting={dating} onClose={() => setDating(null)} />}
    </Screen>
  )
}
