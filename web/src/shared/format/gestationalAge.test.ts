import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gestationalAge, greatestGestationalAge, leastGestationalAge, parseGestationalAge } from './gestationalAge'

const plain = (text: string) => text.replace(/\u202f/g, ' ')

describe('a gestational age is shown', () => {
  it('in weeks and days, truncated', () => {
    expect(plain(gestationalAge(28 * 7 + 3))).toBe('28 SA + 3 j')
    expect(plain(gestationalAge(28 * 7))).toBe('28 SA')
    expect(plain(gestationalAge(111))).toBe('15 SA + 6 j')
  })
})

describe('a gestational age is read as people type it', () => {
  it.each([
    ['27+4', 193], ['27 4', 193], ['42 6', 300], ['27 SA 4', 193], ['27SA+4j', 193], ['27 sa + 4 j', 193], ['30+6', 216], ['30 SA + 6j', 216],
    ['30SA6', 216], ['30 SA et 6 jours', 216], ['28', 196], ['28 SA', 196], ['28 semaines', 196], [' 28 + 3 ', 199],
    ['4+0', 28], ['44+0', 308], ['30,0', 210], ['28\u202fSA\u202f+\u202f3\u202fj', 199],
  ])('%s', (typed, days) => expect(parseGestationalAge(typed)).toEqual({ kind: 'age', days }))

  it('asks what a decimal week means', () => {
    const read = parseGestationalAge('30,3')
    expect(read).toMatchObject({ kind: 'choice', choices: [213, 212] })
    expect(read.kind === 'choice' && plain(read.question)).toBe(
      '30,3 est une semaine décimale. Vouliez-vous dire 30 SA + 3 j ou 30 SA + 2 j ?')
    expect(parseGestationalAge('30,8')).toMatchObject({ kind: 'choice', choices: [215] })
    expect(parseGestationalAge('30.43 SA')).toMatchObject({ kind: 'choice', choices: [213] })
  })

  it('converts weeks of pregnancy and says so', () => {
    const read = parseGestationalAge('14 SG')
    expect(read).toMatchObject({ kind: 'age', days: 112 })
    expect(read.kind === 'age' && plain(read.note ?? '')).toContain('16 SA')
  })

  it.each([['3+6', /4 SA et 44 SA/], ['44+1', /4 SA et 44 SA/], ['43 SG', /45 SA/], ['28+7', /0 à 6 jours/],
    ['', /28\+3/], ['274', /illisible/], ['12 4', /illisible/], ['27 7', /illisible|jours/], ['deux', /illisible/], ['99,9', /4 SA et 44 SA/]])(
    'refuses %s with the reason', (typed, reason) => {
      const read = parseGestationalAge(typed)
      expect(read.kind === 'refused' && plain(read.reason)).toMatch(reason)
    })

  it('reads back whatever it shows', () => {
    fc.assert(fc.property(fc.integer({ min: leastGestationalAge, max: greatestGestationalAge }), (days) => {
      expect(parseGestationalAge(gestationalAge(days))).toEqual({ kind: 'age', days })
    }))
  })

  it('never throws and never accepts an implausible age', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9 +,.SAGj]{0,10}$/)), (typed) => {
      const read = parseGestationalAge(typed)
      if (read.kind !== 'age') return
      expect(read.days).toBeGreaterThanOrEqual(leastGestationalAge)
      expect(read.days).toBeLessThanOrEqual(greatestGestationalAge)
    }))
  })
})
