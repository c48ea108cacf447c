import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import MuiLink from '@mui/material/Link'
import Stack from '@mui/material/Stack'
import { Link } from 'react-router'
import { indicatorsText } from '@/locales/fr/indicators'
import { useRead, useStaleSince } from '@/shared/api'
import type { Page } from '@/shared/api'
import { typeset } from '@/shared/format/typography'
import { ExportMenu, Facts, LoadingBlock, ReadFailure, Screen, Section, SelectFilter, Tag, useFilter } from '@/shared/ui'
import { DefinitionChanges } from '../DefinitionChanges'
import { dashboardPath, dictionaryPath } from '../paths'
import { perWords } from '../perWords'
import type { Definition, IndicatorDashboard } from '../types'
import { grouped, listsOf } from './grouped'
import type { Entry } from './grouped'

const text = indicatorsText.dictionaryPage
const words = indicatorsText.one

/** Every definition: who is counted, among whom, whence the rule, and who asks for it. */
export default function DictionaryPage() {
  const stale = useStaleSince()
  const [list] = useFilter('liste')
  const read = useRead<Page<Definition>>(dictionaryPath)
  // As the page that one comes from tells it: of one's own house, or of the region.
  const definitionsSince = useRead<IndicatorDashboard>(dashboardPath, {}).data?.definitions
  const definitions = read.data?.items ?? []
  const actions = (
    <>
      <Button component={Link} to="/indicateurs" variant="outlined">{words.back}</Button>
      <ExportMenu path={dictionaryPath} />
    </>
  )
  return (
    <Screen title={text.title} subtitle={text.subtitle} stale={stale} actions={actions}>
      {read.isPending && <LoadingBlock height={400} />}
      {read.error && <ReadFailure problem={read.error} onRetry={() => { void read.refetch() }} />}
      {read.data && (
        <Stack sx={{ gap: 2 }}>
          {definitionsSince && <DefinitionChanges definitions={definitionsSince} />}
          <Box className="no-print"><SelectFilter name="liste" label={text.list} every={text.everyList} choices={listsOf(definitions).map((each) => ({ value: each, label: typeset(each) }))} width={420} /></Box>
          {grouped(definitions, list).map((entry) => <Indicator key={entry[0].indicator} entry={entry} />)}
        </Stack>
      )}
    </Screen>
  )
}

function Indicator({ entry }: { entry: Entry }) {
  const [{ indicator, indicator_label: label, status, per, numerator, denominator, exclusions, source, pitfalls }] = entry
  const told: readonly (readonly [string, string])[] = [
    [words.numerator, numerator], [words.denominator, denominator], [words.exclusions, exclusions], [words.per, perWords(per)], [words.source, source], [words.pitfalls, pitfalls],
  ]
  return (
    <Section title={text.named(indicator, typeset(label))}>
      <Facts facts={[
        [words.status, <Tag key="status">{text.statuses[status]}</Tag>],
        ...told.filter(([, said]) => said !== '').map(([name, said]) => [name, typeset(said)] as const),
        [text.classes, <Classes key="classes" entry={entry} />],
      ]} />
    </Section>
  )
}

/** Each class opens its page. */
function Classes({ entry }: { entry: Entry }) {
  return (
    <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
      {entry.map(({ indicator, figure, label }) => <li key={figure}><MuiLink component={Link} to={`/indicateurs/${indicator}?figure=${figure}`} sx={{ display: 'inline-block', py: 0.25 }}>{typeset(label)}</MuiLink></li>)}
    </Box>
  )
}
