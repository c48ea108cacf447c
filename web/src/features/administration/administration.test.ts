import { describe, expect, it } from 'vitest'
import type { Membership } from '@/shared/api/generated'
import { spelled } from './accounts/spelling'
import { beginning, endOfDay, stateOf, validityInWords } from './accounts/validity'
import { actionInWords, detailInWords, pageOf, subjectInWords } from './audit/words'
import { boundsInWords, readValue, valueInWords, valueTyped } from './settings/value'

const number = { kind: 'number', unit: 'min', least: 30, most: 2880 } as const
const times = { kind: 'times', unit: '', least: null, most: null } as const
const decimal = { kind: 'number', unit: '', least: 1, most: 3 } as const

describe('settings', () => {
  it('shows a value in words', () => {
    expect(valueInWords(number, '720')).toBe('720\u202fmin (12\u202fh\u202f00)')
    expect(valueInWords(times, '08:00 14:00')).toBe('8\u202fh\u202f00, 14\u202fh\u202f00')
    expect(valueInWords({ kind: 'boolean', unit: '' }, 'true')).toBe('Oui')
    expect(valueInWords(decimal, '1.35')).toBe('1,35')
  })

  it('reads what people type, within its bounds', () => {
    expect(readValue(number, '1 440')).toEqual({ ok: true, value: '1440' })
    expect(readValue(decimal, '1,4')).toEqual({ ok: true, value: '1.4' })
    expect(readValue(number, '29')).toMatchObject({ ok: false })
    expect(readValue(number, 'beaucoup')).toMatchObject({ ok: false })
    expect(readValue(number, ' ')).toMatchObject({ ok: false })
    expect(boundsInWords(decimal)).toBe('Entre 1 et 3.')
  })

  it('reads times of the clock in order only', () => {
    expect(readValue(times, '8h 14h00, 20:00')).toEqual({ ok: true, value: '08:00 14:00 20:00' })
    expect(readValue(times, '14h 8h')).toMatchObject({ ok: false })
    expect(readValue(times, valueTyped(times, '08:00 20:30'))).toEqual({ ok: true, value: '08:00 20:30' })
  })
})

describe('accounts', () => {
  const role = { valid_from: '2026-11-21T23:00:00.000Z', valid_until: '2026-12-31T23:00:00.000Z', valid_now: true } as Membership

  it('dictates a password letter by letter', () => {
    expect(spelled('k7-a')).toEqual(['k comme Kléber, chiffre 7', 'a comme Anatole'])
  })

  it('opens a role now or at midnight in the region, and closes it at the end of its last day', () => {
    expect(beginning('2026-11-22', '2026-11-22')).toBeNull()
    expect(beginning('2027-03-28', '2026-11-22')).toBe('2027-03-27T23:00:00.000Z')
    expect(endOfDay('2026-10-25')).toBe('2026-10-25T23:00:00.000Z')
    expect(validityInWords(role, Date.parse('2026-11-22T10:00:00Z'))).toBe('du 22/11/2026 au 31/12/2026')
    expect(stateOf({ ...role, valid_now: false }, Date.parse('2026-11-01T10:00:00Z'))).toBe('next')
  })
})

describe('audit', () => {
  const id = '01a2008e-3187-7057-8c84-680224bff81e'

  it('tells an action by the summary of its route or the name of its event', () => {
    const description = { paths: { '/api/settings': { post: { summary: 'Dater la valeur d’un réglage' } } } }
    expect(actionInWords('POST /api/settings', description)).toBe('Dater la valeur d’un réglage')
    expect(actionInWords('login.refused', undefined)).toBe('Connexion refusée')
    expect(actionInWords('GET /api/inconnu', description)).toBe('GET /api/inconnu')
  })

  it('names the subject and leads to its page', () => {
    expect(subjectInWords({ subject_kind: 'setting', subject: 'beds.grace_minutes', subject_name: null })).toBe('réglage beds.grace_minutes')
    expect(subjectInWords({ subject_kind: 'account', subject: id, subject_name: null })).toBe('compte')
    expect(subjectInWords({ subject_kind: 'transfer_request', subject: id, subject_name: '412' })).toBe('demande 412')
    expect(pageOf({ subject_kind: 'account', subject: id }, [])).toBe(`/comptes/${id}`)
    expect(pageOf({ subject_kind: 'setting', subject: 'beds.grace_minutes' }, [])).toBeNull()
    expect(pageOf({ subject_kind: 'transfer_request', subject: id }, ['beds', 'transfers'])).toBe(`/demandes/${id}`)
    expect(pageOf({ subject_kind: 'transfer_request', subject: id }, ['beds'])).toBeNull()
  })

  it('reads a detail as a sentence, and leaves what it cannot read', () => {
    expect(detailInWords('{"old":null,"new":"45","valid_from":"2026-12-01"}')).toBe('ancien : rien · nouveau : 45 · à partir du : 01/12/2026')
    expect(detailInWords('{"new":{"role":"samu"}}')).toBe('nouveau : (rôle : samu)')
    expect(detailInWords('{"format":"csv","rows":412}')).toBe('format : csv · lignes : 412')
    expect(detailInWords('pas du JSON')).toBe('pas du JSON')
  })
})
