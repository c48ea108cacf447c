import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { indicatorsText } from '@/locales/fr/indicators'
import { useWrite } from '@/shared/api'
import { bytes } from '@/shared/format'
import { ProblemAlert, Section } from '@/shared/ui'
import { depositsPath } from '../paths'
import type { Deposit } from '../types'
import { withFiles } from './chosen'
import type { ChosenFile } from './chosen'
import { ChosenFiles } from './ChosenFiles'
import { DropZone } from './DropZone'
import { takeInHand } from './filesInHand'
import { holdsStays } from './kind'

const text = indicatorsText.deposit

/** Files chosen and named for what they are; then the deposit's own page sends them. */
export function NewDeposit() {
  const navigate = useNavigate()
  const [chosen, setChosen] = useState<readonly ChosenFile[]>([])
  const [refused, setRefused] = useState<readonly string[]>([])
  const write = useWrite<Deposit>({
    refreshes: [[depositsPath]],
    onDone: (deposit) => {
      takeInHand(deposit.id, new Map(chosen.map(({ file }, index) => [deposit.files[index]!.number, file])))
      void navigate(`/indicateurs/depots/${deposit.id}`)
    },
  })
  const add = async (files: readonly File[]) => {
    const next = await withFiles(chosen, files)
    setChosen(next.chosen)
    setRefused(next.refused)
  }
  const send = () => write.mutate({ method: 'POST', path: depositsPath, body: { files: chosen.map(({ file: { name, size }, kind }) => ({ name, size, kind })) } })
  const size = chosen.reduce((sum, { file }) => sum + file.size, 0)
  const computable = holdsStays(chosen.map(({ kind }) => kind))
  return (
    <Section title={text.new}>
      <Stack sx={{ gap: 2 }}>
        <Typography sx={{ maxWidth: 900 }}>{text.explain} {text.notKept}</Typography>
        <DropZone onFiles={(files) => { void add(files) }} />
        {refused.length > 0 && <Alert severity="warning" role="alert">{refused.map((reason) => <div key={reason}>{reason}</div>)}</Alert>}
        {chosen.length > 0 && <ChosenFiles chosen={chosen} onChange={setChosen} />}
        <ProblemAlert detail={write.error ? [write.error.detail, ...write.error.faults.map(({ message }) => message)].join(' ') : undefined} />
        {chosen.length > 0 && (
          <Box>
            {!computable && <Typography color="error" sx={{ mb: 1 }}>{text.noStays}</Typography>}
            <Button variant="contained" disabled={!computable} loading={write.isPending} onClick={send}>{text.start(chosen.length, bytes(size))}</Button>
          </Box>
        )}
      </Stack>
    </Section>
  )
}
