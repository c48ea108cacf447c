import { expect, it } from 'vitest'
import { kept, readFilters, writeFilters } from './filters'
import { bestHope, hopeOf, lookOf } from './look'
import { labelsOf, shortName } from './labels'
import { marksOf, spread, touch } from './marks'
import { grouped } from './ordering'
import { nearestThatWay } from './roving'
import { closure, now, place, silent, stale, unit } from './testing'
import { keptOrder } from './useSettledOrder'
import { reservedWords } from './words'

const later = (minutes: number) => now + minutes * 60_000

it('shows a number while it is fresh, greys it, then shows that nothing is known, with the date of the last news', () => {
  const told = unit()
  expect(lookOf(told, now)).toEqual({ kind: 'fresh', places: 2, declaredAt: told.declared_at })
  expect(lookOf(told, later(28)).kind).toBe('stale')
  expect(lookOf(told, later(13 * 60))).toEqual({ kind: 'unknown', lastNews: told.declared_at })
})

it('never takes unknown for zero, nor zero for unknown', () => {
  expect(lookOf(unit({ available: null, declared_at: null, stale_at: null, unknown_at: null }), now)).toEqual({ kind: 'unknown', lastNews: null })
  expect(lookOf(unit({ available: 0 }), now)).toMatchObject({ kind: 'fresh', places: 0 })
  expect(hopeOf(unit({ available: 0 }), now)).toBe('none')
  // An old zero proves nothing: the unit is worth a call.
  expect(hopeOf(unit({ available: 0, ...stale }), now)).toBe('no_news')
})

it('closes and reopens by itself, with counts to be checked afterwards', () => {
  const shut = unit({ closures: [closure], declared_at: '2026-11-20T19:00:00.000Z' })
  expect(lookOf(shut, now)).toEqual({ kind: 'closed', closure })
  const soon = { ...closure, ends_at: '2026-11-21T13:10:00.000Z' }
  expect(lookOf(unit({ closures: [soon] }), later(7)).kind).toBe('closed')
  expect(lookOf(unit({ closures: [soon] }), later(8)).kind).toBe('stale')
  expect(lookOf(unit({ closures: [{ ...closure, begins_at: '2026-11-22T07:00:00.000Z' }] }), now).kind).toBe('fresh')
  expect(lookOf(unit({ closures: [{ ...closure, ends_at: null }] }), later(10_000)).kind).toBe('closed')
})

it('shows a unit closed, then open again, as soon as it is told, on a page whose clock is late', () => {
  const told_at = '2026-11-21T13:02:03.000Z'
  const shut = { ...closure, begins_at: '2026-11-21T13:02:01.000Z', ends_at: null, told_at }
  expect(lookOf(unit({ status: 'CLOSED', closures: [shut] }), now).kind).toBe('closed')
  const reopened = { ...closure, ends_at: '2026-11-21T13:02:02.000Z', told_at }
  expect(lookOf(unit({ closures: [reopened] }), now).kind).toBe('stale')
  expect(lookOf(unit({ closures: [{ ...shut, begins_at: '2026-11-21T20:00:00.000Z' }] }), now).kind).toBe('fresh')
})

it('ranks stale after fresh, and a closed unit last', () => {
  const units = [unit({ closures: [closure] }), unit({ available: 0 }), unit({ status: 'LIMITED' }), unit(silent), unit(stale), unit()]
  expect(units.map((each) => hopeOf(each, now))).toEqual(['closed', 'none', 'limited', 'no_news', 'to_check', 'place'])
  expect(bestHope(place('A', { units }), 'REA', now)).toBe('place')
})

const rodez = place('Rodez', { type: 'T2B' })
const toulouse = place('Toulouse')
const montpellier = place('Montpellier', { units: [unit({ available: 0 })] })
const nimes = place('Nîmes', { units: [unit(stale)] })
const millau = place('Millau', { type: 'T1', units: [unit({ kind: 'OBS_PN' })] })
const all = [millau, rodez, toulouse, nimes, montpellier]
const minutes: Record<string, number> = { Toulouse: 110, Montpellier: 125, Millau: 60 }
const minutesTo = (id: string) => minutes[id]
const names = (groups: ReturnType<typeof grouped>) => groups.map(({ heading, places }) => [heading, ...places.map(({ name }) => name)])

it('puts one\'s own establishment first, then types from III to I, then the nearest; unknown roads last', () => {
  expect(names(grouped(all, { own: 'Rodez', sought: null, minutesTo }, now))).toEqual([['own', 'Rodez'], ['T3', 'Toulouse', 'Montpellier', 'Nîmes'], ['T1', 'Millau']])
  expect(names(grouped(all, { own: null, sought: null, minutesTo: () => undefined }, now))).toEqual([['T3', 'Montpellier', 'Nîmes', 'Toulouse'], ['T2B', 'Rodez'], ['T1', 'Millau']])
})

