import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useEffect, useState } from 'react'
import { useNavigate } from 'react-router'
import { indicatorSeriesText } from '@/locales/fr/indicatorSeries'
import { number, plain } from '@/shared/format'
import { LoadingBlock, ProblemAlert, Section } from '@/shared/ui'
import { keepPage } from '@/shared/ui/keepPage'
import { DropZone } from '../deposits/DropZone'
import { seriesTemplatePath } from '../paths'
import type { SeriesLine, SeriesPreview } from '../types'
import { Preview } from './Preview'
import { SourceFields } from './SourceFields'
import { faultsOf } from './told'
import { useSeriesPreview, useSeriesSaving } from './useSeriesFile'
import type { SeriesTold } from './useSeriesFile'

const text = indicatorSeriesText.new

/** A file of published values: told where it comes from, read, looked at, then kept. `known` are the series that there are. */
export function NewSeries({ known }: { known: readonly SeriesLine[] }) {
  const navigate = useNavigate()
  const [told, setTold] = useState<SeriesTold>({ source: text.usualSource, edition: '', note: '' })
  const [file, setFile] = useState<File | null>(null)
  const [several, setSeveral] = useState(false)
  const [tried, setTried] = useState(false)
  const reading = useSeriesPreview()
  const saving = useSeriesSaving(({ id }) => { void navigate(`/indicateurs/series/${id}`) })
  const inHand = file !== null && !saving.isSuccess
  useEffect(() => (inHand ? keepPage() : undefined), [inHand])
  const take = ([first, ...others]: readonly File[]) => {
    if (!first) return
    setFile(first)
    setSeveral(others.length > 0)
    saving.reset()
    reading.mutate(first)
  }
  const faults = faultsOf(told, tried, saving.error)
  const save = (again: boolean) => {
    setTried(true)
    if (file && Object.keys(faultsOf(told, true, null)).length === 0) saving.mutate({ file, told, again })
  }
  const replaced = known.find(({ source, state }) => state === 'current' && plain(source) === plain(told.source))
  return (
    <Section title={text.title}>
      <Stack sx={{ gap: 2 }}>
        <Typography sx={{ maxWidth: 900 }}>{text.explain} {text.proposed}</Typography>
        <Stack direction="row" sx={{ gap: 1 }}><Button component="a" href={seriesTemplatePath} download variant="outlined">{text.template}</Button></Stack>
        <SourceFields told={told} faults={faults} onChange={setTold} />
        {replaced && <Alert severity="info">{text.replaces(replaced.edition)}</Alert>}
        <DropZone onFiles={take} label={file ? text.other : text.choose} hint={text.drop} />
        {several && file && <Alert severity="warning">{text.onlyFirst(file.name)}</Alert>}
        {reading.isPending && <LoadingBlock />}
        <ProblemAlert detail={reading.error?.detail} />
        {file && reading.data && <Preview name={file.name} preview={reading.data} />}
        <ProblemAlert detail={saving.error && saving.error.faults.length === 0 ? saving.error.detail : undefined} />
        {reading.data && <Saving preview={reading.data} known={saving.error?.code === 'same_file'} busy={saving.isPending} onSave={save} />}
      </Stack>
    </Section>
  )
}

/** Keeps what could be read; a file that is kept already is asked for twice. */
function Saving({ preview: { accepted, same_as: same }, known, busy, onSave }: { preview: SeriesPreview; known: boolean; busy: boolean; onSave: (again: boolean) => void }) {
  if (accepted === 0) return <Alert severity="warning">{text.nothingToSave}</Alert>
  const again = same !== null || known
  return (
    <>
      {same && <Alert severity="warning">{text.sameAs(same.source, same.edition)}</Alert>}
      <Stack direction="row"><Button variant="contained" loading={busy} onClick={() => onSave(again)}>{again ? text.saveAnyway : text.save(indicatorSeriesText.lines(accepted, number(accepted)))}</Button></Stack>
    </>
  )
}
