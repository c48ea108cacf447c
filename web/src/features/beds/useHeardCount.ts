import { useState } from 'react'
import { bedsText } from '@/locales/fr/beds'
import { readKey, useWrite } from '@/shared/api'
import { useQueryClient } from '@tanstack/react-query'
import { useToast } from '@/shared/ui'
import { putUnit } from './board'
import type { RoundLine, UnitBeds } from './types'
import type { SaveOutcome } from './useDeclaration'

/** A figure heard on the telephone: nothing is sent before it is complete, then the round goes on. The server notes « appel cellule ». */
export interface HeardCount extends SaveOutcome {
  value: number | null
  isSaving: boolean
  type: (value: number | null) => void
  record: () => void
}

export function useHeardCount(line: RoundLine, onHeard: () => void): HeardCount {
  const client = useQueryClient()
  const tell = useToast()
  const [value, setValue] = useState<number | null>(null)
  const takeBack = useWrite<UnitBeds>({ refreshes: [readKey('/api/beds/round')], onDone: (unit) => putUnit(client, unit) })
  const write = useWrite<UnitBeds>({
    onDone: (answer) => {
      putUnit(client, answer)
      onHeard()
      tell(bedsText.kept, () => takeBack.mutate({ method: 'POST', path: `/api/units/${answer.id}/beds/undo`, version: answer.version }, { onError: ({ detail }) => tell(detail) }))
    },
  })
  const send = (version: number, confirmed = false) => {
    if (value === null) return
    const body = { available: value, status: line.status === 'LIMITED' ? 'LIMITED' : 'OPEN', restriction: line.restriction, ...(confirmed ? { confirmed } : {}) }
    write.mutate({ method: 'PUT', path: `/api/units/${line.unit}/beds`, version, body })
  }
  const theirs = write.error?.isConflict ? (write.error.current as UnitBeds | undefined) ?? null : null
  return {
    value,
    shown: value,
    problem: write.error,
    theirs,
    isSaving: write.isPending,
    type: (next) => { setValue(next); if (write.error) write.reset() },
    record: () => send(line.version),
    confirm: () => send(theirs?.version ?? line.version, true),
    retry: () => send(line.version),
    forget: () => {
      if (theirs) putUnit(client, theirs)
      setValue(null)
      write.reset()
    },
    saveOverTheirs: () => { if (theirs) send(theirs.version) },
  }
}
