import { cleanup, render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { afterEach, expect, it, vi } from 'vitest'
import { outcomeText } from '@/locales/fr/outcome'
import { typeset } from '@/shared/format/typography'
import type { KnownDysfunction, RequestView } from '../types'
import { DysfunctionsSection } from './DysfunctionsSection'

let permissions: string[] = []
vi.mock('@/shared/api', async (original) => ({ ...await original<object>(), usePermission: (permission: string) => permissions.includes(permission) }))

const late: KnownDysfunction = { code: 'D04', detected: true, severity: null, sentence: 'Partie 130 min après la place trouvée, au-delà de 120 min.', line: null, adverse_event: null }
const noted: KnownDysfunction = { code: 'D10', detected: false, severity: 'DISCOMFORT', sentence: 'Patiente non attendue.', line: 'f', adverse_event: null }
const harmful: KnownDysfunction = { code: 'D05', detected: false, severity: 'HARM', sentence: 'Aggravation sans médecin.', line: 'g', adverse_event: null }
const show = (dysfunctions: KnownDysfunction[], state = 'ARRIVED') =>
  render(<MemoryRouter><DysfunctionsSection request={{ id: 'r', state, dysfunctions } as unknown as RequestView} /></MemoryRouter>).container.textContent

afterEach(() => {
  cleanup()
  permissions = []
})

it('each has its label, its reason, and how it is known; the list is marked as proposed', () => {
  const words = show([late, noted])
  expect(words).toContain('Proposé')
  expect(words).toContain('D04 · Délai de mise à disposition du vecteur')
  expect(words).toContain(typeset(late.sentence) + outcomeText.dysfunctions.detected)
  expect(words).toContain(noted.sentence + outcomeText.dysfunctions.noted('Gêne ou retard'))
  expect(words).not.toContain(outcomeText.dysfunctions.certain)
})

it('while the request goes on it says that others may come', () => {
  expect(show([late], 'DEPARTED')).toContain(outcomeText.dysfunctions.certain)
})

it('leads to the plan of the year whoever may read it', () => {
  show([late])
  expect(screen.queryByRole('link')).toBeNull()
  cleanup()
  permissions = ['quality.read']
  show([late])
  expect(screen.getByRole('link', { name: outcomeText.dysfunctions.plan }).getAttribute('href')).toBe('/plan-action')
})

it('a harm offers to keep the number of the adverse event, and to open a case from the request', () => {
  permissions = ['quality.declare']
  expect(show([noted])).not.toContain(outcomeText.dysfunctions.harm)
  expect(screen.queryByRole('button')).toBeNull()
  cleanup()
  expect(show([harmful])).toContain(outcomeText.dysfunctions.harm)
  expect(screen.getByRole('button', { name: outcomeText.dysfunctions.noteAdverseEvent })).toBeTruthy()
  expect(screen.getByRole('link', { name: outcomeText.dysfunctions.openCase }).getAttribute('href')).toBe('/analyses/nouvelle?demande=r')
  cleanup()
  permissions = []
  expect(show([{ ...harmful, adverse_event: 'EIG 7' }])).toContain(outcomeText.dysfunctions.adverseEvent('EIG 7'))
  expect(screen.queryByRole('link')).toBeNull()
})

it('of none nothing is shown', () => {
  expect(show([])).toBe('')
})
