import Alert from '@mui/material/Alert'
import AlertTitle from '@mui/material/AlertTitle'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { outcomeText } from '@/locales/fr/outcome'
import { useNow } from '@/shared/api'
import { at } from '@/shared/format'
import type { Instant } from '@/shared/format'
import { Section } from '@/shared/ui'

const text = outcomeText.before

interface AnsweredBeforeProps {
  question: string
  who: string
  when: Instant
  theirs: string
  /** What she has typed herself, if anything. */
  mine: string | null
  busy: boolean
  /** Absent when there is nothing of hers to give up. */
  onKeep: (() => void) | undefined
  onReplace: () => void
}

/** Somebody has answered before her: the first answer beside hers, its author and time, and the choice. */
export function AnsweredBefore({ question, who, when, theirs, mine, busy, onKeep, onReplace }: AnsweredBeforeProps) {
  const now = useNow(60)
  return (
    <Section title={question}>
      <Alert severity={mine === null ? 'info' : 'warning'}>
        <AlertTitle>{text.title(who)}</AlertTitle>
        <Typography>{text.told(theirs, at(when, now))}</Typography>
        {mine !== null && <Typography sx={{ mt: 0.5 }}>{text.mine(mine)}</Typography>}
        <Stack direction="row" sx={{ gap: 1, mt: 1.5, flexWrap: 'wrap' }}>
          {onKeep && <Button variant="outlined" color="inherit" disabled={busy} onClick={onKeep}>{text.keep(who)}</Button>}
          <Button variant="outlined" color="inherit" loading={busy} onClick={onReplace}>{text.replace}</Button>
        </Stack>
      </Alert>
    </Section>
  )
}
