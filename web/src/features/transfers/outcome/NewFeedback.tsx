import Alert from '@mui/material/Alert'
import AlertTitle from '@mui/material/AlertTitle'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useEffect, useRef, useState } from 'react'
import { outcomeText } from '@/locales/fr/outcome'
import { Clock } from '@/shared/ui'
import type { FeedbackView, RequestView } from '../types'
import { useFeedbackReading } from './useFeedbackReading'

const text = outcomeText.section

/** What she had not read yet stands first, in full; showing it to her notes that it is read. What comes while the page is open is hers to open. */
export function NewFeedback({ request, isOpening = false }: { request: RequestView; isOpening?: boolean }) {
  const { shown, arrived, open } = useFeedbackReading(request, isOpening)
  const [asked, setAsked] = useState<string | null>(null)
  const last = arrived.at(-1)
  const read = () => {
    setAsked(last?.line ?? null)
    open()
  }
  return (
    <>
      {last && (
        <Alert severity="info" action={<Button color="inherit" onClick={read}>{text.open(arrived.length)}</Button>}>
          {text.arrived(arrived.length)} · <Clock at={last.sent_at} look="time" />
        </Alert>
      )}
      {shown.map((feedback) => <Shown key={feedback.line} feedback={feedback} takesFocus={feedback.line === asked} />)}
    </>
  )
}

/** Opened with a press, it takes the focus of the button that has gone. */
function Shown({ feedback: { text: words, sent_by, sent_at }, takesFocus }: { feedback: FeedbackView; takesFocus: boolean }) {
  const alert = useRef<HTMLDivElement>(null)
  const focused = useRef(takesFocus)
  useEffect(() => { if (focused.current) alert.current?.focus() }, [])
  return (
    <Alert severity="info" ref={alert} tabIndex={-1}>
      <AlertTitle>{text.received}</AlertTitle>
      <Typography sx={{ whiteSpace: 'pre-line' }}>{words}</Typography>
      <Typography variant="body2" sx={{ mt: 0.5 }}>{sent_by} · <Clock at={sent_at} look="time" /></Typography>
    </Alert>
  )
}
