import { useQuery } from '@tanstack/react-query'
import { get } from './client'
import type { Page } from './page'
import type { Problem } from './problem'

/** An establishment, to be chosen among the others. */
export interface EstablishmentChoice {
  id: string
  name: string
  town: string
  department: string
  active: boolean
}

const path = '/api/establishments'
/** The longest page that the server gives. */
const limit = 200

/** Every establishment of the directory, for lists where one is chosen. */
export function useEstablishments() {
  return useQuery<EstablishmentChoice[], Problem>({ queryKey: [path, 'all'], queryFn: ({ signal }) => readAll(signal), staleTime: 300_000 })
}

async function readAll(signal: AbortSignal): Promise<EstablishmentChoice[]> {
  const all: EstablishmentChoice[] = []
  let cursor: string | null = null
  do {
    const page: Page<EstablishmentChoice> = await get(path, { query: { limit, cursor }, signal })
    all.push(...page.items)
    cursor = page.next
  } while (cursor !== null)
  return all
}
