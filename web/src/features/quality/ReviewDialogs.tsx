import { zodResolver } from '@hookform/resolvers/zod'
import { z } from 'zod'
import { qualityText as text } from '@/locales/fr/quality'
import { useRead } from '@/shared/api'
import type { Page } from '@/shared/api'
import type { CaseReviewer, PerinatalCase } from '@/shared/api/generated'
import { ChoiceField, requiredText, RowDialog, SelectField, TextInput } from '@/shared/forms'
import { choicesOf } from './choices'
import { casePath, useCaseWrite } from './useCase'

interface DialogProps {
  of: PerinatalCase
  onClose: () => void
}

const reviewerSchema = z.object({ reviewer: requiredText })

/** Asks one more person. */
export function ReviewerDialog({ of, onClose }: DialogProps) {
  const people = useRead<Page<CaseReviewer>>('/api/case-reviewers', { case: of.id })
  const write = useCaseWrite(of.id, onClose)
  return (
    <RowDialog<z.input<typeof reviewerSchema>, PerinatalCase>
      title={text.askReviewer} values={{ reviewer: '' }} resolver={zodResolver(reviewerSchema)} labels={{ reviewer: text.reviewer }} write={write} onClose={onClose} confirmLabel={text.askReviewer}
      request={(body) => ({ method: 'POST', path: `${casePath(of.id)}/reviewers`, body })}
    >
      {({ control }) => <SelectField control={control} name="reviewer" label={text.reviewer} hint={text.reviewerHint} choices={(people.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))} required />}
    </RowDialog>
  )
}

const judgementSchema = z.object({ verdict: requiredText, reasons: z.string(), correction_reason: z.string() })

/** One's own judgement; corrected with a reason as long as nobody has read it. */
export function JudgementDialog({ of, corrects, onClose }: DialogProps & { corrects: boolean }) {
  const write = useCaseWrite(of.id, onClose)
  const labels = { verdict: text.verdict, reasons: text.reasons, correction_reason: text.fields.correction_reason }
  return (
    <RowDialog<z.input<typeof judgementSchema>, PerinatalCase>
      title={corrects ? text.changeVerdict : text.giveVerdict} values={{ verdict: '', reasons: '', correction_reason: '' }} resolver={zodResolver(judgementSchema)} labels={labels} write={write} onClose={onClose}
      request={({ verdict, reasons, correction_reason }) => ({ method: 'POST', path: `${casePath(of.id)}/judgements`, body: { verdict, reasons: reasons.trim(), ...(corrects ? { correction_reason: correction_reason.trim() } : {}) } })}
    >
      {({ control }) => (
        <>
          <ChoiceField control={control} name="verdict" label={labels.verdict} choices={choicesOf(text.avoidability)} required />
          <TextInput control={control} name="reasons" label={labels.reasons} lines={3} maxLength={1000} />
          {corrects && <TextInput control={control} name="correction_reason" label={labels.correction_reason} maxLength={300} required />}
        </>
      )}
    </RowDialog>
  )
}

const consensusSchema = z.object({ verdict: requiredText, sentence: requiredText })
type Consensus = z.input<typeof consensusSchema>

/** What is retained though the reviewers do not agree, and the sentence that says why. Of two who write it at once, the second sees the first's. */
export function ConsensusDialog({ of, onClose }: DialogProps) {
  const write = useCaseWrite(of.id, onClose)
  const row = { version: of.version, valuesOf: consensusOf, show: (field: string, value: unknown) => (field === 'verdict' && value ? text.avoidability[value as keyof typeof text.avoidability] : String(value || '—')) }
  return (
    <RowDialog<Consensus, PerinatalCase>
      title={of.agreement === 'BY_CONSENSUS' ? text.changeConsensus : text.consensus} values={consensusOf(of)} resolver={zodResolver(consensusSchema)} labels={{ verdict: text.verdict, sentence: text.sentence }} write={write} onClose={onClose} row={row}
      request={(body, version) => ({ method: 'POST', path: `${casePath(of.id)}/consensus`, body, ...(version === undefined ? {} : { version }) })}
    >
      {({ control }) => (
        <>
          <ChoiceField control={control} name="verdict" label={text.verdict} choices={choicesOf(text.avoidability)} required />
          <TextInput control={control} name="sentence" label={text.sentence} lines={3} maxLength={1000} required />
        </>
      )}
    </RowDialog>
  )
}

function consensusOf({ agreement, retained, consensus_sentence }: PerinatalCase): Consensus {
  return agreement === 'BY_CONSENSUS' ? { verdict: retained ?? '', sentence: consensus_sentence } : { verdict: '', sentence: '' }
}
