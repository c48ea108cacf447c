import { useQueryClient } from '@tanstack/react-query'
import { useMutation } from '@tanstack/react-query'
import { call, readKey } from '@/shared/api'
import type { Problem } from '@/shared/api'
import { requestPath } from '../request/useRequest'
import type { NewbornSheet, RequestView, Sheet } from '../types'

/** One of the sheets of a request: where it is written, and what stands in it on a page just read. */
export interface SheetPlace<S> {
  path: string
  in: (request: RequestView) => { sheet: S | null; version: number }
}

/** The liaison form. */
export function liaisonForm({ id }: RequestView): SheetPlace<Sheet> {
  return { path: `${requestPath(id)}/sheet`, in: ({ sheet, sheet_version }) => ({ sheet, version: sheet_version }) }
}

/** The sheet of one newborn of the request. */
export function newbornSheet({ id }: RequestView, child: string): SheetPlace<NewbornSheet> {
  return {
    path: `${requestPath(id)}/newborn-sheets/${child}`,
    in: ({ newborns }) => {
      const found = newborns.find((each) => each.id === child)
      return { sheet: found?.sheet ?? null, version: found?.sheet_version ?? 0 }
    },
  }
}

/** A field that somebody else wrote in between. */
export interface SheetConflict<S> {
  patch: Partial<S>
  latest: RequestView
}

/**
 * Writes fields of a sheet at the version on the screen. Two persons may fill two fields at the same time: a stale version is
 * tried again when nobody else touched these fields, and becomes a conflict when somebody did.
 */
export function useSheetPatch<S extends object>(request: RequestView, place: SheetPlace<S>, onConflict: (conflict: SheetConflict<S>) => void) {
  const client = useQueryClient()
  const key = readKey(requestPath(request.id))
  const write = (patch: Partial<S>, version: number) => call<RequestView>('PATCH', place.path, { body: patch, version })
  return useMutation<RequestView | null, Problem, { patch: Partial<S>; from?: RequestView }>({
    mutationFn: async ({ patch, from = request }) => {
      const seen = client.getQueryData<RequestView>(key) ?? from
      try {
        return await write(patch, place.in(from === request ? seen : from).version)
      } catch (failure) {
        const latest = latestOf(failure as Problem)
        if (!latest) throw failure
        if (touches(patch, place.in(request).sheet, place.in(latest).sheet)) {
          onConflict({ patch, latest })
          return null
        }
        return write(patch, place.in(latest).version)
      }
    },
    // One at a time: the next one carries the version of this one.
    scope: { id: place.path },
    onSuccess: (answer) => { if (answer) client.setQueryData(key, answer) },
    networkMode: 'always',
    retry: false,
  })
}

function latestOf(problem: Problem): RequestView | null {
  return problem.status === 412 && problem.current ? (problem.current as RequestView) : null
}

/** Whether somebody else changed one of these fields since they were shown. */
export function touches<S extends object>(patch: Partial<S>, shown: S | null, latest: S | null): boolean {
  return (Object.keys(patch) as (keyof S)[]).some((field) => (shown?.[field] ?? null) !== (latest?.[field] ?? null))
}