it('sorts by place first and travel next when a kind is sought', () => {
  const sought = grouped([montpellier, nimes, toulouse, rodez], { own: null, sought: 'REA', minutesTo }, now)
  expect(names(sought)).toEqual([['sought', 'Toulouse', 'Rodez', 'Nîmes', 'Montpellier']])
})

it('hides what has not the kind sought, and what is closed unless asked', () => {
  const shut = place('Perpignan', { department: '66', units: [unit({ closures: [closure] }), unit({ kind: 'SI', closures: [closure] })] })
  const filters = readFilters(new URLSearchParams('lits=REA'))
  expect(kept([millau, toulouse, shut], filters, null, now)).toEqual([toulouse])
  expect(kept([toulouse, shut], { ...filters, hideClosed: false }, null, now)).toEqual([toulouse, shut])
  expect(kept([toulouse, shut], filters, 'Perpignan', now)).toEqual([toulouse, shut])
  expect(kept([toulouse, shut], readFilters(new URLSearchParams('fermees=1&departement=66')), null, now)).toEqual([shut])
})

it('keeps the filters in the address, and nothing that it does not understand', () => {
  const address = writeFilters(new URLSearchParams('autre=1'), { sought: 'SI', type: 'T3', view: 'map', hideClosed: false })
  expect(address.toString()).toBe('autre=1&lits=SI&type=T3&fermees=1&vue=carte')
  expect(readFilters(address)).toMatchObject({ sought: 'SI', type: 'T3', view: 'map', hideClosed: false })
  expect(writeFilters(address, { sought: null, type: null, view: 'table', hideClosed: true }).toString()).toBe('autre=1')
  expect(readFilters(new URLSearchParams('lits=FUSEE&type=T9')).sought).toBeNull()
})

it('keeps rows in place under the pointer: what has gone leaves, what is new comes last', () => {
  expect(keptOrder(['a', 'b', 'c'], ['c', 'd', 'a'])).toEqual(['a', 'c', 'd'])
})

it('moves the marks of one town apart, always to the same points', () => {
  const town = Array.from({ length: 6 }, () => ({ x: 100, y: 100 }))
  const moved = spread(town, 26, 400, 300)
  for (const one of moved) for (const other of moved) if (one !== other) expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(25)
  expect(spread(town, 26, 400, 300)).toEqual(moved)
})

it('names a mark by its town or its house: the shape tells the rest', () => {
  expect(['CH Rodez', 'CHU Montpellier (Arnaud-de-Villeneuve)', 'Clinique d\'Occitanie', 'Clinique de l\'Union', 'Maison de naissance Doumaïa', 'CPP'].map(shortName))
    .toEqual(['Rodez', 'Montpellier', 'Occitanie', 'Union', 'Doumaïa', 'CPP'])
})

it('writes names that cover neither a mark nor another name, and moves none when a count changes', () => {
  const houses = Array.from({ length: 12 }, (_, index) => place(`CH Ville ${index}`, { id: `${index}`, longitude: 1.4 + index * 0.05 }))
  const marks = marksOf(houses, null, now, 620, 508)
  const labels = labelsOf(marks, 620, 508)
  expect(labels.length).toBeGreaterThan(3)
  for (const { id, x, y } of labels)
    for (const mark of marks) if (mark.place.id !== id) expect(Math.abs(mark.x - x) < touch / 2 && Math.abs(mark.y - y) < touch / 2).toBe(false)
  const changed = marksOf(houses.map((each) => ({ ...each, units: [unit({ available: 0 })] })), null, now, 620, 508)
  expect(labelsOf(changed, 620, 508)).toEqual(labels)
})

it('goes with an arrow to the nearest mark that way, and nowhere when there is none', () => {
  const [here, east, far, north] = [{ x: 0, y: 0 }, { x: 30, y: 10 }, { x: 90, y: 0 }, { x: 5, y: -40 }]
  const all = [here, east, far, north]
  expect(nearestThatWay(here, all, 'ArrowRight')).toBe(east)
  expect(nearestThatWay(here, all, 'ArrowUp')).toBe(north)
  expect(nearestThatWay(here, all, 'ArrowLeft')).toBeNull()
  expect(nearestThatWay(here, all, 'Enter')).toBeNull()
})

it('says each request for which places are kept once, with their kinds', () => {
  const units = [unit({ id: 'rea' }), unit({ id: 'ghr', kind: 'OBS_GHR' })]
  const kept = (request: string, held: string, change: object = {}) => ({ unit: held, request, request_name: request, places: 1, beyond: 0, expected_at: '2026-11-20T07:50:00.000Z', ...change })
  const words = reservedWords([kept('1869', 'ghr'), kept('1881', 'rea', { expected_at: null }), kept('1869', 'rea', { places: 2, beyond: 1 })], units, now)
  expect(words.map((each) => each.replace(/[\u202f\u00a0]/g, ' '))).toEqual([
    'demande 1869 (2 × réanimation néonatale, grossesses à haut risque), attendue hier à 8 h 50, dont 1 en surcapacité',
    'demande 1881 (réanimation néonatale)',
  ])
})
