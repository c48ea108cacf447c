import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import MuiLink from '@mui/material/Link'
import { Link } from 'react-router'
import { reportsText as text } from '@/locales/fr/reports'
import type { ReportVersion } from '@/shared/api/generated'
import { typeset } from '@/shared/format/typography'
import { Clock, Section } from '@/shared/ui'

interface Versioned { version: number; reason: string; moved: string[]; versions: ReportVersion[] }

/** Which version of a report one reads, and the way to the others; `address` without a version is that of the latest. */
export function Versions({ report: { version, versions }, address }: { report: Versioned; address: (version?: number) => string }) {
  const latest = versions[0]?.version ?? version
  return (
    <>
      {version < latest && (
        <Alert severity="info" action={<Button component={Link} to={address()}>{text.openLatest}</Button>}>{text.olderShown(latest)}</Alert>
      )}
      <Box component="ul" aria-label={text.versions} sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {versions.map((each) => (
          <Box component="li" key={each.version}>
            {each.version === version
              ? <strong>{text.madeBy(each.version, each.made_by)}</strong>
              : <MuiLink component={Link} to={address(each.version)} sx={{ display: 'inline-block', py: 1 }}>{text.madeBy(each.version, each.made_by)}</MuiLink>}
            {' · '}<Clock at={each.made_at} />
          </Box>
        ))}
      </Box>
    </>
  )
}

/** What differs from the version before, and why it was made. */
export function Moved({ report: { version, reason, moved } }: { report: Versioned }) {
  if (moved.length === 0) return null
  return (
    <Section title={text.moved(version - 1)}>
      {reason}
      <Box component="ul" sx={{ m: 0, pl: 3 }}>{moved.map((sentence) => <li key={sentence}>{typeset(sentence)}</li>)}</Box>
    </Section>
  )
}
