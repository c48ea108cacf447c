import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { UndoToasts, useToast } from './UndoToast'

afterEach(cleanup)

function Page({ onUndo }: { onUndo: () => void }) {
  const tell = useToast()
  return <button onClick={() => tell('Appel noté.', onUndo, 'Annuler l’appel')}>Noter</button>
}

it('says what it undoes, since the form beside it has its own « Annuler »', () => {
  const undo = vi.fn()
  render(<UndoToasts><Page onUndo={undo} /></UndoToasts>)
  fireEvent.click(screen.getByRole('button', { name: 'Noter' }))
  fireEvent.click(screen.getByRole('button', { name: 'Annuler l’appel' }))
  expect(undo).toHaveBeenCalledOnce()
})
