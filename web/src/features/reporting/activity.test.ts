import { describe, expect, it } from 'vitest'
import { activityQuery, behindAddress, quickPeriods, registerAddress, said, saidDifference } from './activity'

const delay = { unit: 'min', is_delay: true }
const share = { unit: '%', is_delay: false }
const count = { unit: 'demandes', is_delay: false }
const mean = { unit: 'par demande', is_delay: false }
const plain = (text: string) => text.replace(/[\u202f\u00a0]/g, ' ')

describe('what a figure says', () => {
  it('is in its unit', () => {
    expect(plain(said(1597, count))).toBe('1 597')
    expect(plain(said(22.5, delay))).toBe('23 min')
    expect(plain(said(108, delay))).toBe('1 h 48')
    expect(plain(said(19.81, share))).toBe('19,8 %')
    expect(plain(said(1.666, mean))).toBe('1,7 par demande')
  })
  it('is « — » where there is nothing to divide, never 0', () => {
    expect(said(null, share)).toBe('—')
    expect(plain(said(0, share))).toBe('0,0 %')
  })
  it('differs from the year before with a sign', () => {
    expect(saidDifference(24, 12, count)).toBe('+12')
    expect(saidDifference(10, 13.14, share)).toBe('−3,1')
    expect(saidDifference(10.01, 10, share)).toBe('0,0')
    expect(plain(saidDifference(60, 125, delay))).toBe('−1 h 05')
    expect(saidDifference(null, 3, delay)).toBe('—')
    expect(saidDifference(3, null, count)).toBe('—')
  })
  it('differs as its row reads', () => {
    expect(saidDifference(40.84, 40.66, share)).toBe('+0,1') // 40,8 and 40,7
    expect(saidDifference(22.4, 20.6, delay)).toMatch(/^\+1.min$/) // 22 min and 21 min
  })
})

describe('periods of one touch', () => {
  const on = (today: string) => Object.fromEntries(quickPeriods(today).map(({ label, days }) => [label, `${days.from} ${days.to}`]))
  it('end today while the year lasts, and with a whole month else', () => {
    expect(on('2026-11-16')).toEqual({
      'Cette année': '2026-01-01 2026-11-16',
      'L\'année dernière': '2025-01-01 2025-12-31',
      '12 derniers mois': '2025-11-01 2026-10-31',
      'Ce mois': '2026-11-01 2026-11-16',
      'Le mois dernier': '2026-10-01 2026-10-31',
    })
  })
  it('cross the new year', () => {
    expect(on('2026-01-05')['12 derniers mois']).toBe('2025-01-01 2025-12-31')
    expect(on('2026-01-05')['Le mois dernier']).toBe('2025-12-01 2025-12-31')
    expect(on('2025-03-31')['Le mois dernier']).toBe('2025-02-01 2025-02-28')
  })
})

describe('addresses', () => {
  it('hold what is looked at in French, and ask the interface for it', () => {
    expect(activityQuery(new URLSearchParams('du=2026-01-01&au=2026-06-30&type=T1&par=motive&autre=x'))).toEqual({ from: '2026-01-01', to: '2026-06-30', level: 'T1', by: 'motive' })
  })
  it('of the requests behind a number keep its days and its scope', () => {
    const days = { from: '2026-01-01', to: '2026-11-16' }
    const three = { numerator: 3, denominator: null }
    expect(behindAddress(days, new URLSearchParams('type=T1&par=term'), 'TRF-06', three)).toBe('/activite/demandes?du=2026-01-01&au=2026-11-16&type=T1&indicateur=TRF-06')
    expect(behindAddress(days, new URLSearchParams(), 'TRF-01', three, { by: 'motive', code: 'MAP' })).toBe('/activite/demandes?du=2026-01-01&au=2026-11-16&indicateur=TRF-01&par=motive&partie=MAP')
  })
  it('of what stands behind 0 of 40 open the 40', () => {
    expect(behindAddress({ from: '2026-01-01', to: '2026-01-31' }, new URLSearchParams(), 'TRF-11', { numerator: 0, denominator: 40 })).toMatch(/&lesquelles=among$/)
  })
})

describe('behind a figure of the register', () => {
  const days = { from: '2026-01-01', to: '2026-06-30', establishment: null }
  it('stand the cases of the same days, of a share of 0 those among which it was sought', () => {
    expect(registerAddress(days, { code: 'OUT-01', numerator: 4, denominator: null })).toBe('/analyses?du=2026-01-01&au=2026-06-30&indicateur=OUT-01')
    expect(registerAddress({ ...days, establishment: 'e1' }, { code: 'OUT-03', numerator: 0, denominator: 4 })).toBe('/analyses?du=2026-01-01&au=2026-06-30&etablissement=e1&indicateur=OUT-03&lesquels=among')
  })
  it('stand the meetings that are counted', () => {
    expect(registerAddress(days, { code: 'TRF-13', numerator: 2, denominator: null })).toBe('/retex?du=2026-01-01&au=2026-06-30&lesquelles=counted')
  })
})
