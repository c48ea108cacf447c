import type { Kind, Sheet } from '../types'
import { isOfNewborn } from '../kinds'

export type SheetField = keyof Sheet
export type BlockCode = 'EXAMINATION' | 'PREGNANCY' | 'FETUS' | 'TREATMENTS' | 'HISTORY' | 'LABORATORY' | 'INFORMATION' | 'NEEDS'
type Concerns = 'everyone' | 'mother' | 'fetus' | 'several'

/** How a field of the sheet is answered. Bounds are those of the server: outside them it is a slip of the hand. */
export type Answered =
  | { as: 'number'; unit: string; least: number; most: number; decimals?: boolean }
  | { as: 'yesNo' }
  | { as: 'words'; list: 'membranes' | 'fetalHeart' | 'presentation' | 'chorionicity' | 'rhesus' | 'bloodGroup' | 'agreement' | 'courseStatus' | 'respiratorySupport' | 'glycaemiaUnit' | 'vascularAccess' }
  | { as: 'text'; most: number; lines?: number }
  | { as: 'instant' }

export const number = (unit: string, least: number, most: number, decimals = false): Answered => ({ as: 'number', unit, least, most, ...(decimals ? { decimals } : {}) })
export const words = (list: Extract<Answered, { as: 'words' }>['list']): Answered => ({ as: 'words', list })
export const text = (most: number, lines = 1): Answered => ({ as: 'text', most, ...(lines > 1 ? { lines } : {}) })
export const yesNo: Answered = { as: 'yesNo' }
export const instant: Answered = { as: 'instant' }

export const answered: Record<SheetField, Answered> = {
  systolic_mmhg: number('mmHg', 40, 300), diastolic_mmhg: number('mmHg', 20, 200), pulse_per_minute: number('/min', 20, 250),
  temperature_celsius: number('°C', 30, 43, true), oxygen_saturation_percent: number('%', 40, 100), oxygen: yesNo, contractions: yesNo,
  dilation_cm: number('cm', 0, 10, true), cervical_length_mm: number('mm', 0, 80), membranes: words('membranes'), ruptured_at: instant, bleeding: yesNo,
  last_bleeding_at: instant, in_labour: yesNo, gravidity: number('', 1, 30), parity: number('', 0, 25), height_cm: number('cm', 100, 220),
  weight_kg: number('kg', 30, 300), chorionicity: words('chorionicity'), placenta: text(150), serologies: text(300, 2), group_b_streptococcus: yesNo,
  fetal_heart: words('fetalHeart'), presentation: words('presentation'), estimated_weight_g: number('g', 200, 7000),
  second_estimated_weight_g: number('g', 200, 7000), malformation: yesNo, fetus_comment: text(500, 2), corticosteroids: words('courseStatus'),
  first_dose_at: instant, second_dose_at: instant, tocolysis: text(100), tocolysis_since: instant, magnesium: words('courseStatus'), magnesium_since: instant,
  antibiotics: text(150), antihypertensives: text(150), transfused: yesNo, haemodynamic_treatment: yesNo, previous_caesarean: yesNo,
  previous_preterm: yesNo, history: text(1000, 3), allergies: text(300), blood_group: words('bloodGroup'), rhesus: words('rhesus'), proteinuria: yesNo,
  platelets_g_per_l: number('G/L', 1, 1500), asat_ui_per_l: number('UI/L', 1, 20000), alat_ui_per_l: number('UI/L', 1, 20000),
  creatinine_umol_per_l: number('µmol/L', 10, 2000), crp_mg_per_l: number('mg/L', 0, 600, true), haemoglobin_g_per_dl: number('g/dL', 2, 25, true),
  needs_adult_intensive_care: yesNo, needs_embolisation: yesNo, needs_surgery: yesNo, needs_isolation: yesNo, birth_likely_within_7_days: yesNo,
  birth_expected_within_24_h: yesNo, woman_agrees: words('agreement'), language: text(60), vulnerability: yesNo, accompanied_by: text(100), documents: text(300, 2),
}

/** What is counted of a block: filled when each of its fields is. */
interface Item {
  fields: readonly SheetField[]
  concerns: Concerns
}

interface Block {
  code: BlockCode
  fields: readonly SheetField[]
  counted: readonly Item[]
}

const item = (concerns: Concerns, ...fields: SheetField[]): Item => ({ concerns, fields })

