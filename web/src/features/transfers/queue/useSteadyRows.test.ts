import { act, renderHook } from '@testing-library/react'
import type { FocusEvent } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { QueueRow } from '../types'
import { heldAfterPress, useSteadyRows } from './useSteadyRows'

beforeEach(() => { vi.useFakeTimers() })
afterEach(() => { vi.useRealTimers() })

const row = (id: string, change: Partial<QueueRow> = {}) => ({ id, number: 400, group: 'TO_TAKE', in_charge: null, asked_at: '2026-11-21T13:06:00.000Z', target_at: null, cooling: [], ...change } as QueueRow)
const before = [row('a'), row('b')]
const after = [row('a', { group: 'SEARCHING', in_charge: 'M. Exemple' }), row('b')]
const places = (rows: readonly QueueRow[]) => rows.map(({ id, group }) => `${id} ${group}`)
const lost = { relatedTarget: null, currentTarget: document.createElement('div') } as unknown as FocusEvent

it('a row that she has just taken stays under the pointer, also when its button lost the focus', () => {
  const { result, rerender } = renderHook(({ rows }) => useSteadyRows(rows), { initialProps: { rows: before } })
  act(() => { result.current.among.onPointerEnter(); result.current.among.onFocus(); result.current.among.onClickCapture() })
  act(() => result.current.among.onBlur(lost))
  act(() => { vi.advanceTimersByTime(heldAfterPress + 1) })
  rerender({ rows: after })
  expect(places(result.current.rows)).toEqual(['a TO_TAKE', 'b TO_TAKE'])
  expect(result.current.rows[0]!.in_charge).toBe('M. Exemple')
  expect(result.current.changes).toBe(1)
  act(() => result.current.among.onPointerLeave())
  expect(places(result.current.rows)).toEqual(['a SEARCHING', 'b TO_TAKE'])
})

it('a finger, that does not hover, finds the rows where it pressed for some seconds', () => {
  const { result, rerender } = renderHook(({ rows }) => useSteadyRows(rows), { initialProps: { rows: before } })
  act(() => { result.current.among.onPointerEnter(); result.current.among.onPointerLeave(); result.current.among.onClickCapture() })
  rerender({ rows: after })
  expect(places(result.current.rows)).toEqual(['a TO_TAKE', 'b TO_TAKE'])
  act(() => { vi.advanceTimersByTime(heldAfterPress) })
  expect(places(result.current.rows)).toEqual(['a SEARCHING', 'b TO_TAKE'])
})
