import Box from '@mui/material/Box'
import MuiLink from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { Link } from 'react-router'
import { indicatorsText } from '@/locales/fr/indicators'
import { indicatorSeriesText } from '@/locales/fr/indicatorSeries'
import { usePermission } from '@/shared/api'
import { rateOutOf } from '@/shared/format'
import { typeset } from '@/shared/format/typography'
import { Section } from '@/shared/ui'
import { ratioOf } from '../figures'
import type { PublishedValue } from '../types'

const text = indicatorsText.one

/** Values of the same definition that others published: each with its scope, its year and its source; of an imported series its version too. */
export function PublishedSection({ published }: { published: readonly PublishedValue[] }) {
  const opens = usePermission('indicators.series.read')
  return (
    <Section title={text.published}>
      {published.map(({ label, value, per, scope, year, source, count, of, series, edition }) => (
        <Box key={`${label} ${scope} ${year} ${series ?? source}`} sx={{ pb: 1, mb: 1, borderBottom: 1, borderColor: 'divider' }}>
          <Box><strong>{rateOutOf(value, per)}</strong> {typeset(label)}{count !== null && of !== null && <Box component="span" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}> {ratioOf({ count, of })}</Box>}</Box>
          <Box sx={{ typography: 'caption', color: 'text.secondary' }}>
            {typeset(text.publishedOf(scope, year))}<br />
            {series === null || edition === null ? typeset(source) : <Imported id={series} name={typeset(indicatorSeriesText.named(source, edition))} opens={opens} />}
          </Box>
        </Box>
      ))}
      <Typography variant="caption" component="p" color="textSecondary">{published.length === 0 ? text.noPublished : text.publishedExplain}</Typography>
    </Section>
  )
}

/** The series that a value is of, which nobody edits here. */
function Imported({ id, name, opens }: { id: string; name: string; opens: boolean }) {
  return <>{opens ? <MuiLink component={Link} to={`/indicateurs/series/${id}`} color="inherit">{name}</MuiLink> : name} · {text.publishedReadOnly}</>
}
