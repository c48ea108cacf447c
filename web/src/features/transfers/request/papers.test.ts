import { describe, expect, it } from 'vitest'
import type { RequestView } from '../types'
import { papersOf } from './papers'

const class1 = { used: '1', to_be_cancelled: false } as RequestView['vehicle']
const of = (told: Partial<RequestView>) => papersOf({ id: 'd', viewer: 'REQUESTER', sheet: {} as RequestView['sheet'], vehicle: null, ...told }).map(({ path }) => path)

describe('the papers of a request', () => {
  it('are the liaison form alone while no vehicle without care escort is ordered', () => {
    expect(of({})).toEqual(['/api/requests/d/liaison-form.pdf'])
    expect(of({ vehicle: { ...class1!, used: '2' } })).toHaveLength(1)
    expect(of({ vehicle: { ...class1!, to_be_cancelled: true } })).toHaveLength(1)
  })
  it('are both in class 1, for who briefs the crew', () => {
    expect(of({ vehicle: class1 })).toEqual(['/api/requests/d/liaison-form.pdf', '/api/requests/d/crew-sheet.pdf'])
    expect(of({ vehicle: class1, viewer: 'SAMU' })).toHaveLength(2)
    expect(of({ vehicle: class1, viewer: 'RECEIVER' })).toHaveLength(1)
    expect(of({ vehicle: class1, viewer: 'ASKED' })).toHaveLength(1)
  })
  it('are none for whom the request has no content', () => {
    expect(of({ sheet: null })).toEqual([])
  })
})
