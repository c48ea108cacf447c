import Box from '@mui/material/Box'
import { commonText } from '@/locales/fr/common'
import { typeset } from '@/shared/format/typography'

/** A short word in a frame: a state told by words, never by colour alone. */
export function Tag({ children, tone = 'neutral' }: { children: string; tone?: 'neutral' | 'warning' }) {
  return <Box component="span" sx={[tag, tone === 'warning' && { borderColor: 'warning.main', color: 'warning.main', bgcolor: 'warning.light' }]}>{children}</Box>
}

/** Where a value comes from; one that nobody has validated yet is marked « Proposé » or « Incertain ». */
export function SourceNote({ note }: { note: string }) {
  const { mark, words, comma } = readSourceNote(note)
  if (!mark) return typeset(words)
  return <><Tag tone="warning">{commonText[mark]}</Tag>{words && `${comma ? ', ' : ' '}${typeset(words)}`}</>
}

/** Tells the mark in front of a note from its words: « PROPOSÉ : … », « INCERTAIN, … »; a comma between them is part of the sentence. */
export function readSourceNote(note: string): { mark: 'proposed' | 'uncertain' | null; words: string; comma: boolean } {
  const match = /^(PROPOSÉ|INCERTAIN)(?![\p{L}])[\s:,;.—–-]*/u.exec(note.trim())
  if (!match) return { mark: null, words: note.trim(), comma: false }
  return { mark: match[1] === 'PROPOSÉ' ? 'proposed' : 'uncertain', words: note.trim().slice(match[0].length), comma: match[0].trim().endsWith(',') }
}

const tag = { display: 'inline-block', px: 0.75, border: 1, borderColor: 'text.disabled', typography: 'caption', lineHeight: 1.5, whiteSpace: 'nowrap' } as const
