import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { qualityText as text } from '@/locales/fr/quality'
import type { PerinatalCase } from '@/shared/api/generated'
import { UnkeptSection } from './BirthSection'

afterEach(cleanup)

const show = (unkept: PerinatalCase['unkept']) => render(<UnkeptSection of={{ unkept } as unknown as PerinatalCase} />).container.textContent

it('says of each answer what is kept, what was told, and by whom', () => {
  const at = '2026-11-16T09:00:00.000Z'
  const words = show([
    { field: 'ga_days', kept: '27 SA + 3 j', told: '27 SA', who: 'C. Exemple', at }, { field: 'kind', kept: 'a', told: 'b', who: '', at }, { field: 'house', kept: 'c', told: 'd', who: '', at },
  ])
  expect(screen.getByRole('heading', { name: text.unkept.title })).toBeTruthy()
  expect(words).toContain(text.unkept.line(text.form.ga_days, '27 SA + 3 j', '27 SA'))
  expect(words).toContain('C. Exemple')
  expect(words).toContain(text.unkept.line(text.columns.kind, 'a', 'b'))
  expect(words).toContain(text.unkept.byRequest)
})

it('is not there when everything was kept', () => {
  expect(show([])).toBe('')
})
