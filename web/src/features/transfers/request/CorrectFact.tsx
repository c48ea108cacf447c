import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { commonText } from '@/locales/fr/common'
import { transfersText } from '@/locales/fr/transfers'
import { transferWords } from '@/locales/fr/transferWords'
import type { Problem } from '@/shared/api'
import { Form, TextInput, TimeOfFact } from '@/shared/forms'
import { ProblemAlert, useToast } from '@/shared/ui'
import type { CorrectionForm, CorrectionReason, FactView, RequestView } from '../types'
import { Panel, PanelButtons } from './Panel'
import { isRefusedFor, isWeight } from './facts'
import { checkedBy } from './required'
import { useFact } from './useRequest'

const text = transfersText.journal

interface CorrectFactProps {
  fact: FactView
  request: RequestView
  onClose: () => void
}

/** « Corriger »: a reason of one tap crosses the line out; a wrong time, or anything else, asks for the right one. */
export function CorrectFact({ fact, request, onClose }: CorrectFactProps) {
  const [reason, setReason] = useState<CorrectionReason | null>(null)
  const tell = useToast()
  const write = useFact(request.id, () => {
    tell(text.corrected)
    onClose()
  })
  const correct = (form: CorrectionForm) => write.record(`facts/${fact.id}/corrections`, form)
  const choose = (chosen: CorrectionReason) => {
    const atOnce = chosen === 'WRONG_KEY' || chosen === 'WRONG_REQUEST'
    write.reset()
    setReason(atOnce ? null : chosen)
    if (atOnce) correct({ reason: chosen, remove: true })
  }
  return (
    <Panel title={text.correctOf(fact.text)} onClose={onClose}>
      {reason === null && !write.isPending && write.error && <ProblemAlert points={[]} detail={write.error.detail} />}
      <Typography id={`why-${fact.id}`} sx={{ mb: 1 }}>{text.why}</Typography>
      <Stack direction="row" role="group" aria-labelledby={`why-${fact.id}`} sx={{ gap: 1, flexWrap: 'wrap' }}>
        {(Object.keys(transferWords.correctionReason) as CorrectionReason[]).map((each) => (
          <Button key={each} variant={reason === each ? 'contained' : 'outlined'} aria-pressed={reason === each} loading={write.isPending} onClick={() => choose(each)}>{transferWords.correctionReason[each]}</Button>
        ))}
        {reason === null && <Button color="inherit" onClick={onClose}>{commonText.cancel}</Button>}
      </Stack>
      {reason !== null && (
        <RightTime
          fact={fact} weight={weightOf(fact, request)} problem={write.error} busy={write.isPending} onClose={onClose} onRight={(right) => correct({ reason, ...right, remove: false })}
          onRemove={reason === 'OTHER' ? () => correct({ reason, remove: true }) : undefined}
        />
      )}
    </Panel>
  )
}

interface RightTimeProps {
  fact: FactView
  /** Of a birth, what the child weighs as far as it is known; nothing of any other line. */
  weight: string | undefined
  problem: Problem | null
  busy: boolean
  onRight: (right: Pick<CorrectionForm, 'happened_at' | 'weight_g' | 'looked_again'>) => void
  onRemove: (() => void) | undefined
  onClose: () => void
}

interface Right {
  happened_at: string | null
  weight_g: string
}

function RightTime({ fact, weight, problem, busy, onRight, onRemove, onClose }: RightTimeProps) {
  const form = useForm<Right>({ resolver: checkedBy(faultsOf), defaultValues: { happened_at: fact.happened_at, weight_g: weight ?? '' }, shouldFocusError: false })
  const send = ({ happened_at, weight_g }: Right, looked = {}) => {
    if (happened_at) onRight({ happened_at, ...(weight !== undefined && weight_g.trim() ? { weight_g: Number(weight_g) } : {}), ...looked })
  }
  return (
    <Form form={form} problem={problem} onSubmit={(right) => send(right)}>
      <Stack sx={{ gap: 2, mt: 2 }}>
        <TimeOfFact control={form.control} name="happened_at" label={text.rightTime} />
        {weight !== undefined && <Box sx={{ width: 220 }}><TextInput control={form.control} name="weight_g" label={text.rightWeight} inputMode="numeric" maxLength={4} /></Box>}
        {isRefusedFor('weight_not_plausible', problem) && (
          <Button variant="outlined" loading={busy} onClick={() => { void form.handleSubmit((right) => send(right, { looked_again: true }))() }} sx={{ alignSelf: 'flex-start' }}>{transfersText.panels.weightIsRight}</Button>
        )}
        {onRemove && <Button variant="outlined" color="inherit" onClick={onRemove} sx={{ alignSelf: 'flex-start' }}>{text.line}</Button>}
        <PanelButtons busy={busy} onClose={onClose} />
      </Stack>
    </Form>
  )
}

function weightOf({ newborn }: FactView, { newborns }: RequestView): string | undefined {
  return newborn === null ? undefined : String(newborns.find(({ id }) => id === newborn)?.weight_g ?? '')
}

function faultsOf({ weight_g }: Right) {
  const typed = weight_g.trim()
  return typed === '' || isWeight(Number(typed)) ? [] : [{ field: 'weight_g', message: transfersText.panels.weightWrong }]
}
