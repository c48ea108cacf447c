import { expect, it } from 'vitest'
import { askedHouses, pendingAddress, pendingTabs } from './pending'

it('shows each the lists in which something may be hers', () => {
  expect(pendingTabs({ coordinate: true, ask: false, receive: false })).toEqual(['STAY', 'ISSUE', 'FEEDBACK', 'READING'])
  expect(pendingTabs({ coordinate: false, ask: true, receive: false })).toEqual(['STAY', 'ISSUE', 'READING'])
  expect(pendingTabs({ coordinate: false, ask: false, receive: true })).toEqual(['STAY', 'ISSUE', 'FEEDBACK'])
})

it('leads to where it is answered, and who is only told to the request', () => {
  expect(pendingAddress({ id: 'r', pending: 'STAY', hers: true })).toBe('/demandes/r/devenir')
  expect(pendingAddress({ id: 'r', pending: 'ISSUE', hers: true })).toBe('/demandes/r/devenir')
  expect(pendingAddress({ id: 'r', pending: 'FEEDBACK', hers: true })).toBe('/demandes/r?ouvrir=retour')
  expect(pendingAddress({ id: 'r', pending: 'READING', hers: true })).toBe('/demandes/r')
  expect(pendingAddress({ id: 'r', pending: 'STAY', hers: false })).toBe('/demandes/r')
})

it('reminds who received, who had asked, or both; nobody out of the directory', () => {
  const origin = { id: 'rodez', name: 'CH Rodez', phone: null }
  const destination = { id: 'montpellier', name: 'CHU Montpellier', phone: null }
  expect(askedHouses({ pending: 'STAY', origin, destination })).toEqual([destination])
  expect(askedHouses({ pending: 'ISSUE', origin, destination })).toEqual([destination, origin])
  expect(askedHouses({ pending: 'READING', origin, destination })).toEqual([origin])
  expect(askedHouses({ pending: 'FEEDBACK', origin, destination })).toEqual([])
  expect(askedHouses({ pending: 'STAY', origin, destination: { id: null, name: 'Clinique ailleurs', phone: null } })).toEqual([])
})
