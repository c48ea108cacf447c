import { render } from '@testing-library/react'
import { expect, it } from 'vitest'
import { pathOf, TrendChart } from './TrendChart'

it('leaves a gap where a year has no cases', () => {
  expect(pathOf([0.1, null, 0.3, 0.4], (index) => index * 10, (value) => value * 100)).toBe('M0.0 10.0M20.0 30.0L30.0 40.0')
})

it('draws each year with its interval, and the comparator beside', () => {
  const years = [{ year: 2024, rate: 0.2, low: 0.18, high: 0.23, comparator: 0.21 }, { year: 2025, rate: null, low: null, high: null, comparator: 0.2 }]
  const { container } = render(<TrendChart years={years} names={{ own: 'CH Exemple', comparator: 'région' }} said={String} width={600} />)
  expect(container.querySelectorAll('path.interval')).toHaveLength(1)
  expect(container.querySelectorAll('svg')).toHaveLength(1)
  expect(container.querySelector('svg')!.textContent).toContain('région')
  expect(container.querySelector('svg')!.textContent).toContain('2025')
})

it('a year that is not whole is hollow, and the legend says so', () => {
  const years = [{ year: 2024, rate: 0.2, low: 0.18, high: 0.23, comparator: null }, { year: 2025, rate: 0.19, low: 0.15, high: 0.24, comparator: null, partial: true }]
  const { container } = render(<TrendChart years={years} names={{ own: 'CH Exemple', comparator: null, partial: 'année incomplète' }} said={String} width={600} />)
  expect(container.querySelectorAll('circle.partial')).toHaveLength(2) // the point, and the legend
  expect(container.querySelector('svg')!.textContent).toContain('année incomplète')
  const whole = render(<TrendChart years={years.slice(0, 1)} names={{ own: 'CH Exemple', comparator: null, partial: 'année incomplète' }} said={String} width={600} />)
  expect(whole.container.querySelector('svg')!.textContent).not.toContain('incomplète')
})
