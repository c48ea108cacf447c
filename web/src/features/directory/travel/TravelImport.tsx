import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import type { ChangeEvent } from 'react'
import { directoryText } from '@/locales/fr/directory'
import { useEstablishments } from '@/shared/api'
import { ProblemAlert, Section } from '@/shared/ui'
import { decode, heading, readTravelFile, saveFile, writeCsv } from './file'
import type { FileLine } from './file'
import { ImportRun } from './ImportRun'
import { LargeImport } from './LargeImport'
import { large } from './useImport'

const text = directoryText.travel

interface Chosen {
  name: string
  lines: readonly FileLine[]
}

/** A file of travel times: chosen, sent, and what was refused of it given back. */
export function TravelImport() {
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [reason, setReason] = useState<string>()
  const Run = chosen && chosen.lines.length >= large ? LargeImport : ImportRun
  const read = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0]
    event.target.value = ''
    if (!file) return
    const table = readTravelFile(decode(await file.arrayBuffer()))
    setReason(table.ok ? undefined : table.reason)
    setChosen(table.ok ? { name: file.name, lines: table.lines } : null)
  }
  return (
    <Section title={text.importTitle}>
      <Typography sx={{ mb: 2, maxWidth: 900 }}>{text.importExplain}</Typography>
      <ProblemAlert detail={reason} />
      {chosen
        ? <Run key={chosen.name + chosen.lines.length} name={chosen.name} lines={chosen.lines} onOther={() => setChosen(null)} />
        : (
          <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
            <Button component="label" variant="contained" sx={{ '&:focus-within': { outline: '3px solid', outlineColor: 'info.main', outlineOffset: 1 } }}>
              {text.choosing}
              <input type="file" accept=".csv,text/csv,text/plain" onChange={(event) => { void read(event) }} aria-label={text.choosing} style={{ position: 'absolute', inset: 0, opacity: 0, cursor: 'pointer' }} />
            </Button>
            <Template />
          </Stack>
        )}
    </Section>
  )
}

/** A file with the heading and one line, to be filled in. */
function Template() {
  const [from, to] = (useEstablishments().data ?? []).filter(({ active }) => active)
  const save = () => saveFile(text.templateName, writeCsv([heading.split(';'), ...(from && to ? [[from.name, to.name, 45, text.templateSource]] : [])]))
  return <Button onClick={save}>{text.template}</Button>
}
