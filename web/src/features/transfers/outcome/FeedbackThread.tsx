import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { outcomeText } from '@/locales/fr/outcome'
import { useNow } from '@/shared/api'
import { at } from '@/shared/format'
import { Clock } from '@/shared/ui'
import type { FeedbackView } from '../types'
import { feedbackChannelWords } from './words'

const words = outcomeText.section

/** Every feedback that was sent: its text, its way, who, when, and whether it was read. */
export function FeedbackThread({ feedbacks }: { feedbacks: readonly FeedbackView[] }) {
  const now = useNow(60)
  if (feedbacks.length === 0) return null
  return (
    <>
      <Typography variant="h3" sx={{ mt: 2 }}>{words.thread}</Typography>
      <Box component="ol" sx={{ p: 0, m: 0, listStyle: 'none' }}>
        {feedbacks.map(({ line, text, channel, recipient, sent_by, sent_at, read_at }) => (
          <Box component="li" key={line} sx={{ borderBottom: 1, borderColor: 'divider', py: 1 }}>
            <Typography sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{text}</Typography>
            <Typography variant="body2" color="textSecondary" component="div">
              {[feedbackChannelWords[channel], recipient && words.to(recipient), sent_by].filter(Boolean).join(' · ')} · <Clock at={sent_at} look="time" />
              {channel === 'APPLICATION' && <> · <strong>{read_at ? words.read(at(read_at, now)) : words.unread}</strong></>}
            </Typography>
          </Box>
        ))}
      </Box>
    </>
  )
}
