import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { transfersText } from '@/locales/fr/transfers'
import { setServerTime } from '@/shared/api/clock'
import { makeQueryClient } from '@/shared/api/queries'
import type { RequestView } from '../types'
import { FactPanel } from './FactPanel'
import { factSpec } from './facts'

const request = { id: 'r', viewer: 'CELL', state: 'ARRIVED', journal: [], calls: [] } as unknown as RequestView
const refusal = (code: string, status: number, errors: object[] = []) => new Response(
  JSON.stringify({ type: 'about:blank', title: 'Refus', status, code, detail: 'À revoir.', errors }),
  { status, headers: { 'Content-Type': 'application/problem+json' } },
)

let sent: Record<string, unknown>[]
let answers: Response[]
beforeEach(() => {
  setServerTime('2026-11-23T14:00:00.000Z')
  sent = []
  vi.stubGlobal('fetch', (_: string, init?: RequestInit) => {
    sent.push(JSON.parse(init!.body as string) as Record<string, unknown>)
    return Promise.resolve(answers.shift()!)
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

it('of a birth what she has confirmed stays confirmed: the weight, then another child', async () => {
  const user = userEvent.setup()
  const closed = vi.fn()
  answers = [
    refusal('invalid_fields', 422, [{ field: 'weight_g', code: 'weight_not_plausible', message: '7 900 g à 28 SA : vérifiez.' }]),
    refusal('birth_already_noted', 409),
    new Response(JSON.stringify(request), { status: 200, headers: { 'Content-Type': 'application/json' } }),
  ]
  render(<QueryClientProvider client={makeQueryClient()}><FactPanel panel="BIRTH" title="Naissance" spec={factSpec('BIRTH')!} request={request} onClose={closed} /></QueryClientProvider>)
  await user.click(screen.getByRole('radio', { name: 'garçon' }))
  await user.type(screen.getByRole('textbox', { name: transfersText.panels.weight }), '7900')
  await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
  await user.click(await screen.findByRole('button', { name: transfersText.panels.weightIsRight }))
  await user.click(await screen.findByRole('button', { name: transfersText.panels.anotherChild }))
  await vi.waitFor(() => expect(closed).toHaveBeenCalled())
  expect(sent[0]).not.toHaveProperty('looked_again')
  expect(sent[1]).toMatchObject({ weight_g: 7900, looked_again: true })
  expect(sent[2]).toMatchObject({ weight_g: 7900, looked_again: true, another_child: true })
})
