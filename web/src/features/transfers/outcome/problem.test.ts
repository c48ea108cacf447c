import { expect, it } from 'vitest'
import { problemOnPage } from './problem'

const fault = (field: string) => ({ field, code: 'c', message: 'm' })
const fieldsOf = (...fields: string[]) => problemOnPage({ faults: fields.map(fault) }, { stays: [1], newborns: [0, 2], asksHouse: false }).faults.map(({ field }) => field)

it('what is said of those who were sent stands under the questions about them', () => {
  expect(fieldsOf('stays.0.on', 'issue.newborns.1.died_on', 'issue.newborns.0.weight_g')).toEqual(['stays.1.on', 'issue.newborns.2.died_on', 'issue.newborns.0.weight_g'])
})

it('a birth out of any house is said under « Où ? », what is of the whole above', () => {
  expect(fieldsOf('issue.out_of_hospital', '', 'stay.on')).toEqual(['issue.where', 'root', 'stay.on'])
})

it('a house of the request that is refused is said under « Où ? », another under its own name', () => {
  expect(fieldsOf('issue.place', 'issue.elsewhere')).toEqual(['issue.where', 'issue.where'])
  expect(problemOnPage({ faults: [fault('issue.place')] }, { stays: [], newborns: [], asksHouse: true }).faults[0]!.field).toBe('issue.place')
})
