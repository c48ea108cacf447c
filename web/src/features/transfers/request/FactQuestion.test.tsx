import { cleanup, render, screen } from '@testing-library/react'
import { useForm } from 'react-hook-form'
import { afterEach, expect, it } from 'vitest'
import { FactQuestion } from './FactQuestion'
import { factSpec } from './facts'
import type { FactValues } from './facts'
import type { PanelCode } from './nextStep'

afterEach(cleanup)

function Asked({ panel }: { panel: PanelCode }) {
  const form = useForm<FactValues>()
  return factSpec(panel)!.questions.map((question) => <FactQuestion key={question.kind} question={question} form={form} request={null as never} />)
}

it('what cannot be left empty is marked before it is refused', () => {
  render(<Asked panel="NO_INDICATION" />)
  expect(screen.getByRole('textbox', { name: 'Précisions' }).hasAttribute('required')).toBe(true)
  cleanup()
  render(<Asked panel="CLOSE" />)
  expect(screen.getByRole('textbox', { name: 'Précisions' }).hasAttribute('required')).toBe(false)
})

it('a reason to be chosen is marked as well', () => {
  const { container } = render(<Asked panel="WITHDRAW_PLACE" />)
  expect(container.textContent).toContain('Raison *')
})
