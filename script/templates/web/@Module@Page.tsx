import Button from '@mui/material/Button'
import List from '@mui/material/List'
import ListItem from '@mui/material/ListItem'
import ListItemText from '@mui/material/ListItemText'
import Stack from '@mui/material/Stack'
import { useForm } from 'react-hook-form'
import { @camel@Text as text } from '@/locales/fr/@camel@'
import { readKey, useLive, usePermission, useRead, useWrite } from '@/shared/api'
import type { Page } from '@/shared/api'
import type { @Module@Note } from '@/shared/api/generated'
import { Form, TextInput } from '@/shared/forms'
import { Clock, EmptyState, LoadingBlock, ReadFailure, Screen, Section } from '@/shared/ui'

const path = '/api/@path@/notes'

/** « @Title@ »: what the establishment wrote down, kept live, and a line to add to it. */
export default function @Module@Page() {
  const notes = useRead<Page<@Module@Note>>(path)
  const mayWrite = usePermission('@module@.write')
  useLive('@module@', readKey(path))
  return (
    <Screen title={text.title} narrow>
      {mayWrite && <NewNote />}
      {notes.isPending && <LoadingBlock height={88} />}
      {notes.error && <ReadFailure problem={notes.error} onRetry={() => { void notes.refetch() }} />}
      {notes.data?.items.length === 0 && <EmptyState>{text.nothing}</EmptyState>}
      <List disablePadding>
        {notes.data?.items.map((note) => (
          <ListItem key={note.id} disableGutters divider>
            <ListItemText primary={note.text} secondary={<Clock at={note.written_at} />} />
          </ListItem>
        ))}
      </List>
    </Screen>
  )
}

function NewNote() {
  const form = useForm({ defaultValues: { text: '' }, shouldFocusError: false })
  const write = useWrite({ refreshes: [readKey(path)], onDone: () => form.reset() })
  return (
    <Section title={text.newNote}>
      <Form form={form} problem={write.error} labels={{ text: text.note }} onSubmit={(body) => write.mutate({ method: 'POST', path, body })}>
        <Stack sx={{ gap: 2, maxWidth: 640 }}>
          <TextInput control={form.control} name="text" label={text.note} lines={3} maxLength={500} />
          <Button type="submit" variant="contained" loading={write.isPending} sx={{ alignSelf: 'flex-start' }}>{text.write}</Button>
        </Stack>
      </Form>
    </Section>
  )
}
