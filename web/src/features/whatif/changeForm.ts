import { z } from 'zod'
import { whatIfText } from '@/locales/fr/whatIf'
import { isCivilDate, optionalDate } from '@/shared/forms'
import type { BedKind, Change, Level } from './types'

const missing = whatIfText.missing

/** What the fields of one change hold. */
export interface ChangeValues {
  unit: string
  establishment: string
  to_establishment: string
  bed_kind: string
  direction: 'add' | 'take'
  beds: number | null
  level: string
  least_age: number | string | null
  least_weight: string
  from: string | null
  to: string | null
}

/** A unit closes for August, unless one says otherwise; other changes begin by holding all year. */
export function blankChange(kind: Change['kind'], year: number): ChangeValues {
  const days = kind === 'CLOSE_UNIT' ? { from: `${year}-08-01`, to: `${year}-08-31` } : { from: null, to: null }
  return { unit: '', establishment: '', to_establishment: '', bed_kind: '', direction: 'add', beds: 2, level: '', least_age: null, least_weight: '', ...days }
}

const weightOf = (typed: string): number | null => (typed.trim() === '' ? null : Number(typed.replace(/\s/g, '')))

/** What a change needs follows from its kind; each field says what it lacks. */
export function changeSchema(kind: Change['kind'], year: number) {
  return z.object({
    unit: z.string(), establishment: z.string(), to_establishment: z.string(), bed_kind: z.string(), direction: z.string(),
    beds: z.number().nullable(), level: z.string(), least_age: z.union([z.number(), z.string(), z.null()]), least_weight: z.string(),
    from: optionalDate, to: optionalDate,
  }).superRefine((values, context) => {
    const refuse = (field: keyof ChangeValues, message: string) => context.addIssue({ code: 'custom', path: [field], message })
    const ofPlaces = kind === 'BEDS' || kind === 'MOVE_TEAM'
    if (kind === 'CLOSE_UNIT' && !values.unit) refuse('unit', missing.unit)
    if ((ofPlaces || kind === 'LEVEL') && !values.establishment) refuse('establishment', missing.establishment)
    if (kind === 'MOVE_TEAM' && !values.to_establishment) refuse('to_establishment', missing.establishment)
    if (kind === 'MOVE_TEAM' && values.to_establishment && values.to_establishment === values.establishment) refuse('to_establishment', missing.sameEstablishment)
    if (ofPlaces && !values.bed_kind) refuse('bed_kind', missing.bed_kind)
    if (ofPlaces && !(values.beds && values.beds > 0)) refuse('beds', missing.beds)
    if ((kind === 'THRESHOLD' || kind === 'LEVEL') && !values.level) refuse('level', missing.level)
    if (kind === 'THRESHOLD') {
      if (typeof values.least_age !== 'number') refuse('least_age', missing.age)
      const weight = weightOf(values.least_weight)
      if (weight !== null && !(Number.isInteger(weight) && weight >= 100 && weight <= 8000)) refuse('least_weight', missing.weight)
    }
    for (const field of ['from', 'to'] as const) {
      if (isCivilDate(values[field]) && !values[field].startsWith(`${year}-`)) refuse(field, missing.outsideYear(year))
    }
    if (values.from && values.to && values.to < values.from) refuse('to', missing.endBeforeStart)
  })
}

/** The change as it is sent: only what its kind needs. */
export function changeOf(kind: Change['kind'], values: ChangeValues): Change {
  const ofPlaces = kind === 'BEDS' || kind === 'MOVE_TEAM'
  const named = kind !== 'CLOSE_UNIT' && values.establishment !== ''
  return {
    kind,
    unit: kind === 'CLOSE_UNIT' ? values.unit : null,
    establishment: named ? values.establishment : null,
    to_establishment: kind === 'MOVE_TEAM' ? values.to_establishment : null,
    bed_kind: ofPlaces ? (values.bed_kind as BedKind) : null,
    beds: !ofPlaces || values.beds === null ? null : kind === 'BEDS' && values.direction === 'take' ? -values.beds : values.beds,
    level: kind === 'THRESHOLD' || kind === 'LEVEL' ? (values.level as Level) : null,
    least_age: kind === 'THRESHOLD' && typeof values.least_age === 'number' ? values.least_age : null,
    least_weight: kind === 'THRESHOLD' ? weightOf(values.least_weight) : null,
    from: values.from,
    to: values.to,
  }
}
