import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useForm } from 'react-hook-form'
import { expect, it, vi } from 'vitest'
import { qualityText as text } from '@/locales/fr/quality'
import { setServerTime } from '@/shared/api/clock'
import type { CaseItem } from '@/shared/api/generated'
import { makeQueryClient } from '@/shared/api/queries'
import { caseQuery, DiscussedCases } from './DiscussedCases'

const recent = { id: 'recent', number: 217, happened_on: '2026-11-12', house: 'CH Rodez', kind: 'AN_OUT' } as CaseItem
const old = { id: 'old', number: 12, happened_on: '2024-03-01', house: 'CH Foix', kind: 'AIEH' } as CaseItem

function Page() {
  const { control } = useForm({ defaultValues: { cases: [] as string[] } })
  return <DiscussedCases control={control} name="cases" />
}

it('a case says its house and its kind; an older one is found by its number, and what was ticked stays', async () => {
  setServerTime('2026-11-16T09:00:00.000Z')
  vi.stubGlobal('fetch', async (address: string) => new Response(JSON.stringify({ items: [address.includes('number=12') ? old : recent], next: null }), { headers: { 'Content-Type': 'application/json' } }))
  const user = userEvent.setup()
  render(<QueryClientProvider client={makeQueryClient()}><Page /></QueryClientProvider>)
  await user.click(await screen.findByRole('checkbox', { name: /Cas.217 · 12\/11\/2026 · CH Rodez · Outborn/ }))
  await user.type(screen.getByRole('textbox', { name: text.findCase }), '12')
  expect(await screen.findByRole('checkbox', { name: /Cas.12 · .*CH Foix · Hors maternité/ })).toBeTruthy()
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /Cas.217/ }).checked).toBe(true)
})

it('the key that ends a search does not send the form around it', async () => {
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify({ items: [recent], next: null }), { headers: { 'Content-Type': 'application/json' } }))
  const submitted = vi.fn()
  render(<QueryClientProvider client={makeQueryClient()}><form onSubmit={submitted}><Page /><button type="submit">Enregistrer</button></form></QueryClientProvider>)
  await userEvent.type(await screen.findByRole('textbox', { name: text.findCase }), '12{Enter}')
  expect(submitted).not.toHaveBeenCalled()
})

it('four digits that begin with 20 are a year', () => {
  expect(caseQuery('2025')).toEqual({ year: '2025' })
  expect(caseQuery(' n° 167')).toEqual({ number: '167' })
  expect(caseQuery('')).toEqual({})
})
