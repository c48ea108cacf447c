import { sheetText } from '@/locales/fr/sheet'
import type { Sheet } from '../types'
import type { SheetField } from './layout'
import { lineOf, readingOf } from './reading'

/** The few lines that decide where she goes and how: « Dilatation 1 cm · poche intacte », « TA 120/70 · saignements : non ». */
export function examinationLines(sheet: Sheet, now: number): string[] {
  const named = (...names: SheetField[]) => names.map((name) => lineOf(sheet, name, now)).filter((line) => line !== null)
  const pressure = sheet.systolic_mmhg && sheet.diastolic_mmhg ? [sheetText.pressure(sheet.systolic_mmhg, sheet.diastolic_mmhg)] : []
  return [
    [...named('presentation', 'estimated_weight_g', 'second_estimated_weight_g', 'chorionicity', 'fetal_heart')],
    [...named('dilation_cm', 'cervical_length_mm'), ...only(sheet.membranes, readingOf(sheet, 'membranes', now)), ...named('contractions')],
    [...pressure, ...named('bleeding', 'proteinuria', 'platelets_g_per_l')],
    [...named('corticosteroids', 'first_dose_at', 'magnesium', 'tocolysis')],
    sheet.needs_isolation ? named('needs_isolation') : [],
  ].map((parts) => parts.join(' · ')).filter(Boolean)
}

function only(value: unknown, reading: string | null): string[] {
  return value && reading ? [reading] : []
}
