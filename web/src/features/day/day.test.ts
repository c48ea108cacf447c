import { describe, expect, it } from 'vitest'
import { blocksOf, linesShown, onlyRead } from './day'
import { introductionOf } from './introduction'
import type { DayLine } from './day'

const line = (id: string): DayLine => ({ id, what: 'Demande 412', where: 'CH Rodez', since: null, until: null, action: null, counts_down: false })
const lines = Array.from({ length: 13 }, (_, index) => line(String(index)))

describe('a day', () => {
  it('shows ten lines at most, then all of them', () => {
    expect(linesShown(lines, false)).toMatchObject({ shown: { length: 10 }, hidden: 3 })
    expect(linesShown(lines, true)).toMatchObject({ shown: { length: 13 }, hidden: 0 })
  })

  it('introduces nobody to what the network does not use', () => {
    expect(introductionOf('receiving_unit', ['beds', 'transfers'])).toHaveLength(3)
    expect(introductionOf('receiving_unit', ['beds'])).toEqual([expect.stringContaining('Lits et places')])
    expect(introductionOf('maternity_doctor', ['beds'])).toEqual([])
    expect(introductionOf('administrator', [])).toHaveLength(3)
  })

  it('keeps its three blocks in their order, whatever is said', () => {
    expect(blocksOf({ blocks: [{ key: 'news', lines: [line('a')] }], todo_count: 0, next_known_at: null }).map(({ key, lines: of }) => [key, of.length])).toEqual([['todo', 0], ['follow', 0], ['news', 1]])
  })

  it('of a house that has closed is read: a request is opened, and nothing is answered, begun or done', () => {
    const to = (id: string, action: Partial<NonNullable<DayLine['action']>>): DayLine => ({ ...line(id), action: { label: 'Répondre', kind: 'href', href: null, post: null, ...action } })
    const { lines: read } = onlyRead({ key: 'todo', lines: [to('a', { href: '/demandes/412/devenir' }), to('b', { href: '/demandes/nouvelle' }), to('c', { kind: 'post', post: '/api/beds/unchanged' })] })
    expect(read.map(({ action }) => action)).toEqual([{ label: 'Ouvrir', kind: 'href', href: '/demandes/412', post: null }, null, null])
  })
})
