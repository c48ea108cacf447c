import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { commonText } from '@/locales/fr/common'
import { transfersText } from '@/locales/fr/transfers'
import { transferWords } from '@/locales/fr/transferWords'
import { Form, TimeOfFact } from '@/shared/forms'
import { ProblemAlert, useToast } from '@/shared/ui'
import type { CorrectionForm, CorrectionReason, FactView, RequestView } from '../types'
import { Panel, PanelButtons } from './Panel'
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
    if (chosen === 'WRONG_KEY' || chosen === 'WRONG_REQUEST') correct({ reason: chosen, remove: true })
    else setReason(chosen)
  }
  return (
    <Panel title={text.correctOf(fact.text)} onClose={onClose}>
      {!write.isPending && write.error && <ProblemAlert points={[]} detail={write.error.detail} />}
      <Typography id={`why-${fact.id}`} sx={{ mb: 1 }}>{text.why}</Typography>
      <Stack direction="row" role="group" aria-labelledby={`why-${fact.id}`} sx={{ gap: 1, flexWrap: 'wrap' }}>
        {(Object.keys(transferWords.correctionReason) as CorrectionReason[]).map((each) => (
          <Button key={each} variant={reason === each ? 'contained' : 'outlined'} aria-pressed={reason === each} loading={write.isPending} onClick={() => choose(each)}>{transferWords.correctionReason[each]}</Button>
        ))}
        {reason === null && <Button color="inherit" onClick={onClose}>{commonText.cancel}</Button>}
      </Stack>
      {reason !== null && (
        <RightTime
          fact={fact} busy={write.isPending} onClose={onClose} onTime={(happened_at) => correct({ reason, happened_at, remove: false })}
          onRemove={reason === 'OTHER' ? () => correct({ reason, remove: true }) : undefined}
        />
      )}
    </Panel>
  )
}

interface RightTimeProps {
  fact: FactView
  busy: boolean
  onTime: (at: string) => void
  onRemove: (() => void) | undefined
  onClose: () => void
}

function RightTime({ fact, busy, onTime, onRemove, onClose }: RightTimeProps) {
  const form = useForm<{ happened_at: string | null }>({ defaultValues: { happened_at: fact.happened_at } })
  return (
    <Form form={form} onSubmit={({ happened_at }) => { if (happened_at) onTime(happened_at) }}>
      <Stack sx={{ gap: 2, mt: 2 }}>
        <TimeOfFact control={form.control} name="happened_at" label={text.rightTime} />
        {onRemove && <Button variant="outlined" color="inherit" onClick={onRemove} sx={{ alignSelf: 'flex-start' }}>{text.line}</Button>}
        <PanelButtons busy={busy} onClose={onClose} />
      </Stack>
    </Form>
  )
}
