import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useEffect } from 'react'
import { directoryText } from '@/locales/fr/directory'
import { number } from '@/shared/format'
import { typeset } from '@/shared/format/typography'
import { ProblemAlert } from '@/shared/ui'
import { keepPage } from '@/shared/ui/keepPage'
import { heading, saveFile, writeCsv } from './file'
import type { FileLine } from './file'
import { useImport } from './useImport'
import type { Progress, RefusedLine } from './useImport'

const text = directoryText.travel
/** Refused lines shown on the page; the file holds them all. */
const shown = 50

/** The import of one file: its progress, its end, and its refused lines. */
export function ImportRun({ name, lines, onOther }: { name: string; lines: readonly FileLine[]; onOther: () => void }) {
  const { progress, start, stop } = useImport(lines)
  const { state, sent, refused, problem } = progress
  useEffect(() => (state === 'running' ? keepPage() : undefined), [state])
  return (
    <Stack sx={{ gap: 2 }}>
      <Typography>{text.read(name, number(lines.length))}</Typography>
      {state !== 'ready' && (
        <Box>
          <LinearProgress variant="determinate" value={(100 * sent) / lines.length} aria-label={text.progressLabel} sx={{ height: 10 }} />
          <Typography role="status">{text.progress(number(sent), number(lines.length))}</Typography>
        </Box>
      )}
      <Outcome progress={progress} />
      {problem && <ProblemAlert detail={problem.detail} />}
      {refused.length > 0 && state !== 'running' && <Refusals refused={refused} />}
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
        {state === 'ready' && <Button variant="contained" onClick={start}>{text.start}</Button>}
        {state === 'running' && <Button variant="outlined" onClick={stop}>{text.stop}</Button>}
        {(state === 'stopped' || state === 'cut') && <Button variant="contained" onClick={start}>{text.resume}</Button>}
        {state !== 'running' && <Button onClick={onOther}>{text.other}</Button>}
      </Stack>
    </Stack>
  )
}

function Outcome({ progress: { state, sent, written, refused } }: { progress: Progress }) {
  switch (state) {
    case 'done': return <Alert severity={refused.length > 0 ? 'warning' : 'success'}>{text.done(number(written), refused.length)}</Alert>
    case 'stopped': return <Alert severity="info">{text.stopped(number(sent))}</Alert>
    case 'cut': return <Alert severity="warning">{text.cut(number(sent))}</Alert>
    default: return null
  }
}

function Refusals({ refused }: { refused: readonly RefusedLine[] }) {
  const save = () => saveFile(text.refusalsName, writeCsv([
    [...heading.split(';'), text.line.toLowerCase(), text.reason.toLowerCase()],
    ...refused.map(({ number: line, reason, csv }) => [...fourCells(csv), line, reason]),
  ]))
  return (
    <Box>
      <Typography variant="h3">{text.refusals}</Typography>
      <Box tabIndex={0} role="region" aria-label={text.refusals} sx={{ overflow: 'auto', maxHeight: 360, '@media print': { maxHeight: 'none' } }}>
        <Box component="table" sx={table}>
          <thead><tr><th scope="col">{text.line}</th><th scope="col">{text.reason}</th><th scope="col">{text.content}</th></tr></thead>
          <tbody>{refused.slice(0, shown).map(({ number: line, reason, csv }) => <tr key={line}><td>{line}</td><td>{typeset(reason)}</td><td>{csv}</td></tr>)}</tbody>
        </Box>
      </Box>
      {refused.length > shown && <Typography>{text.more(refused.length - shown)}</Typography>}
      <Button variant="outlined" sx={{ mt: 1 }} onClick={save}>{text.downloadRefusals}</Button>
      <Typography color="textSecondary">{text.refusalsHint}</Typography>
    </Box>
  )
}

/** Four cells, so that the number and the reason of the line stay in their columns. */
function fourCells(csv: string): string[] {
  const cells = csv.split(';')
  return [cells[0] ?? '', cells[1] ?? '', cells[2] ?? '', cells.slice(3).join(' ')]
}

const table = { borderCollapse: 'collapse', width: '100%', '& th, & td': { textAlign: 'left', verticalAlign: 'top', p: 0.75, borderBottom: 1, borderColor: 'divider' } } as const
