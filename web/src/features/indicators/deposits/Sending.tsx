import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useEffect, useState } from 'react'
import { indicatorsText } from '@/locales/fr/indicators'
import { useWrite } from '@/shared/api'
import { bytes, duration } from '@/shared/format'
import { ProblemAlert, Section } from '@/shared/ui'
import { depositPath, depositsPath } from '../paths'
import type { Deposit, DepositFile } from '../types'
import { CancelButton } from './CancelButton'
import { matching } from './chosen'
import { DropZone } from './DropZone'
import { filesInHand, takeInHand } from './filesInHand'
import { LeavingAsks } from './LeavingAsks'
import { SameFiles } from './SameFiles'
import { progressOf, unfinished } from './upload'
import { useUpload } from './useUpload'

const text = indicatorsText.deposit

/** The files on their way: how far each is, pause and resume, and, after a reload, the same files chosen again. Then the computation begins. */
export function Sending({ deposit }: { deposit: Deposit }) {
  const { id, files } = deposit
  const missing = unfinished(deposit)
  const compute = useWrite<Deposit>({ refreshes: [[depositPath(id)], [depositsPath]] })
  const begin = () => compute.mutate({ method: 'POST', path: `${depositPath(id)}/computation`, body: {} })
  // The same files as before are computed again only when it is asked for.
  const upload = useUpload(deposit, (whole) => { if (!whole.same_as) begin() })
  const [others, setOthers] = useState<readonly string[]>([])
  const awaited = missing.filter(({ number }) => !filesInHand(id).has(number))
  const { start } = upload
  const take = (chosen: readonly File[]) => {
    const { found, others: strangers } = matching(chosen, missing)
    takeInHand(id, found)
    setOthers(strangers.map(({ name, size }) => text.notOfDeposit(name, bytes(size))))
    if (missing.every(({ number }) => filesInHand(id).has(number))) start()
  }
  useBegunOnce(missing.length > 0 && awaited.length === 0, start)
  const isRunning = upload.state !== 'idle'
  return (
    <Section title={text.sending}>
      <Stack sx={{ gap: 2 }}>
        {isRunning && <LeavingAsks />}
        <Whole deposit={deposit} left={upload.state === 'running' ? upload.left : null} />
        <Box component="ul" aria-label={text.sending} sx={list}>
          {files.map((file) => <Line key={file.number} file={file} awaited={awaited.includes(file)} />)}
        </Box>
        {upload.state === 'waiting' && <Alert severity="warning">{text.waiting}</Alert>}
        <ProblemAlert detail={upload.problem?.detail ?? (compute.error && !deposit.same_as ? compute.error.detail : undefined)} />
        {others.length > 0 && <Alert severity="warning" role="alert">{others.map((reason) => <div key={reason}>{reason}</div>)}</Alert>}
        {awaited.length > 0 && !isRunning && <DropZone onFiles={take}><Typography sx={{ mt: 1.5 }}>{text.chooseAgain(awaited.length)}</Typography></DropZone>}
        {missing.length === 0 && deposit.same_as && <SameFiles deposit={deposit} earlier={deposit.same_as} />}
        <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
          {isRunning && <Button variant="outlined" onClick={upload.stop}>{text.pause}</Button>}
          {!isRunning && missing.length > 0 && awaited.length === 0 && <><Button variant="contained" onClick={start}>{text.resume}</Button><span role="status">{text.paused}</span></>}
          {missing.length === 0 && !deposit.same_as && <Button variant="contained" loading={compute.isPending} onClick={begin}>{text.compute}</Button>}
          {!isRunning && <CancelButton id={id} />}
        </Stack>
      </Stack>
    </Section>
  )
}

/** Begins by itself when the page opens with every file in hand: they have just been chosen. */
function useBegunOnce(ready: boolean, begin: () => void): void {
  const [first] = useState(ready)
  // eslint-disable-next-line react-hooks/exhaustive-deps -- once, with what there was when the page opened
  useEffect(() => { if (first) begin() }, [first])
}

function Whole({ deposit: { files }, left }: { deposit: Deposit; left: number | null }) {
  const { received, size } = progressOf(files)
  if (received === size) return <Typography role="status">{text.allReceived}</Typography>
  return (
    <Box>
      <LinearProgress variant="determinate" value={(100 * received) / size} aria-label={text.sending} sx={{ height: 10 }} />
      <Typography variant="body2" sx={{ mt: 0.5 }}>
        {text.sent(bytes(received), bytes(size))}
        {left !== null && ` · ${left < 60_000 ? text.nearlyDone : text.left(duration(left))}`}
      </Typography>
    </Box>
  )
}

function Line({ file: { name, kind, size, received }, awaited }: { file: DepositFile; awaited: boolean }) {
  return (
    <Box component="li" sx={line}>
      <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>{name} <Box component="span" sx={{ color: 'text.secondary' }}>· {text.kinds[kind]}</Box></Box>
      <Box sx={{ color: 'text.secondary' }}>{received === size ? bytes(size) : text.sent(bytes(received), bytes(size))}</Box>
      <LinearProgress variant="determinate" value={(100 * received) / size} aria-label={text.progressOf(name)} sx={{ height: 6 }} />
      <Box sx={{ color: 'text.secondary' }}>{received === size ? text.complete : awaited ? text.missing : ''}</Box>
    </Box>
  )
}

const list = { m: 0, p: 0, listStyle: 'none', border: 1, borderColor: 'divider', '& li + li': { borderTop: 1, borderColor: 'divider' } } as const
const line = { display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'minmax(0, 1fr) 190px 140px 185px' }, columnGap: 2, rowGap: 0.5, alignItems: 'center', px: 1.5, py: 1.25 } as const
