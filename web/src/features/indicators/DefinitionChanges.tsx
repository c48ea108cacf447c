import Box from '@mui/material/Box'
import MuiLink from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { Link } from 'react-router'
import { indicatorsText } from '@/locales/fr/indicators'
import { typeset } from '@/shared/format/typography'
import { Section, Tag } from '@/shared/ui'
import type { DefinitionChange, Definitions } from './types'

const text = indicatorsText.definitions

/** What has changed in the definitions since an earlier year was counted: each figure with what was counted, and what is. */
export function DefinitionChanges({ definitions: { since, known, changes } }: { definitions: Definitions }) {
  return (
    <Box sx={onPaper} className={changes.length === 0 ? 'no-print' : ''}><Section title={text.title}>
      {!known && <Typography>{text.unknown(since)}</Typography>}
      {known && changes.length === 0 && <Typography>{text.none(since)}</Typography>}
      {changes.length > 0 && (
        <>
          <Typography sx={{ mb: 1 }}>{text.some(changes.length, since)}</Typography>
          <Box component="ul" aria-label={text.title} sx={list}>
            {changes.map((change) => <Change key={`${change.change} ${change.indicator} ${change.figure}`} change={change} />)}
          </Box>
        </>
      )}
    </Section></Box>
  )
}

function Change({ change: { indicator, figure, label, change, before, after } }: { change: DefinitionChange }) {
  const name = indicatorsText.dictionaryPage.named(indicator, typeset(label))
  return (
    <Box component="li" sx={{ p: 1.5 }}>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
        <Tag>{text.changes[change]}</Tag>
        {change === 'removed' ? <span>{name}</span> : <MuiLink component={Link} to={`/indicateurs/${indicator}?figure=${figure}`} sx={{ py: 0.25 }}>{name}</MuiLink>}
      </Box>
      {before !== '' && before !== after && <Box sx={{ color: 'text.secondary' }}>{text.before} {typeset(before)}</Box>}
      {after !== '' && <Box>{before !== '' && before !== after ? text.after : text.now} {typeset(after)}</Box>}
    </Box>
  )
}

/** One line of the one sheet: what changed is read on the screen. */
const onPaper = { '@media print': { '& h2, & ul': { display: 'none' }, '& section': { p: 0, border: 0 }, '& p': { fontSize: '8pt', lineHeight: 1.15, m: 0 } } } as const
const list = { m: 0, p: 0, listStyle: 'none', border: 1, borderColor: 'divider', bgcolor: 'background.paper', '& li + li': { borderTop: 1, borderColor: 'divider' } } as const
