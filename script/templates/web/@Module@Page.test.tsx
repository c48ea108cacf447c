import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it, vi } from 'vitest'
import { @camel@Text as text } from '@/locales/fr/@camel@'
import { setServerTime } from '@/shared/api/clock'
import { makeQueryClient } from '@/shared/api/queries'
import { sessionKey } from '@/shared/api/session'
import type { Permission, Session } from '@/shared/api'
import type { @Module@Note } from '@/shared/api/generated'
import @Module@Page from './@Module@Page'

const now = '2026-11-16T09:00:00.000Z'
let notes: @Module@Note[]
let sent: unknown[]
const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } })

beforeEach(() => {
  setServerTime(now)
  notes = []
  sent = []
  vi.stubGlobal('fetch', async (_address: string, { method = 'GET', body = null }: { method?: string; body?: string | null }) => {
    if (method === 'GET') return json({ items: notes, next: null })
    const form = JSON.parse(body!) as { text: string }
    sent.push(form)
    notes = [{ id: 'b', text: form.text, written_at: now, recent: true }, ...notes]
    return json(notes[0], 201)
  })
})

function open(...permissions: Permission[]) {
  const client = makeQueryClient()
  client.setQueryData(sessionKey, { permissions, csrf_token: 't', now } as unknown as Session)
  render(<QueryClientProvider client={client}><@Module@Page /></QueryClientProvider>)
}

it('shows the notes, and nothing to write with to who only reads', async () => {
  notes = [{ id: 'a', text: 'Salle 2 en travaux', written_at: now, recent: true }]
  open('@module@.read')
  expect(await screen.findByText('Salle 2 en travaux')).toBeTruthy()
  expect(screen.queryByRole('button', { name: text.write })).toBeNull()
})

it('a note that is written stands in the list, and its field is empty again', async () => {
  const user = userEvent.setup()
  open('@module@.read', '@module@.write')
  expect(await screen.findByText(text.nothing)).toBeTruthy()
  await user.type(screen.getByLabelText(text.note), 'Salle 2 en travaux')
  await user.click(screen.getByRole('button', { name: text.write }))
  expect(await screen.findByText('Salle 2 en travaux', { selector: 'span' })).toBeTruthy()
  expect(sent).toEqual([{ text: 'Salle 2 en travaux' }])
  expect((screen.getByLabelText(text.note) as HTMLTextAreaElement).value).toBe('')
})
