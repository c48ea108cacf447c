import { zodResolver } from '@hookform/resolvers/zod'
import Button from '@mui/material/Button'
import { useState } from 'react'
import { z } from 'zod'
import { qualityText as text } from '@/locales/fr/quality'
import type { PerinatalCase } from '@/shared/api/generated'
import { requiredText, RowDialog, TextInput } from '@/shared/forms'
import { ConfirmWithReason } from '@/shared/ui'
import { choicesOf } from './choices'
import { casePath } from './useCase'
import type { useCaseWrite } from './useCase'

interface StepButtonsProps {
  of: PerinatalCase
  /** Of the page, which says on top why a step is not taken. */
  write: ReturnType<typeof useCaseWrite>
}

/** The next steps of the case, for whoever may take them. */
export function StepButtons({ of, write }: StepButtonsProps) {
  const [asked, setAsked] = useState<'reject' | 'close' | null>(null)
  const { id, state, may } = of
  const step = (to: string) => write.mutate({ method: 'POST', path: `${casePath(id)}/steps`, body: { to } })
  return (
    <>
      {(state === 'DETECTED' || state === 'DECLARED') && may.coordinate && <Button variant="outlined" onClick={() => setAsked('reject')}>{text.reject}</Button>}
      {state === 'DECLARED' && may.document && <Button variant="contained" loading={write.isPending} onClick={() => step('DOCUMENTED')}>{text.documented}</Button>}
      {state === 'DOCUMENTED' && may.coordinate && <Button variant="contained" loading={write.isPending} onClick={() => step('REVIEWED')}>{text.reviewed}</Button>}
      {state === 'REVIEWED' && may.coordinate && <Button variant="outlined" loading={write.isPending} onClick={() => step('ACTION_PLAN')}>{text.toPlan}</Button>}
      {(state === 'REVIEWED' || state === 'ACTION_PLAN') && may.coordinate && <Button variant="contained" onClick={() => setAsked('close')}>{text.close}</Button>}
      <ConfirmWithReason
        open={asked === 'reject'} title={text.rejectTitle} reasons={choicesOf(text.rejection)} confirmLabel={text.reject} busy={write.isPending} onClose={() => setAsked(null)}
        onConfirm={(reason) => { setAsked(null); write.mutate({ method: 'POST', path: `${casePath(id)}/rejections`, body: { reason } }) }}
      />
      {asked === 'close' && <CloseDialog of={of} write={write} onClose={() => setAsked(null)} />}
    </>
  )
}

const schema = z.object({ conclusions: requiredText.max(2000) })

function CloseDialog({ of, write, onClose }: StepButtonsProps & { onClose: () => void }) {
  return (
    <RowDialog<z.input<typeof schema>, PerinatalCase>
      title={text.closeTitle} values={{ conclusions: of.conclusions }} resolver={zodResolver(schema)} labels={{ conclusions: text.conclusions }} write={write} confirmLabel={text.close} onClose={onClose}
      request={({ conclusions }) => ({ method: 'POST', path: `${casePath(of.id)}/steps`, body: { to: 'CLOSED', conclusions } })}
    >
      {({ control }) => <TextInput control={control} name="conclusions" label={text.conclusions} lines={4} maxLength={2000} required />}
    </RowDialog>
  )
}
