import { act, render, screen } from '@testing-library/react'
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { closeLive, receive, useLive, useLiveState } from './live'

function State() {
  useLive('board', ['/api/board'])
  const live = useLiveState()
  return <p>{live.kind === 'back' ? `back ${live.changes}` : live.kind}</p>
}

const client = new QueryClient()
const shown = () => screen.getByRole('paragraph').textContent
const pass = (milliseconds: number) => act(() => vi.advanceTimersByTime(milliseconds))
const hear = (message: Parameters<typeof receive>[0]) => act(() => receive(message))

beforeEach(() => {
  vi.useFakeTimers()
  render(<QueryClientProvider client={client}><State /></QueryClientProvider>)
})
afterEach(() => { closeLive(); vi.useRealTimers(); vi.restoreAllMocks() })

it('does not worry her for a cut of less than ten seconds', () => {
  hear({ kind: 'live', resumed: false })
  expect(shown()).toBe('live')
  hear({ kind: 'cut', lastHeard: null })
  expect(shown()).toBe('unsure')
  pass(9_000)
  hear({ kind: 'live', resumed: true })
  expect(shown()).toBe('live')
})

it('says it is offline, then how many changes it brought back, for five seconds', () => {
  hear({ kind: 'live', resumed: false })
  hear({ kind: 'cut', lastHeard: Date.now() - 60_000 })
  pass(10_000)
  expect(shown()).toBe('offline')
  hear({ kind: 'live', resumed: true })
  for (const version of [1, 2, 3]) hear({ kind: 'change', topic: 'board', version })
  expect(shown()).toBe('back 3')
  pass(5_000)
  expect(shown()).toBe('live')
})

it('reads again what shows a topic that changed, and all when nothing tells what was missed', () => {
  hear({ kind: 'live', resumed: false })
  const read = vi.spyOn(client, 'invalidateQueries')
  hear({ kind: 'change', topic: 'requests', version: 1 })
  expect(read).not.toHaveBeenCalled()
  hear({ kind: 'change', topic: 'board', version: 1 })
  expect(read).toHaveBeenCalledTimes(1)
  hear({ kind: 'cut', lastHeard: null })
  hear({ kind: 'live', resumed: false })
  expect(read).toHaveBeenCalledTimes(2)
})

it('reads together what changes within a second, and not what does not follow the topic', () => {
  const follows = (answer: unknown) => answer === 'ranked'
  function Spaced() {
    useLive('beds', ['/api/spaced'], { apart: 1_000, follows })
    return null
  }
  render(<QueryClientProvider client={client}><Spaced /></QueryClientProvider>)
  const read = () => client.getQueryState(['/api/spaced'])?.isInvalidated
  const change = () => hear({ kind: 'change', topic: 'beds', version: 1 })
  client.setQueryData(['/api/spaced'], 'ranked')
  change()
  expect(read()).toBe(true)
  client.setQueryData(['/api/spaced'], 'ranked')
  change()
  change()
  expect(read()).toBe(false)
  pass(1_000)
  expect(read()).toBe(true)
  client.setQueryData(['/api/spaced'], 'ended')
  pass(5_000)
  change()
  expect(read()).toBe(false)
})

it('reads once more what changed while it was read for the first time', async () => {
  vi.useRealTimers()
  const answers: ((value: string) => void)[] = []
  function Job() {
    const { data } = useQuery({ queryKey: ['/api/first'], queryFn: () => new Promise<string>((resolve) => answers.push(resolve)) })
    useLive('jobs', ['/api/first'])
    return <output>{data ?? 'reading'}</output>
  }
  render(<QueryClientProvider client={client}><Job /></QueryClientProvider>)
  hear({ kind: 'change', topic: 'jobs', version: 1 })
  expect(answers).toHaveLength(1)
  answers[0]!('running')
  await vi.waitFor(() => expect(answers).toHaveLength(2))
  answers[1]!('done')
  await vi.waitFor(() => expect(screen.getByRole('status').textContent).toBe('done'))
})
