import { describe, expect, it } from 'vitest'
import { sheetText } from '@/locales/fr/sheet'
import type { NewbornSheet } from '../types'
import { countOfNewborn, glycaemiaLine, mayBeCooled, newbornAnswered, newbornBlocks, newbornFigures, newbornLines } from './newborn'

const now = Date.parse('2026-11-21T14:00:00.000Z')

describe('the sheet of a newborn', () => {
  it('shows every field in one block, each with its name', () => {
    const shown = newbornBlocks.flatMap(({ fields }) => fields)
    expect([...shown].sort()).toEqual(Object.keys(newbornAnswered).sort())
    expect(Object.keys(sheetText.newbornFields).sort()).toEqual(Object.keys(newbornAnswered).sort())
  })

  it('counts a block: the three Apgar make one, a glycaemia needs its unit', () => {
    const [birth, , , examination] = newbornBlocks
    expect(countOfNewborn(birth!, { apgar_1: 8, apgar_5: 9 }, false)).toEqual({ filled: 0, total: 4 })
    expect(countOfNewborn(birth!, { apgar_1: 0, apgar_5: 9, apgar_10: 10, acute_fetal_distress: false }, false)).toEqual({ filled: 2, total: 4 })
    expect(countOfNewborn(examination!, { glycaemia: 2.6 }, false)).toEqual({ filled: 0, total: 2 })
    expect(countOfNewborn(examination!, { glycaemia: 2.6, glycaemia_unit: 'mmol_per_l' }, true)).toEqual({ filled: 1, total: 3 })
  })

  it('asks when the hypothermia began after an anoxia only', () => {
    expect(mayBeCooled({ motive: 'PREMA', associated_motives: ['EAI'] })).toBe(true)
    expect(mayBeCooled({ motive: 'PREMA', associated_motives: [] })).toBe(false)
  })

  it('reads a glycaemia in both units', () => {
    const told = (sheet: NewbornSheet) => glycaemiaLine(sheet)?.replaceAll('\u202f', ' ')
    expect(told({ glycaemia: 0.45, glycaemia_unit: 'g_per_l' })).toBe('Glycémie : 0,45 g/L (2,5 mmol/L)')
    expect(told({ glycaemia: 2.6, glycaemia_unit: 'mmol_per_l' })).toBe('Glycémie : 2,6 mmol/L (0,47 g/L)')
    expect(told({ glycaemia: 2.6 })).toBe('Glycémie : 2,6, unité à préciser')
    expect(glycaemiaLine({})).toBeNull()
  })

  it('says first how the child breathes', () => {
    expect(newbornFigures({ oxygen_saturation_percent: 94, inspired_oxygen_percent: 30, support: 'cpap', silverman: 3, distress: false }, now))
      .toEqual(['SpO2\u202f: 94\u202f% · FiO2\u202f: 30\u202f% · Assistance respiratoire\u202f: CPAP · Silverman\u202f: 3'])
    expect(newbornFigures({}, now)).toEqual([])
  })

  it('reads « non » as an answer and leaves out what is blank', () => {
    expect(newbornLines({ malformation: false }, ['malformation', 'malformation_text'], now)).toEqual(['Malformation\u202f: non'])
  })
})
