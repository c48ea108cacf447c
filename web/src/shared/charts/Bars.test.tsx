import { render } from '@testing-library/react'
import { expect, it } from 'vitest'
import Bars from './Bars'

const rows = [{ label: 'MAP', now: 4, before: 2 }, { label: 'RPM', now: 1, before: null }]

it('long names of the legend stand one under the other where they would touch', () => {
  const drawn = (now: string) => {
    const { container } = render(<Bars rows={rows} names={{ now, before: 'Région' }} direction="lines" said={String} width={300} />)
    return [...container.querySelectorAll('rect[class^=bar-]')].map((mark) => Number(/ (\d+)\)/.exec(mark.parentElement!.getAttribute('transform')!)![1]))
  }
  const [short, beside] = drawn('CH Rodez')
  expect(beside).toBe(short)
  const [long, below] = drawn('CH Foix (CHIVA, Saint-Jean-de-Verges)')
  expect(below).toBeGreaterThan(long!)
})

it.each([
  [0, 0.1], // of zeros an axis that can be read, not four times the whole
  [0.34, 0.4],
  [0.97, 1],
  [1, 1],
])('of a share of %f, the axis ends at %f', (now, end) => {
  const { container } = render(<Bars rows={[{ label: 'TPP', now, before: null }]} names={{ now: 'Nous', before: null }} direction="lines" said={String} axis={{ least: 0.1, most: 1 }} width={600} />)
  const said = [...container.querySelectorAll('.recharts-xAxis-tick-labels text, .recharts-xAxis text')].map(({ textContent }) => Number(textContent))
  expect(Math.max(...said)).toBe(end)
})

it.each(['lines', 'columns'] as const)('draws the two bars of each row, in %s', (direction) => {
  const { container } = render(<Bars rows={rows} names={{ now: '2026', before: '2025' }} direction={direction} said={String} width={600} />)
  expect(container.querySelectorAll('path.bar-now')).toHaveLength(2)
  expect(container.querySelectorAll('path.bar-before')).toHaveLength(1) // what is not known is not drawn as nothing
  // One drawing, which has its legend: the image that leaves the page is whole.
  expect(container.querySelectorAll('svg')).toHaveLength(1)
  expect(container.querySelector('svg')!.textContent).toContain('2025')
})
