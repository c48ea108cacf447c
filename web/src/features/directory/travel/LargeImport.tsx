import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useMutation } from '@tanstack/react-query'
import { directoryText } from '@/locales/fr/directory'
import { call } from '@/shared/api'
import type { Problem } from '@/shared/api'
import type { StartedJob } from '@/shared/api/generated'
import { number } from '@/shared/format'
import { ProblemAlert } from '@/shared/ui'
import { FollowedJob } from '@/shared/ui/FollowedJob'
import type { FileLine } from './file'
import { wholeFile } from './useImport'

const text = directoryText.travel

/** A large file: given to the server as a whole, which works on it by itself; followed here and in « Travaux ». */
export function LargeImport({ name, lines, onOther }: { name: string; lines: readonly FileLine[]; onOther: () => void }) {
  const send = useMutation<StartedJob, Problem>({ mutationFn: () => call<StartedJob>('POST', '/api/travel-times/imports', { csv: wholeFile(lines) }) })
  return (
    <Stack sx={{ gap: 2 }}>
      <Typography>{text.read(name, number(lines.length))} {text.largeExplain}</Typography>
      <ProblemAlert detail={send.error?.detail} />
      {send.data && <FollowedJob id={send.data.id} heading="h3" />}
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
        {!send.data && <Button variant="contained" loading={send.isPending} onClick={() => send.mutate()}>{text.start}</Button>}
        <Button onClick={onOther}>{text.other}</Button>
      </Stack>
    </Stack>
  )
}