/** Blocks in the order in which one examines. What is counted is what the server counts. */
export const blocks: readonly Block[] = [
  {
    code: 'EXAMINATION',
    fields: ['systolic_mmhg', 'diastolic_mmhg', 'pulse_per_minute', 'temperature_celsius', 'oxygen_saturation_percent', 'oxygen', 'contractions', 'dilation_cm', 'cervical_length_mm', 'membranes', 'ruptured_at', 'bleeding', 'last_bleeding_at', 'in_labour'],
    counted: [item('mother', 'systolic_mmhg', 'diastolic_mmhg'), item('mother', 'pulse_per_minute'), item('mother', 'temperature_celsius'), item('mother', 'oxygen_saturation_percent'), item('fetus', 'contractions'), item('fetus', 'dilation_cm'), item('fetus', 'cervical_length_mm'), item('fetus', 'membranes'), item('mother', 'bleeding')],
  },
  {
    code: 'PREGNANCY',
    fields: ['gravidity', 'parity', 'height_cm', 'weight_kg', 'chorionicity', 'placenta', 'serologies', 'group_b_streptococcus', 'birth_likely_within_7_days', 'birth_expected_within_24_h'],
    counted: [item('mother', 'gravidity', 'parity'), item('mother', 'height_cm', 'weight_kg'), item('several', 'chorionicity'), item('fetus', 'placenta'), item('mother', 'serologies'), item('fetus', 'group_b_streptococcus')],
  },
  {
    code: 'FETUS',
    fields: ['fetal_heart', 'presentation', 'estimated_weight_g', 'second_estimated_weight_g', 'malformation', 'fetus_comment'],
    counted: [item('fetus', 'fetal_heart'), item('fetus', 'presentation'), item('fetus', 'estimated_weight_g'), item('several', 'second_estimated_weight_g')],
  },
  {
    code: 'TREATMENTS',
    fields: ['corticosteroids', 'first_dose_at', 'second_dose_at', 'tocolysis', 'tocolysis_since', 'magnesium', 'magnesium_since', 'antibiotics', 'antihypertensives', 'transfused', 'haemodynamic_treatment'],
    counted: [item('fetus', 'corticosteroids'), item('fetus', 'magnesium'), item('fetus', 'tocolysis'), item('mother', 'antibiotics'), item('mother', 'antihypertensives'), item('mother', 'transfused')],
  },
  {
    code: 'HISTORY',
    fields: ['previous_caesarean', 'previous_preterm', 'history', 'allergies', 'blood_group', 'rhesus'],
    counted: [item('mother', 'previous_caesarean'), item('fetus', 'previous_preterm'), item('mother', 'blood_group', 'rhesus'), item('mother', 'allergies')],
  },
  {
    code: 'LABORATORY',
    fields: ['proteinuria', 'platelets_g_per_l', 'asat_ui_per_l', 'alat_ui_per_l', 'creatinine_umol_per_l', 'crp_mg_per_l', 'haemoglobin_g_per_dl'],
    counted: [item('mother', 'proteinuria'), item('mother', 'platelets_g_per_l'), item('mother', 'asat_ui_per_l', 'alat_ui_per_l'), item('mother', 'creatinine_umol_per_l'), item('mother', 'crp_mg_per_l')],
  },
  {
    code: 'INFORMATION',
    fields: ['woman_agrees', 'language', 'vulnerability', 'needs_isolation', 'accompanied_by', 'documents'],
    counted: [item('mother', 'language'), item('mother', 'vulnerability'), item('everyone', 'needs_isolation'), item('everyone', 'woman_agrees'), item('everyone', 'accompanied_by'), item('everyone', 'documents')],
  },
  { code: 'NEEDS', fields: ['needs_adult_intensive_care', 'needs_embolisation', 'needs_surgery'], counted: [] },
]

/** For whom the sheet is filled. */
export interface SheetCase {
  kind: Kind
  fetuses: number
}

const fetusBlocks: readonly BlockCode[] = ['FETUS']
const severalFields: readonly SheetField[] = ['chorionicity', 'second_estimated_weight_g']

function isOf(concerns: Concerns, { kind, fetuses }: SheetCase): boolean {
  const mother = !isOfNewborn(kind)
  const pregnant = mother && kind !== 'TPP'
  switch (concerns) {
    case 'everyone': return true
    case 'mother': return mother
    case 'fetus': return pregnant
    case 'several': return pregnant && fetuses > 1
  }
}

/** The blocks that concern that case, with their fields. */
export function blocksFor(of: SheetCase): Block[] {
  const pregnant = isOf('fetus', of)
  return blocks
    .filter(({ code, counted }) => (pregnant || !fetusBlocks.includes(code)) && (counted.length === 0 || counted.some(({ concerns }) => isOf(concerns, of))))
    .map((block) => ({ ...block, fields: block.fields.filter((field) => isOf('several', of) || !severalFields.includes(field)) }))
}

/** « Examen 3/7 »; nothing is counted of an advice, which lacks nothing. */
export function countOf({ counted }: Pick<Block, 'counted'>, sheet: Sheet, of: SheetCase): { filled: number; total: number } {
  if (of.kind === 'AVIS') return { filled: 0, total: 0 }
  const concerned = counted.filter(({ concerns }) => isOf(concerns, of))
  return { filled: concerned.filter(({ fields }) => fields.every((field) => isFilled(sheet[field]))).length, total: concerned.length }
}

/** What stands in a field of a sheet. */
export type FieldValue = string | number | boolean | null | undefined

export function isFilled(value: FieldValue): boolean {
  return value !== null && value !== undefined && value !== ''
}
