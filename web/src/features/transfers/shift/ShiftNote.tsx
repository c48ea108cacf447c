import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useEffect, useState } from 'react'
import { commonText } from '@/locales/fr/common'
import { transfersText } from '@/locales/fr/transfers'
import { readKey, serverNow, useWrite } from '@/shared/api'
import { at } from '@/shared/format'
import { ConflictPanel } from '@/shared/ui'
import { shiftPath } from './shift'
import type { ShiftView } from './shift'

const text = transfersText.shift
const pause = 1_500

/** The free note, saved while typing; what a colleague wrote in between is shown, never overwritten in silence. */
export function ShiftNote({ view }: { view: ShiftView }) {
  const [typed, setTyped] = useState(view.note)
  const [base, setBase] = useState({ note: view.note, version: view.version })
  const write = useWrite<ShiftView>({ refreshes: [readKey(shiftPath)], onDone: ({ note, version }) => setBase({ note, version }) })
  const { mutate, isPending, error } = write
  const dirty = typed !== base.note
  // A colleague wrote, and nothing is being typed here: her words are shown.
  if (!dirty && !isPending && view.version > base.version) {
    setBase({ note: view.note, version: view.version })
    setTyped(view.note)
  }
  useEffect(() => {
    if (!dirty || isPending || error) return
    const timer = setTimeout(() => mutate({ method: 'PUT', path: `${shiftPath}/note`, body: { note: typed }, version: base.version }), pause)
    return () => clearTimeout(timer)
  }, [dirty, isPending, error, mutate, typed, base.version])
  const latest = error?.isConflict ? (error.current as ShiftView) : null
  const resume = (note: string) => {
    write.reset()
    setBase({ note: latest!.note, version: latest!.version })
    setTyped(note)
  }
  return (
    <>
      {latest && (
        <ConflictPanel
          conflict={{ author: latest.note_by ?? '', writtenAt: latest.note_at ?? '', theirs: `« ${latest.note} »`, yours: `« ${typed} »` }}
          onKeep={() => resume(latest.note)} onSave={() => resume(typed)}
        />
      )}
      <TextField label={text.note} multiline minRows={5} fullWidth value={typed} onChange={(event) => { if (error && !latest) write.reset(); setTyped(event.target.value) }} helperText={text.noteHint} slotProps={{ htmlInput: { maxLength: 5000 } }} />
      <Typography role="status" color={error ? 'error' : 'textSecondary'}>{error && !latest ? error.detail : isPending ? commonText.saving : view.note_at ? text.savedAt(at(view.note_at, serverNow())) : ''}</Typography>
    </>
  )
}
