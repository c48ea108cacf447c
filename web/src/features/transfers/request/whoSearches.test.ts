import { describe, expect, it } from 'vitest'
import type { RankingView } from '../types'
import { whoSearches } from './whoSearches'

const now = Date.parse('2026-11-16T20:30:00.000Z')
const open = { open: true, phone: '', closes_at: null, opens_at: null, samu: '15', now: '2026-11-16T20:30:00.000Z' }
const closed = { ...open, open: false, opens_at: '2026-11-17T07:00:00.000Z' }
const searched = { state: 'SEARCHING', in_charge: null, handed_to: null, handed_person: null, handed_at: null, ranking: null } as const
const ranking = { destinations: [] } as unknown as RankingView
const words = (...args: Parameters<typeof whoSearches>) => whoSearches(...args).replace(/[\u00A0\u202F]/g, ' ')

describe('who searches, for who asked', () => {
  it('is the cell as long as it is open', () => {
    expect(words({ ...searched, in_charge: 'M. Exemple' }, open, now)).toBe('La cellule cherche une place. Vous serez prévenue ici.')
    expect(words({ ...searched, state: 'NEW' }, open, now)).toBe('Envoyée. La cellule la lira.')
  })

  it('is nobody of an advice: the cell answers', () => {
    expect(words({ ...searched, kind: 'AVIS', in_charge: 'M. Exemple' }, open, now)).toBe('La cellule prépare son avis. Vous le lirez ici.')
    expect(words({ ...searched, kind: 'AVIS', in_charge: 'M. Exemple' }, closed, now)).toBe('La cellule est fermée jusqu\'à demain 8 h 00. Urgence : SAMU 15.')
  })

  it('is nobody of the cell once it is closed, also when it had taken the request', () => {
    const expected = 'La cellule est fermée jusqu\'à demain 8 h 00 : personne n\'y cherche de place. Cherchez vous-même et notez vos appels ici. Urgence : SAMU 15.'
    expect(words({ ...searched, in_charge: 'M. Exemple' }, closed, now)).toBe(expected)
    expect(words({ ...searched, ranking }, closed, now)).toBe(expected)
    expect(words({ ...searched, ranking }, open, now)).toBe('Vous cherchez vous-même une place : notez vos appels ici.')
  })

  it('is whom it was confided to', () => {
    const handed = { handed_to: 'SAMU', handed_person: 'Dr Fictif', handed_at: '2026-11-16T09:23:00.000Z' } as const
    expect(words({ ...searched, ...handed, state: 'NEW' }, closed, now)).toBe('Demande confiée au SAMU (Dr Fictif) à 10 h 23. La cellule est fermée jusqu\'à demain 8 h 00. Urgence : SAMU 15.')
    expect(words({ ...searched, ...handed }, open, now)).toBe('Demande confiée au SAMU (Dr Fictif) à 10 h 23.')
    expect(words({ ...searched, ...handed, in_charge: 'L. Modèle' }, open, now)).toBe('La cellule cherche une place. Vous serez prévenue ici.')
  })
})
