import { sheetText } from '@/locales/fr/sheet'
import { transferWords } from '@/locales/fr/transferWords'
import type { NewbornSheet, RequestView } from '../types'
import { instant, isFilled, number, text, words, yesNo } from './layout'
import type { Answered } from './layout'
import { decimal, lineOfValue, wordsOf } from './reading'

export type NewbornField = keyof NewbornSheet
export type NewbornBlockCode = keyof typeof sheetText.newbornBlocks

/** How each field of a newborn's sheet is answered. Bounds are those of the server. */
export const newbornAnswered: Record<NewbornField, Answered> = {
  apgar_1: number('', 0, 10), apgar_5: number('', 0, 10), apgar_10: number('', 0, 10), cord_ph: number('', 6.3, 7.8, true),
  cord_lactates_mmol_per_l: number('mmol/L', 0, 35, true), acute_fetal_distress: yesNo, weight_normal_for_age: yesNo, distress: yesNo,
  silverman: number('', 0, 10), support: words('respiratorySupport'), inspired_oxygen_percent: number('%', 21, 100),
  oxygen_saturation_percent: number('%', 20, 100), recolouration_seconds: number('s', 0, 20), temperature_celsius: number('°C', 25, 43, true),
  vascular_access: words('vascularAccess'), glycaemia: number('', 0.05, 55, true), glycaemia_unit: words('glycaemiaUnit'), malformation: yesNo,
  malformation_text: text(300, 2), hypothermia_started_at: instant, mother_location: text(150), comment: text(500, 2),
}

/** What is counted of a block: filled when each of its fields is. */
interface Item {
  fields: readonly NewbornField[]
  /** Counted only of a child who may be cooled. */
  ofCooling?: boolean
}

export interface NewbornBlock {
  code: NewbornBlockCode
  fields: readonly NewbornField[]
  counted: readonly Item[]
}

const item = (...fields: NewbornField[]): Item => ({ fields })

/** Blocks in the order in which one examines. What is counted is what the server counts. */
export const newbornBlocks: readonly NewbornBlock[] = [
  {
    code: 'BIRTH',
    fields: ['apgar_1', 'apgar_5', 'apgar_10', 'cord_ph', 'cord_lactates_mmol_per_l', 'acute_fetal_distress', 'weight_normal_for_age'],
    counted: [item('apgar_1', 'apgar_5', 'apgar_10'), item('cord_ph', 'cord_lactates_mmol_per_l'), item('acute_fetal_distress'), item('weight_normal_for_age')],
  },
  {
    code: 'BREATHING',
    fields: ['distress', 'silverman', 'support', 'inspired_oxygen_percent', 'oxygen_saturation_percent'],
    counted: [item('distress'), item('silverman'), item('support'), item('inspired_oxygen_percent'), item('oxygen_saturation_percent')],
  },
  {
    code: 'CIRCULATION',
    fields: ['recolouration_seconds', 'temperature_celsius', 'vascular_access'],
    counted: [item('recolouration_seconds'), item('temperature_celsius'), item('vascular_access')],
  },
  {
    code: 'EXAMINATION',
    fields: ['glycaemia', 'glycaemia_unit', 'malformation', 'malformation_text', 'hypothermia_started_at'],
    counted: [item('glycaemia', 'glycaemia_unit'), item('malformation'), { ...item('hypothermia_started_at'), ofCooling: true }],
  },
  { code: 'AROUND', fields: ['mother_location', 'comment'], counted: [item('mother_location')] },
]

/** Whether the child may be cooled: after an anoxia, when the hypothermia began is asked too. */
export function mayBeCooled({ motive, associated_motives }: Pick<RequestView, 'motive' | 'associated_motives'>): boolean {
  return motive === 'EAI' || associated_motives.includes('EAI')
}

/** « Respiration 3/5 ». */
export function countOfNewborn({ counted }: NewbornBlock, sheet: NewbornSheet, cooled: boolean): { filled: number; total: number } {
  const concerned = counted.filter(({ ofCooling }) => !ofCooling || cooled)
  return { filled: concerned.filter(({ fields }) => fields.every((field) => isFilled(sheet[field]))).length, total: concerned.length }
}

export function newbornReading(sheet: NewbornSheet, field: NewbornField, now: number): string | null {
  return wordsOf(newbornAnswered[field], sheet[field], now)
}

/** What is known of a block, in lines; a glycaemia with its unit, and in the other one. */
export function newbornLines(sheet: NewbornSheet, fields: readonly NewbornField[], now: number): string[] {
  return fields
    .filter((field) => field !== 'glycaemia_unit')
    .map((field) => (field === 'glycaemia' ? glycaemiaLine(sheet) : lineOfValue(sheetText.newbornFields[field], newbornAnswered[field], sheet[field], now)))
    .filter((line) => line !== null)
}

/** Glucose: 180.16 g are one mole. */
const millimolesInGram = 5.55

/** « Glycémie : 0,45 g/L (2,5 mmol/L) »: a slip in the unit is seen at once. */
export function glycaemiaLine({ glycaemia, glycaemia_unit }: NewbornSheet): string | null {
  if (glycaemia === null || glycaemia === undefined) return null
  if (!glycaemia_unit) return sheetText.glycaemiaWithoutUnit(decimal(glycaemia))
  const inGrams = glycaemia_unit === 'g_per_l'
  const converted = inGrams ? `${decimal(rounded(glycaemia * millimolesInGram, 1))} ${transferWords.glycaemiaUnit.mmol_per_l}` : `${decimal(rounded(glycaemia / millimolesInGram, 2))} ${transferWords.glycaemiaUnit.g_per_l}`
  return sheetText.glycaemia(decimal(glycaemia), transferWords.glycaemiaUnit[glycaemia_unit], converted)
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}

/** What one says first of a newborn on the telephone: « SpO2 : 94 % · FiO2 : 30 % », « CPAP · Silverman : 3 ». */
export function newbornFigures(sheet: NewbornSheet, now: number): string[] {
  const named = (...names: NewbornField[]) => newbornLines(sheet, names, now)
  return [
    named('oxygen_saturation_percent', 'inspired_oxygen_percent', 'support', 'silverman'),
    [...(sheet.distress ? named('distress') : []), ...named('temperature_celsius', 'glycaemia')],
  ].map((parts) => parts.join(' · ')).filter(Boolean)
}
