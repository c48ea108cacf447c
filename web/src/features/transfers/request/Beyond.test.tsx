import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { directoryText } from '@/locales/fr/directory'
import type { BeyondView, RequestView } from '../types'
import { Beyond } from './Beyond'

afterEach(cleanup)

const cell = (region: string, phone: string | null): BeyondView => ({ name: `Cellule ${region}`, region, phone })
const show = (viewer: RequestView['viewer'], beyond: BeyondView[]) => {
  render(<Beyond request={{ viewer, state: 'ARRIVED' } as RequestView} beyond={beyond} noted={null} onNote={() => undefined} />)
  return screen.getByRole('button')
}

it('promises telephones only where one is known, and says where the cell completes them', () => {
  const summary = show('CELL', [cell('PACA', null), cell('AURA', null)])
  expect(summary.textContent).not.toContain('téléphones')
  fireEvent.click(summary)
  expect(screen.getAllByText(new RegExp(`numéro inconnu, à compléter dans .*${directoryText.hours.title}`))).toHaveLength(2)
})

it('gives the number that is known, and does not send a maternity to a page that is not hers', () => {
  const summary = show('REQUESTER', [cell('PACA', '0500000000'), cell('AURA', null)])
  expect(summary.textContent).toContain('(téléphones)')
  fireEvent.click(summary)
  expect(screen.getByRole('link')).toBeTruthy()
  expect(screen.getByText('numéro inconnu')).toBeTruthy()
})
