import { act, fireEvent, renderHook } from '@testing-library/react'
import { expect, it } from 'vitest'
import type { DestinationView, RankingView } from '../types'
import { useSteadyRanking } from './useSteadyRanking'

const at = (id: string, reason = '') => ({ place: { id, name: id }, reason }) as DestinationView
const ranking = (destinations: DestinationView[], set_aside: DestinationView[] = []) => ({ destinations, set_aside, beyond: [] }) as RankingView
const before = ranking([at('Toulouse', '2 places'), at('Nîmes', '1 place')], [at('Foix', 'niveau I')])
const after = ranking([at('Nîmes', '3 places'), at('Toulouse', 'aucune place')], [at('Foix', 'niveau I')])

function follow(first: RankingView, notes = false) {
  const hook = renderHook(({ latest, noting }) => useSteadyRanking(latest, noting), { initialProps: { latest: first, noting: notes } })
  const shown = () => hook.result.current.rows.destinations.map((each) => `${hook.result.current.rankOf(each) ?? 'écartée'} ${each.place.name}, ${each.reason}`)
  return { hook, shown }
}

it('follows at once when nobody is among the rows', () => {
  const { hook, shown } = follow(before)
  hook.rerender({ latest: after, noting: false })
  expect(shown()).toEqual(['1 Nîmes, 3 places', '2 Toulouse, aucune place'])
  expect(hook.result.current.waiting).toBe(false)
})

it('under the pointer figures and ranks follow, rows stay; the new order comes when it is asked for, or when the pointer has left', () => {
  const { hook, shown } = follow(before)
  act(() => hook.result.current.among.onPointerEnter())
  hook.rerender({ latest: after, noting: false })
  expect(shown()).toEqual(['2 Toulouse, aucune place', '1 Nîmes, 3 places'])
  expect(hook.result.current.waiting).toBe(true)
  act(() => hook.result.current.update())
  expect(shown()).toEqual(['1 Nîmes, 3 places', '2 Toulouse, aucune place'])
  hook.rerender({ latest: before, noting: false })
  expect(hook.result.current.waiting).toBe(true)
  act(() => hook.result.current.among.onPointerLeave())
  expect(shown()).toEqual(['1 Toulouse, 2 places', '2 Nîmes, 1 place'])
})

it('a destination that closes while its call is noted keeps its row until the call is', () => {
  const { hook, shown } = follow(before, true)
  const closed = ranking([at('Nîmes', '1 place'), at('Montpellier', '1 place')], [at('Toulouse', 'fermée'), at('Foix', 'niveau I')])
  hook.rerender({ latest: closed, noting: true })
  expect(shown()).toEqual(['écartée Toulouse, fermée', '1 Nîmes, 1 place', '2 Montpellier, 1 place'])
  expect(hook.result.current.rows.set_aside.map(({ place }) => place.name)).toEqual(['Foix'])
  hook.rerender({ latest: closed, noting: false })
  expect(shown()).toEqual(['1 Nîmes, 1 place', '2 Montpellier, 1 place'])
})

it('the keyboard that goes from one row to the next is still among them', () => {
  const { hook, shown } = follow(before)
  const rows = document.createElement('div')
  rows.innerHTML = '<button>Noter</button><button>Noter</button>'
  const [first, second] = rows.querySelectorAll('button')
  rows.addEventListener('focusout', (event) => act(() => hook.result.current.among.onBlur(event as never)))
  act(() => hook.result.current.among.onFocus())
  fireEvent.focusOut(first!, { relatedTarget: second })
  hook.rerender({ latest: after, noting: false })
  expect(shown()[0]).toBe('2 Toulouse, aucune place')
  fireEvent.focusOut(second!, { relatedTarget: null })
  expect(shown()[0]).toBe('1 Nîmes, 3 places')
})
