import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { transfersText } from '@/locales/fr/transfers'
import { transferWords } from '@/locales/fr/transferWords'
import { useNow } from '@/shared/api'
import { at, when } from '@/shared/format'
import { typeset } from '@/shared/format/typography'
import { Clock, Section } from '@/shared/ui'
import type { FactView, RequestView } from '../types'
import { CorrectFact } from './CorrectFact'

const text = transfersText.journal

/** The journal: a sentence a line, the last first; what was wrong stays readable, crossed out. */
export function Journal({ request }: { request: RequestView }) {
  const [corrected, setCorrected] = useState<string | null>(null)
  const lines = [...request.journal].reverse()
  return (
    <Section title={text.title}>
      {lines.length === 0 && <Typography color="textSecondary">{text.empty}</Typography>}
      <Box component="ol" reversed sx={{ p: 0, m: 0, listStyle: 'none' }}>
        {lines.map((fact) => (
          <Box component="li" key={fact.id} sx={{ borderBottom: 1, borderColor: 'divider', py: 0.5 }}>
            <Line fact={fact} open={corrected === fact.id} onCorrect={() => setCorrected(corrected === fact.id ? null : fact.id)} />
            {corrected === fact.id && <CorrectFact fact={fact} request={request} onClose={() => setCorrected(null)} />}
          </Box>
        ))}
      </Box>
    </Section>
  )
}

function Line({ fact, open, onCorrect }: { fact: FactView; open: boolean; onCorrect: () => void }) {
  const now = useNow(60)
  const words = <><Clock at={fact.happened_at} look="time" /> · {typeset(fact.text)} · <Box component="span" sx={{ color: 'text.secondary' }}>{fact.author}</Box></>
  const typedLater = when(fact.typed_at, now) !== when(fact.happened_at, now)
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, minHeight: 44 }}>
      <Box sx={{ flexGrow: 1 }}>
        <Typography component="div">{fact.crossed_out_for ? <del>{words}</del> : words}</Typography>
        {(typedLater || fact.crossed_out_for) && (
          <Typography variant="body2" color="textSecondary">
            {fact.crossed_out_for ? text.crossedOut(transferWords.correctionReason[fact.crossed_out_for], fact.crossed_out_by ?? '', fact.crossed_out_at ? at(fact.crossed_out_at, now) : '') : text.typed(at(fact.typed_at, now))}
          </Typography>
        )}
      </Box>
      {fact.may_be_corrected && !fact.crossed_out_for && (
        <Button className="no-print" color="inherit" aria-expanded={open} aria-label={text.correctOf(fact.text)} onClick={onCorrect}>{text.correct}</Button>
      )}
    </Box>
  )
}
