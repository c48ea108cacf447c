import Box from '@mui/material/Box'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import Typography from '@mui/material/Typography'
import { indicatorNoteText as text } from '@/locales/fr/indicatorNote'
import { readKey, useWrite } from '@/shared/api'
import type { IndicatorNoteDrawing, IndicatorNotePart } from '@/shared/api/generated'
import { typeset } from '@/shared/format/typography'
import { ProblemAlert, Section } from '@/shared/ui'
import { notePath, notesPath } from '../paths'
import { CommentEditor } from './CommentEditor'
import { Drawing } from './Drawing'
import { LinesTable } from './LinesTable'

/** One section: what it rests on, its figures, its graphics, and what is written of them. */
export function NotePart({ year, part, query, forNetwork }: { year: number; part: IndicatorNotePart; query: Record<string, string>; forNetwork: boolean }) {
  const { title, sentences, lines, drawings, may_name: mayName } = part
  const small = drawings.filter(({ is_small }) => is_small)
  return (
    <Section title={title}>
      {sentences.length > 0 && <Typography sx={{ mb: 1 }}>{typeset(sentences.join(' '))}</Typography>}
      {lines.length > 0 && <LinesTable title={title} year={year} lines={lines} />}
      {small.length > 0 && (
        <Box sx={{ display: 'grid', gap: 2, mt: 2, gridTemplateColumns: 'repeat(auto-fill, minmax(200px, 1fr))' }}>
          {small.map((drawing) => <Graphic key={drawing.title} drawing={drawing} />)}
        </Box>
      )}
      {drawings.filter(({ is_small }) => !is_small).map((drawing) => <Graphic key={drawing.title} drawing={drawing} />)}
      {mayName && forNetwork && <Names year={year} part={part} query={query} />}
      <CommentEditor year={year} title={title} comment={part.comment} />
    </Section>
  )
}

function Graphic({ drawing: { title, note, svg, outside, is_small } }: { drawing: IndicatorNoteDrawing }) {
  return (
    <Box component="figure" className="keep-together" sx={{ m: 0, mt: is_small ? 0 : 2 }}>
      <Typography component="figcaption" variant={is_small ? 'body2' : 'h3'} sx={{ mb: 0.5 }}>{typeset(title)}</Typography>
      <Drawing svg={svg} said={text.drawingOf(title, is_small ? '' : typeset(note))} small={is_small} />
      {note !== '' && <Typography variant="body2" color="textSecondary" sx={{ mt: 0.5 }}>{typeset(note)}</Typography>}
      {outside.length > 0 && <Box component="ul" aria-label={text.outside} sx={{ my: 0.5, pl: 3 }}>{outside.map((house) => <li key={house}>{house}</li>)}</Box>}
    </Box>
  )
}

/** Whether the houses outside are named, in the note for the network alone. */
function Names({ year, part: { section, names }, query }: { year: number; part: IndicatorNotePart; query: Record<string, string> }) {
  const write = useWrite({ refreshes: [readKey(notePath, query)] })
  const tick = (next: boolean) => write.mutate({ method: 'PUT', path: `${notesPath(year)}/${section}/names`, body: { names: next } })
  return (
    <Box className="no-print">
      {write.error && <ProblemAlert detail={write.error.detail} />}
      <FormControlLabel control={<Checkbox checked={names} disabled={write.isPending} onChange={(_, next) => tick(next)} />} label={text.names} />
      <Typography variant="caption" color="textSecondary" sx={{ display: 'block' }}>{text.namesHint}</Typography>
    </Box>
  )
}
