import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { useHeldHeight } from './useHeldHeight'

afterEach(() => { cleanup(); vi.restoreAllMocks() })

function Reason({ words, held }: { words: string; held: boolean }) {
  return <p ref={useHeldHeight<HTMLParagraphElement>(held)}>{words}</p>
}

it('words that get shorter under the pointer leave the room that they had; once it has left they take their own', () => {
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function (this: HTMLElement) {
    return { height: this.textContent!.length > 20 ? 48 : 24 } as DOMRect
  })
  const { rerender } = render(<Reason words="Première : 2 places de réanimation néonatale." held={false} />)
  const room = () => screen.getByRole('paragraph').style.minHeight
  expect(room()).toBe('')
  rerender(<Reason words="Première : 2 places de réanimation néonatale." held />)
  expect(room()).toBe('48px')
  rerender(<Reason words="Première." held />)
  expect(room()).toBe('48px')
  rerender(<Reason words="Première." held={false} />)
  expect(room()).toBe('')
})
