import { act, cleanup, renderHook } from '@testing-library/react'
import { useForm } from 'react-hook-form'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useServerDraft } from './useServerDraft'

interface Values { words: string }
interface Stored { id: string; version: number; content: string }
interface Sent { method: string; path: string; key: string | null; content: string | undefined }

const cut = 'cut'
let page: ReturnType<typeof onPage>
let stored: Map<string, Stored>
let sent: Sent[]
/** Whether the answer of each next request is lost on its way, once the server has heard. */
let losses: boolean[]

/** A form whose words are kept, on its page. */
const onPage = () => renderHook(() => {
  const form = useForm<Values>({ defaultValues: { words: '' } })
  return { form, kept: useServerDraft(form, { path: '/api/drafts', content: ({ words }) => (words ? { content: words } : null) }) }
}).result

/** A server of drafts: the same key makes one draft, an old version is refused with what is there. */
function answer({ method, path, key, content }: Sent, version: number): Response {
  const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status })
  const id = method === 'POST' ? key! : path.split('/').pop()!
  const before = stored.get(id)
  if (method === 'DELETE') return stored.delete(id) ? new Response(null, { status: 204 }) : json({ code: 'not_found' }, 404)
  if (method === 'PUT' && !before) return json({ code: 'not_found' }, 404)
  if (method === 'PUT' && before!.version !== version) return json({ code: 'version_stale', current: before }, 412)
  if (method === 'POST' && before) return json(before, 201)
  const after = { id, version: (before?.version ?? 0) + 1, content: content! }
  stored.set(id, after)
  return json(after)
}

const type = (value: string, wait = 1_100) => act(async () => {
  await page.current.form.register('words').onChange({ type: 'change', target: { name: 'words', value } })
  await vi.advanceTimersByTimeAsync(wait)
})
const later = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds))
const drafts = () => [...stored.values()].map(({ content }) => content)

beforeEach(() => {
  vi.useFakeTimers()
  stored = new Map()
  sent = []
  losses = []
  vi.stubGlobal('fetch', (path: string, { method, headers, body }: RequestInit) => {
    const given = headers as Headers
    const one: Sent = { method: method!, path, key: given.get('Idempotency-Key'), content: body ? (JSON.parse(body as string) as Stored).content : undefined }
    sent.push(one)
    const answered = answer(one, Number(given.get('If-Match')?.slice(1, -1)))
    return losses.shift() ? Promise.reject(new TypeError(cut)) : Promise.resolve(answered)
  })
  page = onPage()
})
afterEach(() => { cleanup(); vi.unstubAllGlobals(); vi.useRealTimers() })

it('makes one draft when the answer to its first words is lost, whatever is typed before the next try', async () => {
  losses = [true]
  await type('Elle')
  expect(page.current.kept.state.kind).toBe('failed')
  await type('Elle saigne')
  expect(page.current.kept.state.kind).toBe('saved')
  expect(drafts()).toEqual(['Elle saigne'])
  expect(new Set(sent.filter(({ method }) => method === 'POST').map(({ key }) => key)).size).toBe(1)
})

it('takes its own words for kept when the answer to them was lost, and goes on', async () => {
  await type('Elle')
  losses = [true]
  await type('Elle saigne')
  await type('Elle saigne depuis hier', 6_000)
  expect(page.current.kept.state.kind).toBe('saved')
  expect(drafts()).toEqual(['Elle saigne depuis hier'])
  expect(page.current.kept.version).toBe(3)
})

it('asks nothing when the very same words are sent again after a lost answer', async () => {
  await type('Elle')
  losses = [true]
  await type('Elle saigne')
  await later(5_000)
  expect(page.current.kept.state.kind).toBe('saved')
  expect(page.current.kept.version).toBe(2)
})

it('tells a colleague\'s words from its own, also when hers come after a lost answer', async () => {
  await type('Elle')
  losses = [true]
  await type('Elle saigne')
  const id = page.current.kept.id!
  stored.set(id, { id, version: 3, content: 'Elle va bien' })
  await later(5_000)
  expect(page.current.kept.state).toMatchObject({ kind: 'taken', theirs: { content: 'Elle va bien' } })
  expect(drafts()).toEqual(['Elle va bien'])
  await act(async () => { page.current.kept.goOnAt(3, 'mine'); await vi.advanceTimersByTimeAsync(0) })
  expect(drafts()).toEqual(['Elle saigne'])
})

it('leaves no draft of what was sent, when the form went before the draft was known', async () => {
  losses = [true]
  await type('Elle')
  await act(async () => { page.current.kept.stop(null); await vi.advanceTimersByTimeAsync(10_000) })
  expect(drafts()).toEqual([])
})

it('leaves alone the draft that went with the form', async () => {
  await type('Elle')
  await act(async () => { page.current.kept.stop(page.current.kept.id); await vi.advanceTimersByTimeAsync(10_000) })
  expect(sent.map(({ method }) => method)).toEqual(['POST'])
})
