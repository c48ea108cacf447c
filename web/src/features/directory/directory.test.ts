import { describe, expect, it } from 'vitest'
import type { CareThreshold, Establishment, Opening, TravelTime } from '@/shared/api/generated'
import { instantOf } from '@/shared/format'
import { readSourceNote } from '@/shared/ui/SourceNote'
import { numberIn } from './establishment/coordinate'
import { datedThresholds, thresholdInForce } from './establishment/thresholds'
import { changesOfHour, dayOfService, daysFrom, timeIn, weeksOf } from './hours/calendar'
import type { Hours } from './hours/calendar'
import { easter, holidayOn, holidaysFrom, isPublicHoliday } from './hours/holidays'
import { openingsOf, typedWeek, withWeek } from './hours/week'
import { decode, readTravelFile, writeCsv } from './travel/file'
import { sortedTravel } from './travel/sorting'
import { momentOf, succeeding, validity } from './words'

const night: Opening = { service: 'MATERNAL', day: 'SATURDAY', opens: '20:00', closes: '08:00', valid_from: '2020-01-01', valid_to: null }
const only = (...openings: Opening[]): Hours => ({ openings, holiday_closures: [], exceptions: [] })
const opening = (day: Opening['day'], opens: string, closes: string): Opening => ({ ...night, day, opens, closes })

describe('hours of the cell', () => {
  it('tells a night that loses an hour, and one that gains one', () => {
    const march = dayOfService(only(night), 'MATERNAL', '2027-03-27').openings[0]!
    expect([march.ends - march.begins, march.gained]).toEqual([11 * 3_600_000, -3_600_000])
    const october = dayOfService(only(night), 'MATERNAL', '2026-10-24').openings[0]!
    expect([october.ends - october.begins, october.gained]).toEqual([13 * 3_600_000, 3_600_000])
  })

  it('opens at the change what opens in the hour that is skipped', () => {
    const skipped = dayOfService(only(opening('SUNDAY', '02:30', '08:00')), 'MATERNAL', '2027-03-28').openings[0]!
    expect(instantOf(skipped.begins)).toBe('2027-03-28T01:00:00.000Z')
  })

  it('follows the lines of holidays, and the weekday where there are none', () => {
    const week = [opening('FRIDAY', '08:00', '20:00')]
    expect(dayOfService(only(...week), 'MATERNAL', '2026-12-25')).toMatchObject({ holiday: true, openings: [{}] })
    const own = dayOfService(only(...week, opening('HOLIDAY', '10:00', '12:00')), 'MATERNAL', '2026-12-25').openings[0]!
    expect(own.ends - own.begins).toBe(2 * 3_600_000)
  })

  it('judges an exception before holidays, and holidays before the week', () => {
    const exception = { id: '1', service: 'MATERNAL' as const, first_day: '2026-12-25', last_day: '2026-12-26', opens: '10:00', closes: '16:00', reason: 'Essai', version: 1 }
    const hours: Hours = { ...only(opening('FRIDAY', '08:00', '20:00')), holiday_closures: [{ service: 'MATERNAL', valid_from: '2026-01-01', valid_to: '2026-12-31' }] }
    expect(dayOfService(hours, 'MATERNAL', '2026-12-25').openings).toEqual([])
    expect(dayOfService(hours, 'MATERNAL', '2027-01-01').openings).toHaveLength(1)
    const other = dayOfService({ ...hours, exceptions: [exception] }, 'MATERNAL', '2026-12-25')
    expect([other.exception?.reason, other.openings[0]!.ends - other.openings[0]!.begins]).toEqual(['Essai', 6 * 3_600_000])
  })

  it('names the holidays of a year to come', () => {
    expect(holidaysFrom('2026-11-22').map((date) => [date, holidayOn(date)]).slice(0, 3)).toEqual([['2026-12-25', 'christmas'], ['2027-01-01', 'newYear'], ['2027-03-29', 'easterMonday']])
    expect(holidaysFrom('2026-11-22')).toHaveLength(11)
  })

  it('shows seven days and the two nights on which clocks change', () => {
    expect(daysFrom(only(night), 'MATERNAL', '2026-11-22', 7).map(({ openings }) => openings.length)).toEqual([0, 0, 0, 0, 0, 0, 1])
    expect(changesOfHour('2026-11-22')).toEqual([{ date: '2027-03-28', forward: true }, { date: '2027-10-31', forward: false }])
    expect(changesOfHour('2026-10-25')[0]).toEqual({ date: '2026-10-25', forward: false })
  })

  it('knows the eleven holidays', () => {
    expect([easter(2026), easter(2027), easter(2038)]).toEqual(['2026-04-05', '2027-03-28', '2038-04-25'])
    const year = Array.from({ length: 365 }, (_, at) => new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10))
    expect(year.filter(isPublicHoliday)).toHaveLength(11)
    expect(['2026-04-06', '2026-05-14', '2026-05-25'].every(isPublicHoliday)).toBe(true)
  })

  it('tells a week without openings from its day on', () => {
    const shut = withWeek(only(night), 'MATERNAL', '2027-01-01', { week: typedWeek([]), closed: true }, '2026-12-31')
    expect(weeksOf(shut, 'MATERNAL').map(({ valid_from, valid_to, openings }) => [valid_from, valid_to, openings.length])).toEqual([['2020-01-01', '2026-12-31', 1], ['2027-01-01', null, 0]])
    expect(weeksOf(shut, 'NEWBORN')).toEqual([])
  })

  it('replaces the week from a day on and keeps the one before', () => {
    const typed = { ...typedWeek([]), MONDAY: [{ opens: '8h', closes: '20h30' }, { opens: 'tôt', closes: '9h' }] }
    expect(openingsOf(typed)).toEqual([{ day: 'MONDAY', opens: '08:00', closes: '20:30' }])
    const both = withWeek(only(night), 'MATERNAL', '2027-01-01', { week: typed, closed: true }, '2026-12-31')
    expect(both.holiday_closures).toEqual([{ service: 'MATERNAL', valid_from: '2027-01-01', valid_to: null }])
    expect(both.openings.map(({ valid_from, valid_to }) => [valid_from, valid_to])).toEqual([['2020-01-01', '2026-12-31'], ['2027-01-01', null]])
    expect(typedWeek([night]).SATURDAY).toEqual([{ opens: '20h00', closes: '8h00' }])
    expect([timeIn('905'), timeIn('25h')]).toEqual(['09:05', null])
  })
})

