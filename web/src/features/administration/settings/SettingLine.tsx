import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { administrationText } from '@/locales/fr/administration'
import { serverNow } from '@/shared/api'
import type { Setting } from '@/shared/api/generated'
import { civilDate, civilDateOf, when } from '@/shared/format'
import { colon, typeset } from '@/shared/format/typography'
import { Fold, SourceNote } from '@/shared/ui'
import { valueInWords } from './value'

const text = administrationText.settings

/** One setting: its value, since when, where it comes from, and its history. */
export function SettingLine({ setting, onDate }: { setting: Setting; onDate: () => void }) {
  const today = civilDateOf(serverNow())
  const dated = [...setting.history].sort((left, right) => left.valid_from.localeCompare(right.valid_from))
  const present = dated.findLast(({ valid_from }) => valid_from <= today)
  const next = dated.find(({ valid_from }) => valid_from > today)
  return (
    <Box className="keep-together" sx={line}>
      <Box sx={{ flexGrow: 1, flexBasis: 420, minWidth: 0 }}>
        <Typography variant="h3" component="h3">{typeset(setting.label)}</Typography>
        <Typography component="div">
          <Box component="span" sx={{ fontWeight: 600 }}>{valueInWords(setting, setting.value)}</Box>
          {' · '}{present ? text.since(civilDate(present.valid_from)) : text.byDefault}
        </Typography>
        {next && <Typography component="div">{text.coming(valueInWords(setting, next.value), civilDate(next.valid_from))}</Typography>}
        <Typography component="div" variant="body2" color="textSecondary"><SourceNote note={setting.source_note} /></Typography>
        {dated.length > 0 && <History setting={setting} dated={dated} />}
      </Box>
      <Button className="no-print" variant="outlined" aria-label={text.changeOf(typeset(setting.label))} onClick={onDate}>{text.change}</Button>
    </Box>
  )
}

function History({ setting, dated }: { setting: Setting; dated: Setting['history'] }) {
  return (
    <Fold title={text.historyOf(dated.length)}>
      <Box component="ul" sx={{ m: 0, pl: 3 }}>
        {dated.toReversed().map(({ value, valid_from, source_note, created_at }) => (
          <li key={valid_from}>
            {civilDate(valid_from)}{colon}<strong>{valueInWords(setting, value)}</strong> · <SourceNote note={source_note} /> ({text.recordedOn(when(created_at, serverNow()))})
          </li>
        ))}
        <li>{text.defaultLine(valueInWords(setting, setting.default_value))} · <SourceNote note={setting.default_source} /></li>
      </Box>
    </Fold>
  )
}

const line = { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: 1.5, py: 1.5, borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0 } }
