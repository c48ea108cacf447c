import { expect, it } from 'vitest'
import { blankChange, changeOf, changeSchema } from './changeForm'
import { sentenceOf } from './sentences'
import { choices, line } from './testing'
import { differenceOf, intervalOf, isFar, valueOf } from './values'

/** Spaces of typography are not what these tests are about. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ').replaceAll('’', "'")

it('reads each change as a sentence', () => {
  const sentence = (change: Parameters<typeof sentenceOf>[0]) => plain(sentenceOf(change, choices))
  expect(sentence({ kind: 'CLOSE_UNIT', unit: 'u1', from: '2025-08-01', to: '2025-08-31' })).toBe('Fermer Soins intensifs (CH Exemple), du 01/08/2025 au 31/08/2025')
  expect(sentence({ kind: 'BEDS', establishment: 'h2', bed_kind: 'NEO', beds: -1 })).toBe('Retirer 1 place de Néonatologie : CH Essai, toute l\'année')
  expect(sentence({ kind: 'MOVE_TEAM', establishment: 'h1', to_establishment: 'h2', bed_kind: 'SI', beds: 2, from: '2025-06-01' }))
    .toBe('Déplacer 2 places de Soins intensifs de néonatologie : de CH Exemple vers CH Essai, à partir du 01/06/2025')
  expect(sentence({ kind: 'THRESHOLD', level: 'T2B', least_age: 217, least_weight: 1200 })).toBe('Seuil d\'accueil, type IIB (région) : à partir de 31 SA et 1 200 g, toute l\'année')
  expect(sentence({ kind: 'LEVEL', establishment: 'h2', level: 'T2A', to: '2025-03-31' })).toBe('CH Essai devient une maternité de type IIA, du 01/01/2025 au 31/03/2025')
})

it('a unit is proposed closed for August; what is missing is said', () => {
  const blank = blankChange('CLOSE_UNIT', 2025)
  expect([blank.from, blank.to]).toEqual(['2025-08-01', '2025-08-31'])
  const faults = (kind: Parameters<typeof changeSchema>[0], values: object) =>
    changeSchema(kind, 2025).safeParse({ ...blankChange(kind, 2025), ...values }).error?.issues.map(({ path }) => path[0]) ?? []
  expect(faults('CLOSE_UNIT', {})).toEqual(['unit'])
  expect(faults('CLOSE_UNIT', { unit: 'u1' })).toEqual([])
  expect(faults('CLOSE_UNIT', { unit: 'u1', from: '2024-08-01', to: '2025-07-01' })).toEqual(['from'])
  expect(faults('MOVE_TEAM', { establishment: 'h1', to_establishment: 'h1', bed_kind: 'SI', beds: 0 })).toEqual(['to_establishment', 'beds'])
  expect(faults('THRESHOLD', { level: 'T2B', least_age: 217, least_weight: '50' })).toEqual(['least_weight'])
})

it('sends only what the kind of change needs', () => {
  expect(changeOf('BEDS', { ...blankChange('BEDS', 2025), establishment: 'h2', bed_kind: 'NEO', beds: 3, direction: 'take', unit: 'u1', level: 'T1' }))
    .toEqual({ kind: 'BEDS', unit: null, establishment: 'h2', to_establishment: null, bed_kind: 'NEO', beds: -3, level: null, least_age: null, least_weight: null, from: null, to: null })
  expect(changeOf('THRESHOLD', { ...blankChange('THRESHOLD', 2025), level: 'T2B', least_age: 217, least_weight: '1 200' })).toMatchObject({ establishment: null, least_age: 217, least_weight: 1200 })
})

it('an unknown value is a dash, a difference has its sign', () => {
  expect(valueOf(null, 'min')).toBe('—')
  expect(plain(valueOf(9.4, 'min'))).toBe('9,4 min')
  expect(plain(valueOf(12.5, 'min'))).toBe('13 min')
  expect(valueOf(2.5, '')).toBe('3') // requests, of a result of before
  expect(plain(valueOf(78.4, '%'))).toBe('78,4 %')
  expect(plain(differenceOf(2.1, '%'))).toBe('+2,1 points')
  expect(plain(differenceOf(-0.4, '%'))).toBe('−0,4 point')
  expect(differenceOf(null, '%')).toBe('—')
  expect(plain(differenceOf(-3, 'km'))).toBe('−3 km')
  expect(differenceOf(2, '')).toBe('+2')
  expect(intervalOf(1, 4, String)).toBe('1 à 4')
  expect(intervalOf(null, 4, String)).toBe('')
})

it('says where the model is far from what was recorded, as the server judged it', () => {
  expect(isFar(line())).toBe(false)
  expect(isFar(line({ fidelity: 'NEAR', before: 130 }))).toBe(false)
  expect(isFar(line({ fidelity: 'FAR' }))).toBe(true)
})

it('of a result that was not judged, by more than a quarter', () => {
  const older = { fidelity: null }
  expect(isFar(line(older))).toBe(false)
  expect(isFar(line({ ...older, before: 130 }))).toBe(true)
  expect(isFar(line({ ...older, recorded: null, before: 130 }))).toBe(false)
  expect(isFar(line({ ...older, recorded: 0, before: 1 }))).toBe(false)
})
