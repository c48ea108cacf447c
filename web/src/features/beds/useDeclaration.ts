import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { bedsText } from '@/locales/fr/beds'
import { serverNow, useWrite } from '@/shared/api'
import type { Problem } from '@/shared/api'
import { useToast } from '@/shared/ui'
import { putUnit } from './board'
import { lookOf } from './look'
import type { BedStatus, Restriction, UnitBeds } from './types'

/** What the unit tells of itself. */
interface Told {
  available: number
  status: BedStatus
  restriction: Restriction | null
}

/** What became of the last save, and what may be done when it was not simply accepted. Nothing typed is lost. */
export interface SaveOutcome {
  /** The number that was sent, or is being typed. */
  shown: number | null
  problem: Problem | null
  /** Another person wrote in between: the row as it is now. */
  theirs: UnitBeds | null
  /** More places than beds, and yes, it is so. */
  confirm: () => void
  retry: () => void
  /** Forgets what was typed, for what the server knows. */
  forget: () => void
  saveOverTheirs: () => void
}

export interface Declaration extends SaveOutcome {
  status: BedStatus
  isSaving: boolean
  /** A number typed or stepped to: saved at once, after the hand has stopped. */
  count: (value: number | null) => void
  /** Saves now what was typed. */
  flush: () => void
  /** The rest of what the unit tells, with its number; without one there is nothing to tell. */
  tell: (change: Partial<Told>) => void
}

/** Rule: « + + + » is one declaration, so that « Annuler » takes back the whole of it; well under a second all the same. */
const handStops = 350

/** Declares the places of one unit: each change is sent at once, on the version seen, and can be taken back. */
export function useDeclaration(unit: UnitBeds): Declaration {
  const client = useQueryClient()
  const tellPerson = useToast()
  const [typed, setTyped] = useState<number | null | undefined>(undefined)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  // The version written last: a hand that goes on typing does not contradict itself.
  const written = useRef(0)
  const takeBack = useWrite<UnitBeds>({ onDone: (before) => { written.current = before.version; putUnit(client, before) } })
  const [last, setLast] = useState<Told | null>(null)
  // A number of which nothing may be said any more is not proposed again: unknown is asked anew.
  const available = lookOf(unit, serverNow()).kind === 'unknown' ? null : unit.available
  const known = {
    status: unit.status === 'LIMITED' ? 'LIMITED' as const : 'OPEN' as const,
    restriction: unit.restriction,
  }

  const undo = ({ id, version }: UnitBeds) => takeBack.mutate({ method: 'POST', path: `/api/units/${id}/beds/undo`, version }, { onError: ({ detail }) => tellPerson(detail) })
  const write = useWrite<UnitBeds>({
    onDone: (answer) => {
      written.current = answer.version
      putUnit(client, answer)
      setTyped((still) => (still === answer.available ? undefined : still))
      tellPerson(bedsText.saved, () => undo(answer))
    },
  })
  const send = (told: Told, seen: number, confirmed = false) => {
    clearTimeout(timer.current)
    timer.current = undefined
    setLast(told)
    const version = Math.max(seen, written.current)
    write.mutate({ method: 'PUT', path: `/api/units/${unit.id}/beds`, version, body: { ...told, ...(confirmed ? { confirmed } : {}) } })
  }
  const current = write.error?.isConflict ? (write.error.current as UnitBeds | undefined) ?? null : null
  const shown = typed === undefined ? available : typed

  return {
    shown,
    status: known.status,
    problem: write.error,
    theirs: current,
    isSaving: write.isPending,
    count: (value) => {
      setTyped(value)
      clearTimeout(timer.current)
      timer.current = undefined
      if (value === null) return
      if (write.error) write.reset()
      timer.current = setTimeout(() => send({ ...known, available: value }, unit.version), handStops)
    },
    flush: () => { if (timer.current !== undefined && shown !== null) send({ ...known, available: shown }, unit.version) },
    tell: (change) => { if (shown !== null) send({ ...known, available: shown, ...change }, unit.version) },
    confirm: () => { if (last) send(last, unit.version, true) },
    retry: () => { if (last) send(last, unit.version) },
    forget: () => {
      if (current) putUnit(client, current)
      setTyped(undefined)
      write.reset()
    },
    saveOverTheirs: () => { if (last && current) send(last, current.version) },
  }
}
