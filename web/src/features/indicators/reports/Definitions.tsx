import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { indicatorsText } from '@/locales/fr/indicators'
import { indicatorReportsText as text } from '@/locales/fr/indicatorReports'
import { typeset } from '@/shared/format/typography'
import { Section } from '@/shared/ui'
import { Marks } from '../Marks'
import type { Definition } from './reports'

/** What each figure counts, as it was defined when the report was made. */
export function Definitions({ definitions }: { definitions: readonly Definition[] }) {
  return (
    <Section title={text.definitions}>
      <Typography color="textSecondary" sx={{ mb: 1 }}>{text.definitionsNote}</Typography>
      <Box component="dl" sx={{ m: 0 }}>
        {definitions.map(({ code, label, status, numerator, denominator, source, pitfalls }) => (
          <Box key={code} className="keep-together" sx={{ py: 0.75 }}>
            <Box component="dt" sx={{ fontWeight: 600 }}>{text.chapter(code, typeset(label))} <Marks figure={{ status, link: null }} /></Box>
            <Box component="dd" sx={{ m: 0, typography: 'body2' }}>
              {typeset(numerator)} <em>{text.among}</em> {typeset(denominator)} <em>{indicatorsText.one.source}</em> {typeset(source)} {typeset(pitfalls)}
            </Box>
          </Box>
        ))}
      </Box>
    </Section>
  )
}
