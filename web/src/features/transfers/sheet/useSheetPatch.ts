import { useQueryClient } from '@tanstack/react-query'
import { useMutation } from '@tanstack/react-query'
import { call, readKey } from '@/shared/api'
import type { Problem } from '@/shared/api'
import { requestPath } from '../request/useRequest'
import type { RequestView, Sheet } from '../types'

/** A field that somebody else wrote in between. */
export interface SheetConflict {
  patch: Partial<Sheet>
  latest: RequestView
}

/**
 * Writes fields of the sheet at the version on the screen. Two persons may fill two fields at the same time: a stale version is
 * tried again when nobody else touched these fields, and becomes a conflict when somebody did.
 */
export function useSheetPatch(request: RequestView, onConflict: (conflict: SheetConflict) => void) {
  const client = useQueryClient()
  const key = readKey(requestPath(request.id))
  return useMutation<RequestView | null, Problem, { patch: Partial<Sheet>; from?: RequestView }>({
    mutationFn: async ({ patch, from = request }) => {
      const seen = client.getQueryData<RequestView>(key) ?? from
      try {
        return await write(request.id, patch, from === request ? seen.sheet_version : from.sheet_version)
      } catch (failure) {
        const latest = latestOf(failure as Problem)
        if (!latest) throw failure
        if (touches(patch, request.sheet, latest.sheet)) {
          onConflict({ patch, latest })
          return null
        }
        return write(request.id, patch, latest.sheet_version)
      }
    },
    // One at a time: the next one carries the version of this one.
    scope: { id: `sheet ${request.id}` },
    onSuccess: (answer) => { if (answer) client.setQueryData(key, answer) },
    networkMode: 'always',
    retry: false,
  })
}

function write(id: string, patch: Partial<Sheet>, version: number): Promise<RequestView> {
  return call<RequestView>('PATCH', `${requestPath(id)}/sheet`, { body: patch, version })
}

function latestOf(problem: Problem): RequestView | null {
  return problem.status === 412 && problem.current ? (problem.current as RequestView) : null
}

/** Whether somebody else changed one of these fields since they were shown. */
export function touches(patch: Partial<Sheet>, shown: Sheet | null, latest: Sheet | null): boolean {
  return (Object.keys(patch) as (keyof Sheet)[]).some((field) => (shown?.[field] ?? null) !== (latest?.[field] ?? null))
}
