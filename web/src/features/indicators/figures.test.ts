import { expect, it } from 'vitest'
import { classesBeside, intervalOf, isCount, leadingFigure, onAxis, rateOf, ratioOf, typeOf, yearsOf } from './figures'
import { dashboardAddress, dashboardQuery, figureAddress, staysAddress } from './paths'
import { figure } from './testing'

it('says a rate with one decimal, its unit after a narrow no-break space', () => {
  expect(rateOf(figure({ rate: 212 / 1071, per: 100 }))).toBe('19,8\u202f%')
  expect(rateOf(figure({ rate: 0.00885, per: 1000 }))).toBe('8,9\u202f‰')
  expect(rateOf(figure({ rate: 0, per: 100 }))).toBe('0,0\u202f%')
  expect(rateOf(figure({ rate: 0.00032, per: 10_000 }))).toBe('3,2 pour 10\u202f000')
})

it('has no rate where there is nothing to divide, never 0', () => {
  expect(rateOf(figure({ count: 0, of: 0, rate: null }))).toBe('—')
  expect(intervalOf(figure({ low: null, high: null }))).toBe('')
})

it('keeps n and N on one line, and the interval without its unit', () => {
  expect(ratioOf({ count: 212, of: 1071 })).toBe('212\u00a0/\u00a01\u202f071')
  expect(intervalOf(figure({ low: 0.1751, high: 0.2229, per: 100 }))).toBe('17,5 à 22,3')
})

it('writes an axis without useless zeros', () => {
  expect(onAxis(100)(0.2)).toBe('20\u202f%')
  expect(onAxis(1000)(0.0025)).toBe('2,5\u202f‰')
})

it('counts rare events over three years', () => {
  expect(isCount(figure({ rare: true }), { establishment: 'e1' })).toBe(true)
  expect(isCount(figure({ rare: true }), { establishment: null })).toBe(false)
  expect(isCount(figure(), { establishment: 'e1' })).toBe(false)
  expect(yearsOf(figure({ years_counted: [2023, 2024, 2025] }), 2025)).toBe('2023 à 2025')
  expect(yearsOf(figure({ years_counted: [2023, 2025] }), 2025)).toBe('2023 et 2025')
  expect(yearsOf(figure({ years_counted: [2025] }), 2025)).toBe('2025')
  expect(yearsOf(figure({ years_counted: [2025], months: 7 }), 2025)).toBe('janvier à juillet 2025')
  expect(yearsOf(figure({ years_counted: [2023, 2024, 2025], months: 7 }), 2025)).toBe('2023 à juillet 2025')
  expect(yearsOf(figure({ years_counted: [2023, 2025], months: 1 }), 2025)).toBe('2023 et janvier 2025')
})

it('says the type of a maternity as the profession does', () => {
  expect(typeOf({ type: 'IIB' })).toBe('type IIB')
  expect(typeOf({ type: null })).toBe('')
})

it('tells a tracer by one figure: mothers of 35 and over, breech, else its first', () => {
  const age = { indicator: 'I2', label: '', status: 'published' as const, status_label: '', figures: [figure({ figure: 'lt18' }), figure({ figure: 'ge35' })] }
  expect(leadingFigure(age)?.figure).toBe('ge35')
  expect(leadingFigure({ ...age, indicator: 'I1', figures: [figure({ figure: 'multiple' }), figure({ figure: 'twins' })] })?.figure).toBe('multiple')
  expect(leadingFigure({ ...age, figures: [] })).toBeUndefined()
})

it('of a figure of all stays and of joined ones, tells the second; never their classes together', () => {
  const both = [figure({ figure: 'total', link: 'unlinked' }), figure({ figure: 'total', link: 'linked' }), figure({ figure: 'spontaneous', link: 'unlinked' }), figure({ figure: 'spontaneous', link: 'linked' })]
  const death = { indicator: 'I5', label: '', status: 'published' as const, status_label: '', figures: both }
  expect(leadingFigure(death)?.link).toBe('linked')
  expect(classesBeside(both[1]!, both).map((each) => `${each.figure} ${each.link}`)).toEqual(['total linked', 'spontaneous linked'])
  expect(classesBeside(figure({ link: null }), [figure({ link: null })])).toHaveLength(1)
})

it('keeps the place, the year and the comparison from page to page', () => {
  const search = new URLSearchParams('etablissement=e1&annee=2025&comparer=type&autre=x')
  expect(dashboardQuery(search)).toEqual({ establishment: 'e1', year: '2025', compare: 'type' })
  expect(figureAddress(figure({ indicator: 'I8', figure: 'caesarean' }), search)).toBe('/indicateurs/I8?etablissement=e1&annee=2025&comparer=type&figure=caesarean')
  expect(dashboardAddress(search)).toBe('/indicateurs?etablissement=e1&annee=2025&comparer=type')
  expect(dashboardAddress(new URLSearchParams())).toBe('/indicateurs')
})

it('opens, behind none of 41, the 41', () => {
  const search = new URLSearchParams('annee=2025')
  expect(staysAddress(figure({ indicator: 'I9', figure: 't3_31', count: 0 }), search)).toBe('/indicateurs/I9/sejours?annee=2025&figure=t3_31&lesquels=denominator')
  expect(staysAddress(figure({ indicator: 'I9', figure: 't3_31', count: 2 }), search)).toBe('/indicateurs/I9/sejours?annee=2025&figure=t3_31')
})
