import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { qualityText as text } from '@/locales/fr/quality'
import type { PerinatalCase } from '@/shared/api/generated'
import { colon } from '@/shared/format/typography'
import { Section } from '@/shared/ui'
import { ConsensusDialog, JudgementDialog, ReviewerDialog } from './ReviewDialogs'
import { casePath, useCaseWrite } from './useCase'

type Asked = 'reviewer' | 'judgement' | 'consensus'

/** The review by two: who was asked, who has answered, and, once all have, what they say. */
export function ReviewSection({ of }: { of: PerinatalCase }) {
  const [asked, setAsked] = useState<Asked | null>(null)
  const close = () => setAsked(null)
  const write = useCaseWrite(of.id)
  const withdraw = (judgement: string) => write.mutate({ method: 'POST', path: `${casePath(of.id)}/reviewer-withdrawals`, body: { judgement } })
  const { agreement, judgements, may, retained, state } = of
  const open = state === 'DECLARED' || state === 'DOCUMENTED'
  const own = judgements.find(({ mine }) => mine)
  const disagree = agreement === 'DISAGREED' || agreement === 'BY_CONSENSUS'
  return (
    <Section title={text.review}>
      {open && <Typography sx={{ mb: 1 }}>{text.agreement[agreement]} {!of.verdicts_shown && <span>{text.blind}</span>}</Typography>}
      {judgements.length === 0 && <Typography color="textSecondary">{text.noReviewer}</Typography>}
      {write.error && <Alert severity="warning" sx={{ mb: 1 }}>{write.error.detail}</Alert>}
      <Box component="ul" sx={{ m: 0, pl: 3 }}>
        {judgements.map(({ id, reviewer, mine, given, verdict, reasons }) => (
          <li key={id}>
            {reviewer} {mine && text.mine} · {verdict ? <strong>{text.avoidability[verdict]}</strong> : given ? text.given : text.awaited}
            {may.coordinate && open && !given && <Button className="no-print" variant="text" loading={write.isPending} aria-label={text.withdrawReviewer(reviewer)} onClick={() => withdraw(id)}>{text.withdraw}</Button>}
            {reasons && <Typography color="textSecondary">{reasons}</Typography>}
          </li>
        ))}
      </Box>
      {retained && <Typography sx={{ mt: 1 }}>{text.retained}{colon}<strong>{text.avoidability[retained]}</strong>{of.consensus_sentence && ` · ${of.consensus_sentence}`}</Typography>}
      <Stack direction="row" className="no-print" sx={{ gap: 1, mt: 1, flexWrap: 'wrap' }}>
        {may.judge && own && !(own.given && of.verdicts_shown) && <Button variant={own.given ? 'outlined' : 'contained'} onClick={() => setAsked('judgement')}>{own.given ? text.changeVerdict : text.giveVerdict}</Button>}
        {may.coordinate && open && <Button variant="outlined" onClick={() => setAsked('reviewer')}>{text.askReviewer}</Button>}
        {may.coordinate && state === 'DOCUMENTED' && disagree && <Button variant="outlined" onClick={() => setAsked('consensus')}>{agreement === 'BY_CONSENSUS' ? text.changeConsensus : text.consensus}</Button>}
      </Stack>
      {asked === 'reviewer' && <ReviewerDialog of={of} onClose={close} />}
      {asked === 'judgement' && <JudgementDialog of={of} corrects={own?.given ?? false} onClose={close} />}
      {asked === 'consensus' && <ConsensusDialog of={of} onClose={close} />}
    </Section>
  )
}
