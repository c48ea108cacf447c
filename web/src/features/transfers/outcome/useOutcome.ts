import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { readKey } from '@/shared/api'
import { requestPath, useFact } from '../request/useRequest'
import type { OutcomeForm, RequestView } from '../types'

/**
 * Tells what became of her. `onDone` hears whether one new line was written, which may then be taken back at once. When somebody has answered
 * meanwhile, the request is read again: the page shows the first answer beside hers.
 */
export function useOutcome(id: string, onDone?: (after: RequestView, once: boolean) => void) {
  const client = useQueryClient()
  const once = useRef(false)
  const fact = useFact(id, (after) => onDone?.(after, once.current))
  const { error, record } = fact
  const answered = error?.code === 'stay_already_told' || error?.code === 'issue_already_told'
  useEffect(() => { if (answered) void client.invalidateQueries({ queryKey: readKey(requestPath(id)) }) }, [client, id, answered, error])
  const tell = (body: OutcomeForm) => {
    const lines = [body.stay, ...(body.stays ?? []), body.issue].filter((each) => each !== undefined && each !== null)
    once.current = lines.length === 1 && !lines[0]!.instead_of && !body.issue?.corrects_birth
    record('outcomes', body)
  }
  return { ...fact, tell, tellStillIn: () => tell({ stay: { how: 'STILL_IN' } }) }
}
