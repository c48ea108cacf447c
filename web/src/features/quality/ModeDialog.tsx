import { zodResolver } from '@hookform/resolvers/zod'
import { z } from 'zod'
import { qualityText as text } from '@/locales/fr/quality'
import { serverNow, useWrite } from '@/shared/api'
import type { PlanLine } from '@/shared/api/generated'
import { civilDateOf } from '@/shared/format'
import { ChoiceField, DateField, requiredDate, requiredText, RowDialog, TextInput } from '@/shared/forms'
import { useToast } from '@/shared/ui'
import { choicesOf } from './choices'

const schema = z.object({ mode: requiredText, valid_from: requiredDate, source_note: requiredText.max(200) })

/** Whether a dysfunction is watched or acted upon, from a day on, and who decided it. */
export function ModeDialog({ line, onClose }: { line: PlanLine; onClose: () => void }) {
  const tell = useToast()
  const write = useWrite<unknown>({ refreshes: [['/api/action-plan']], onDone: () => { tell(text.saved); onClose() } })
  return (
    <RowDialog<z.input<typeof schema>, unknown>
      title={`${line.code} · ${line.label}`} values={{ mode: line.mode, valid_from: civilDateOf(serverNow()), source_note: '' }} resolver={zodResolver(schema)} labels={text.modeForm} write={write} onClose={onClose}
      request={(values) => ({ method: 'POST', path: '/api/dysfunction-modes', body: { code: line.code, ...values } })}
    >
      {({ control }) => (
        <>
          <ChoiceField control={control} name="mode" label={text.modeForm.mode} choices={choicesOf(text.mode)} required />
          <DateField control={control} name="valid_from" label={text.modeForm.valid_from} required />
          <TextInput control={control} name="source_note" label={text.modeForm.source_note} maxLength={200} required />
        </>
      )}
    </RowDialog>
  )
}
