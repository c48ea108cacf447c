import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { outcomeText } from '@/locales/fr/outcome'
import { makeQueryClient } from '@/shared/api/queries'
import { ChildrenCount } from './ChildrenCount'
import { recounted } from './values'
import type { ChildValues } from './values'

const text = outcomeText.childrenCount
const json = (body: object, status = 200) => new Response(JSON.stringify(body), { status, headers: { 'Content-Type': status < 300 ? 'application/json' : 'application/problem+json' } })

let sent: { url: string; body: unknown }[]
let answers: Response[]
beforeEach(() => {
  sent = []
  vi.stubGlobal('fetch', (url: string, init?: RequestInit) => {
    sent.push({ url, body: JSON.parse(init!.body as string) })
    return Promise.resolve(answers.shift()!)
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

it('the number of children is put right with its reason, inside the form of the outcome, which is not sent', async () => {
  const user = userEvent.setup()
  const counted = vi.fn()
  const submitted = vi.fn()
  answers = [
    json({ type: 'about:blank', title: 'Refus', status: 422, code: 'fewer_than_born', detail: 'À revoir.', errors: [{ field: 'children', code: 'fewer_than_born', message: 'Une naissance est notée.' }] }, 422),
    json({ id: 'r', fetuses: 1, newborns: [] }),
  ]
  render(<QueryClientProvider client={makeQueryClient()}><form onSubmit={submitted}><ChildrenCount request={{ id: 'r', fetuses: 2 }} onCounted={counted} /></form></QueryClientProvider>)
  await user.click(screen.getByRole('button', { name: text.open }))
  await user.click(screen.getByRole('button', { name: /un de moins$/ }))
  await user.click(screen.getByRole('button', { name: text.save }))
  expect(screen.getByText(/^Écrivez la raison/)).toBeTruthy()
  expect(sent).toEqual([])
  await user.type(screen.getByRole('textbox', { name: /Raison/ }), 'Un seul enfant à la naissance{Enter}')
  expect(await screen.findByText('Une naissance est notée.')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: text.save }))
  await vi.waitFor(() => expect(counted).toHaveBeenCalled())
  expect(sent[1]).toMatchObject({ url: '/api/requests/r/children-counts', body: { children: 1, reason: 'Un seul enfant à la naissance' } })
  expect(submitted).not.toHaveBeenCalled()
  expect(screen.getByRole('button', { name: text.open })).toBeTruthy()
})

it('what was typed of the children who stay is kept', () => {
  const first = { fate: 'WITH_MOTHER', weight_g: '1200', sex: null, place: null, elsewhere: '', died_on: null, looked_again: [] } satisfies ChildValues
  expect(recounted([first, { ...first, fate: 'DIED' }], { fetuses: 1, newborns: [] })).toEqual([first])
  expect(recounted([first], { fetuses: 2, newborns: [] })).toEqual([first, { ...first, fate: null, weight_g: '' }])
})
