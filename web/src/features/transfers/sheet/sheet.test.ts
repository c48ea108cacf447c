import { describe, expect, it } from 'vitest'
import { answered, blocks, blocksFor, countOf } from './layout'
import { lineOf, parseDecimal, readingOf } from './reading'
import { examinationLines } from './summary'

const now = Date.parse('2026-11-21T14:00:00.000Z')
const pregnant = { kind: 'TIU_ASC', fetuses: 1 } as const

describe('the sheet', () => {
  it('shows every field in one block', () => {
    const shown = blocks.flatMap(({ fields }) => fields)
    expect([...shown].sort()).toEqual(Object.keys(answered).sort())
  })

  it('says the unit of a figure once', () => {
    expect(lineOf({ platelets_g_per_l: 143 }, 'platelets_g_per_l', now)?.match(/G\/L/g)).toHaveLength(1)
  })

  it('counts a block: both figures of the blood pressure make one', () => {
    const examination = blocksFor(pregnant)[0]!
    expect(countOf(examination, { systolic_mmhg: 120 }, pregnant)).toEqual({ filled: 0, total: 9 })
    expect(countOf(examination, { systolic_mmhg: 120, diastolic_mmhg: 70, bleeding: false }, pregnant)).toEqual({ filled: 2, total: 9 })
  })

  it('counts nothing of an advice, which may still be described', () => {
    const advice = { kind: 'AVIS', fetuses: 1 } as const
    expect(blocksFor(advice).map((block) => countOf(block, {}, advice).total)).toEqual([0, 0, 0, 0, 0, 0, 0, 0])
  })

  it('asks of twins what it does not ask of one', () => {
    expect(blocksFor(pregnant).flatMap(({ fields }) => fields)).not.toContain('chorionicity')
    expect(blocksFor({ kind: 'TIU_ASC', fetuses: 2 }).flatMap(({ fields }) => fields)).toContain('chorionicity')
  })

  it('asks nothing of a fetus once the child is born', () => {
    expect(blocksFor({ kind: 'TNN', fetuses: 0 }).map(({ code }) => code)).toEqual(['INFORMATION', 'NEEDS'])
  })

  it('reads « non » as an answer and a blank as none', () => {
    expect(readingOf({ bleeding: false }, 'bleeding', now)).toBe('Non')
    expect(readingOf({}, 'bleeding', now)).toBeNull()
    expect(readingOf({ dilation_cm: 1.5 }, 'dilation_cm', now)).toBe('1,5\u202fcm')
  })

  it('reads decimals typed either way, and whole numbers only where they are', () => {
    expect([parseDecimal('37,8', true), parseDecimal('37.8', true), parseDecimal('3.5', false), parseDecimal('x', true)]).toEqual([37.8, 37.8, null, null])
  })

  it('says first what decides', () => {
    expect(examinationLines({ dilation_cm: 1, membranes: 'intact', systolic_mmhg: 120, diastolic_mmhg: 70 }, now)).toEqual(['Dilatation\u202f: 1\u202fcm · Poche intacte', 'TA 120/70'])
  })
})
