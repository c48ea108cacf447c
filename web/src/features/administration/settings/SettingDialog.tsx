import { zodResolver } from '@hookform/resolvers/zod'
import Typography from '@mui/material/Typography'
import { z } from 'zod'
import { administrationText } from '@/locales/fr/administration'
import { readKey, serverNow, useWrite } from '@/shared/api'
import type { Setting } from '@/shared/api/generated'
import { civilDateOf } from '@/shared/format'
import { colon, typeset } from '@/shared/format/typography'
import { ChoiceField, DateField, requiredDate, requiredText, RowDialog, TextInput } from '@/shared/forms'
import { SourceNote, useToast } from '@/shared/ui'
import { boundsInWords, readValue, valueInWords, valueTyped } from './value'

const text = administrationText.settings
const labels = { value: text.newValue, valid_from: text.validFrom, source_note: text.source }

interface Values {
  value: string
  valid_from: string
  source_note: string
}

/** A value of a setting from a day on, and who decided it. */
export function SettingDialog({ setting, onClose }: { setting: Setting; onClose: () => void }) {
  const tell = useToast()
  const write = useWrite<Setting>({ refreshes: [readKey('/api/settings'), ['/api/service-state']], onDone: () => { tell(text.saved); onClose() } })
  const values: Values = { value: valueTyped(setting, setting.value), valid_from: civilDateOf(serverNow()), source_note: '' }
  const bounds = boundsInWords(setting)
  return (
    <RowDialog<Values, Setting>
      title={typeset(setting.label)} values={values} resolver={zodResolver(schemaOf(setting))} labels={labels} write={write} onClose={onClose}
      request={({ value, valid_from, source_note }) => ({ method: 'POST', path: '/api/settings', body: { code: setting.code, value: sent(setting, value), valid_from, source_note: source_note.trim() } })}
    >
      {({ control }) => (
        <>
          <Typography>{text.value}{colon}<strong>{valueInWords(setting, setting.value)}</strong> · <SourceNote note={setting.source_note} /></Typography>
          {setting.kind === 'boolean'
            ? <ChoiceField control={control} name="value" label={labels.value} choices={[{ value: 'true', label: text.yes }, { value: 'false', label: text.no }]} />
            : <TextInput control={control} name="value" label={setting.unit ? `${labels.value} (${setting.unit})` : labels.value} {...(bounds ? { hint: bounds } : {})} maxLength={500} required />}
          <DateField control={control} name="valid_from" label={labels.valid_from} hint={text.validFromHint} required />
          <TextInput control={control} name="source_note" label={labels.source_note} hint={text.sourceHint} lines={2} maxLength={500} required />
        </>
      )}
    </RowDialog>
  )
}

function schemaOf(setting: Setting) {
  const value = z.string().superRefine((typed, context) => {
    const read = readValue(setting, typed)
    if (!read.ok) context.addIssue({ code: 'custom', message: read.reason })
  })
  return z.object({ value, valid_from: requiredDate, source_note: requiredText.max(500) })
}

function sent(setting: Setting, typed: string): string {
  const read = readValue(setting, typed)
  return read.ok ? read.value : typed
}
