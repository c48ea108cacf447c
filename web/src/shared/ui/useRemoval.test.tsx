import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { UndoToasts } from './UndoToast'
import { useRemoval } from './useRemoval'

afterEach(() => { cleanup(); vi.unstubAllGlobals() })

function Row() {
  const { remove } = useRemoval([])
  const path = '/api/rows/1'
  return <button onClick={() => remove({ method: 'DELETE', path, version: 3 }, 'Retirée.', { method: 'PUT', path, body: {}, version: 4 })}>Retirer</button>
}

function List() {
  const [shown, setShown] = useState(true)
  return <>{shown && <Row />}<button onClick={() => setShown(false)}>Relire</button></>
}

it('offers to take back, though the list was read again before the answer came', async () => {
  let answer = (_response: Response) => {}
  const sent = vi.fn((_url: string, _options: RequestInit) => new Promise<Response>((resolve) => { answer = resolve }))
  vi.stubGlobal('fetch', sent)
  render(<QueryClientProvider client={new QueryClient()}><UndoToasts><List /></UndoToasts></QueryClientProvider>)
  fireEvent.click(screen.getByRole('button', { name: 'Retirer' }))
  fireEvent.click(screen.getByRole('button', { name: 'Relire' }))
  await vi.waitFor(() => expect(sent).toHaveBeenCalledOnce())
  answer(new Response(null, { status: 204 }))
  fireEvent.click(await screen.findByRole('button', { name: 'Annuler' }))
  await vi.waitFor(() => expect(sent).toHaveBeenCalledTimes(2))
  expect(sent.mock.lastCall![1].method).toBe('PUT')
})
