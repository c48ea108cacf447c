import type { Choices, FigureLine } from './types'

/** A region of two invented houses, for the tests. */
export const choices: Choices = {
  years: [2025, 2024],
  houses: [{ id: 'h1', name: 'CH Exemple', level: 'T2B' }, { id: 'h2', name: 'CH Essai', level: 'T1' }],
  units: [{ id: 'u1', establishment: 'h1', kind: 'SI', name: 'Soins intensifs', beds: 6 }],
  suppositions: [{ label: 'durée d’un appel', value: '12 min', source: 'PROPOSÉ, aucune source : à valider par le réseau.' }],
}

export const line = (values: Partial<FigureLine> = {}): FigureLine => ({
  figure: 'REFUSALS', unit: '', recorded: 100, checked: 118, checked_low: 95, checked_high: 140, before: 110, before_low: 90, before_high: 130, after: 125.5, after_low: 100, after_high: 150,
  difference: 15.5, difference_low: 8, difference_high: 24, verdict: 'BEYOND_CHANCE', fidelity: 'WITHIN', ...values,
})
