import { zodResolver } from '@hookform/resolvers/zod'
import Typography from '@mui/material/Typography'
import { z } from 'zod'
import { binderText } from '@/locales/fr/binder'
import { readKey, useWrite } from '@/shared/api'
import type { BinderChapter } from '@/shared/api/generated'
import { NumberStepper, requiredText, RowDialog, TextInput } from '@/shared/forms'
import { useToast } from '@/shared/ui'
import { chaptersPath } from './chapters'

const text = binderText
/** Of one chapter: what is longer holds up the printing of others. The server holds the same, and the whole binder's. */
const mostLines = 400
const schema = z.object({ title: requiredText.max(120), body: requiredText.max(20_000).refine((body) => body.trim().split('\n').length <= mostLines, text.tooManyLines(mostLines)), position: z.number().int().min(1).max(99) })
type Values = z.input<typeof schema>
const labels = { title: text.fieldTitle, body: text.fieldBody, position: text.fieldPosition }

/** A chapter, added or written anew: what it said before is kept. */
export function ChapterDialog({ chapter, position = 1, onClose }: { chapter?: BinderChapter; position?: number; onClose: () => void }) {
  const tell = useToast()
  const write = useWrite<BinderChapter>({ refreshes: [readKey(chaptersPath)], onDone: () => { tell(text.recorded); onClose() } })
  const body = (values: Values) => ({ title: values.title.trim(), body: values.body.trim(), position: values.position })
  return (
    <RowDialog<Values, BinderChapter>
      title={chapter ? text.dialogChange : text.dialogAdd} values={chapter ? valuesOf(chapter) : { title: '', body: '', position }}
      resolver={zodResolver(schema)} labels={labels} write={write} onClose={onClose}
      request={(values, version) => (chapter
        ? { method: 'PUT', path: `${chaptersPath}/${chapter.id}`, body: body(values), ...(version === undefined ? {} : { version }) }
        : { method: 'POST', path: chaptersPath, body: body(values) })}
      {...(chapter ? { row: { version: chapter.version, valuesOf } } : {})}
    >
      {({ control }) => (
        <>
          <TextInput control={control} name="title" label={labels.title} maxLength={120} required />
          <Typography variant="body2" color="textSecondary">{text.bodyHelp}</Typography>
          <TextInput control={control} name="body" label={labels.body} lines={12} maxLength={20_000} required />
          <NumberStepper control={control} name="position" label={labels.position} least={1} most={99} />
        </>
      )}
    </RowDialog>
  )
}

function valuesOf({ title, body, position }: BinderChapter): Values {
  return { title, body, position }
}
