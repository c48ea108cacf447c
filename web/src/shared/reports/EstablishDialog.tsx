import { zodResolver } from '@hookform/resolvers/zod'
import Typography from '@mui/material/Typography'
import { z } from 'zod'
import { reportsText as text } from '@/locales/fr/reports'
import { useWrite } from '@/shared/api'
import type { StartedJob } from '@/shared/api/generated'
import { requiredText, RowDialog, TextInput } from '@/shared/forms'

const schema = z.object({ reason: z.string() })
const schemaAgain = z.object({ reason: requiredText.max(200) })
type Values = z.input<typeof schema>

/** Freezes a year, or makes new versions of what corrections have moved. */
export function EstablishDialog({ path, year, again, onStarted, onClose }: { path: string; year: number; again: boolean; onStarted: (job: string) => void; onClose: () => void }) {
  const write = useWrite<StartedJob>({ onDone: ({ id }) => { onStarted(id); onClose() } })
  return (
    <RowDialog<Values, StartedJob>
      title={again ? text.again(year) : text.establish(year)} values={{ reason: '' }} resolver={zodResolver(again ? schemaAgain : schema)} labels={{ reason: text.reason }} write={write}
      confirmLabel={text.confirm} onClose={onClose} request={({ reason }) => ({ method: 'POST', path, body: { year, ...(reason ? { reason } : {}) } })}
    >
      {({ control }) => (
        <>
          <Typography>{again ? text.explainAgain : text.explain}</Typography>
          {again && <TextInput control={control} name="reason" label={text.reason} maxLength={200} />}
        </>
      )}
    </RowDialog>
  )
}