describe('travel files', () => {
  it('finds the columns by their name, in French too, and leaves the others out', () => {
    const read = readTravelFile('\uFEFFdépart;arrivée;minutes;source;ligne;motif\r\nCH Alba;CH Essai;45;relevé;7;inconnu\r\n\r\n"CH Alba";CH Modèle;50;relevé;9;x\r\n')
    expect(read).toEqual({ ok: true, lines: [{ number: 2, csv: 'CH Alba;CH Essai;45;relevé' }, { number: 4, csv: 'CH Alba;CH Modèle;50;relevé' }] })
  })

  it('leaves a line of another width as it is, and says what to do without a heading or lines', () => {
    expect(readTravelFile('from;to;minutes;source\nCH Alba;45\n')).toMatchObject({ lines: [{ csv: 'CH Alba;45' }] })
    expect(readTravelFile('CH Alba;CH Essai;45;x').ok).toBe(false)
    expect(readTravelFile('from;to;minutes;source\n').ok).toBe(false)
  })

  it('reads what a French spreadsheet writes, and writes nothing that it would compute', () => {
    expect(decode(new Uint8Array([0x4e, 0xee, 0x6d, 0x65, 0x73]))).toBe('Nîmes')
    expect(decode(new TextEncoder().encode('Nîmes'))).toBe('Nîmes')
    expect(writeCsv([['from', 'to'], ['=1+1', 'a;b']])).toBe("\uFEFFfrom;to\r\n'=1+1;a b\r\n")
  })

  it('sorts and seeks without accents', () => {
    const time = (to_name: string, minutes: number): TravelTime => ({ to: to_name, to_name, minutes, basis: 'estimated', source: '' })
    const all = [time('CH Nîmes', 90), time('CH Albi', 60)]
    expect(sortedTravel(all, 'minutes', '').map(({ minutes }) => minutes)).toEqual([60, 90])
    expect(sortedTravel(all, '-name', '').map(({ to_name }) => to_name)).toEqual(['CH Nîmes', 'CH Albi'])
    expect(sortedTravel(all, null, 'nimes')).toHaveLength(1)
    expect(sortedTravel(all, null, 'nîmes ch')).toHaveLength(1)
  })
})

describe('what is dated', () => {
  const threshold = (id: string, level: CareThreshold['level'], valid_from: string): CareThreshold => ({ id, level, valid_from, least_age_days: 217, least_weight_grams: 1500, least_age_for_multiples_days: null, note: '', version: 1 })

  it('ends the day before its successor', () => {
    expect(succeeding([{ valid_from: '2020-01-01' }, { valid_from: '2026-03-01' }])).toEqual([{ valid_from: '2026-03-01', ends: null }, { valid_from: '2020-01-01', ends: '2026-02-28' }])
    expect([momentOf('2026-01-01', '2026-01-01', '2026-01-01'), momentOf('2026-01-01', '2026-01-31', '2026-02-01'), momentOf('2027-01-01', null, '2026-01-01')]).toEqual(['now', 'over', 'next'])
    expect(validity('2027-01-01', null, '2026-01-01')).toBe('à partir du 01/01/2027')
  })

  it('puts the own limit before that of the region', () => {
    const place = { type: 'T2B', thresholds: [threshold('own', 'T2B', '2026-06-01')], regional_thresholds: [threshold('region', 'T2B', '2000-01-01')] } as unknown as Establishment
    expect(thresholdInForce(place, '2026-11-22')).toMatchObject({ own: true, threshold: { id: 'own' } })
    expect(thresholdInForce(place, '2026-05-31')).toMatchObject({ own: false, threshold: { id: 'region' } })
    expect(datedThresholds(place.regional_thresholds, 'T3', '2026-11-22')).toEqual([])
  })

  it('reads degrees with a comma', () => {
    expect([numberIn('44,35'), numberIn(' -1.5 '), numberIn('nord')]).toEqual([44.35, -1.5, Number.NaN])
  })

  it('tells the mark of a note from its words', () => {
    expect(readSourceNote('PROPOSÉ : 31 SA')).toEqual({ mark: 'proposed', words: '31 SA', comma: false })
    expect(readSourceNote('INCERTAIN, à demander')).toEqual({ mark: 'uncertain', words: 'à demander', comma: true })
    expect(readSourceNote('PROPOSÉE par le réseau')).toEqual({ mark: null, words: 'PROPOSÉE par le réseau', comma: false })
  })
})
