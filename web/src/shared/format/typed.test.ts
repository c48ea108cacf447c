import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { number, rate } from './numbers'
import { dialling, parsePhone, phone } from './phone'
import { civilDate } from './time'
import { instantsAt, parseDate, parseTime } from './typed'
import { typeset } from './typography'

const plain = (text: string) => text.replace(/[\u202f\u00a0]/g, ' ')
const now = Date.parse('2026-11-21T13:17:00Z')

describe('a date is read as typed', () => {
  it.each(['12/3/94', '120394', '12 03 1994', '12.03.94', '12031994', '12-3-1994', '1994-03-12'])('%s', (typed) =>
    expect(parseDate(typed, 'past', now)).toEqual({ ok: true, value: '1994-03-12' }))
  it('takes the latest century that is past', () => {
    expect(parseDate('21/11/26', 'past', now)).toEqual({ ok: true, value: '2026-11-21' })
    expect(parseDate('22/11/26', 'past', now)).toEqual({ ok: true, value: '1926-11-22' })
    expect(parseDate('3/12', 'near', now)).toEqual({ ok: true, value: '2026-12-03' })
    expect(parseDate('3/1/27', 'near', now)).toEqual({ ok: true, value: '2027-01-03' })
  })
  it.each([['30/02/1994', /n'existe pas/], ['22/11/2026', /futur/], ['demain', /illisible/], ['', /12\/03\/1994/], ['12/13/94', /n'existe pas/]])(
    'refuses %s', (typed, reason) => {
      const read = parseDate(typed, 'past', now)
      expect(!read.ok && plain(read.reason)).toMatch(reason)
    })
  it('reads back whatever is shown', () => {
    fc.assert(fc.property(fc.date({ min: new Date('1900-01-01'), max: new Date('2026-11-20'), noInvalidDate: true }), (day) => {
      const date = day.toISOString().slice(0, 10)
      expect(parseDate(civilDate(date), 'past', now)).toEqual({ ok: true, value: date })
    }))
  })
})

describe('a time is read as typed', () => {
  it.each([['14h05', 14, 5], ['1405', 14, 5], ['14:5', 14, 5], ['14 h 05', 14, 5], ['9h', 9, 0], ['905', 9, 5], ['14', 14, 0], ['14.05', 14, 5]])(
    '%s', (typed, hour, minute) => expect(parseTime(typed)).toEqual({ ok: true, value: { hour, minute } }))
  it.each(['24h00', '1260', 'midi', ''])('refuses %s', (typed) => expect(parseTime(typed).ok).toBe(false))
  it('means two instants in the repeated hour', () => expect(instantsAt('2026-10-25', { hour: 2, minute: 30 })).toHaveLength(2))
})

describe('a telephone number', () => {
  it.each(['0500000000', '05 00 00 00 00', '+33500000000', '0033 5 00 00 00 00', '+33 (0)5.00.00.00.00'])('%s', (typed) => {
    expect(parsePhone(typed)).toEqual({ ok: true, value: '+33500000000' })
    expect(plain(phone(typed))).toBe('05 00 00 00 00')
    expect(dialling(typed)).toBe('tel:+33500000000')
  })
  it('stays as it is when short', () => expect([phone('15'), dialling('15')]).toEqual(['15', 'tel:15']))
  it('keeps a foreign one', () => expect(parsePhone('+376 800 000')).toEqual({ ok: true, value: '+376800000' }))
  it('refuses the rest', () => expect(parsePhone('05 00').ok).toBe(false))
})

describe('French typography', () => {
  it('sets narrow spaces', () => expect(typeset('« Oui » : 14 h 05 ?')).toBe('«\u202fOui\u202f»\u202f: 14\u202fh\u202f05\u202f?'))
  it('keeps a term in one piece', () => expect(typeset('Demande 412 · 27 SA + 4 j')).toBe('Demande 412 · 27\u202fSA\u202f+\u202f4\u202fj'))
  it('keeps a length of time in one piece', () => expect(typeset('depuis 1 j 3 h')).toBe('depuis 1\u202fj\u202f3\u202fh'))
  it('leaves words alone', () => expect(typeset('3 jours, à 8 heures')).toBe('3 jours, à 8 heures'))
  it('writes numbers', () => {
    expect(plain(number(1071))).toBe('1 071')
    expect(number(null)).toBe('—')
    expect(plain(rate(212, 1071))).toBe('19,8 %')
    expect(rate(0, 0)).toBe('—')
  })
})
