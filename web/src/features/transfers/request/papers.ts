import { transfersText } from '@/locales/fr/transfers'
import type { RequestView } from '../types'

const text = transfersText.page

/** The papers of a request that its reader may print. The crew's is for a vehicle without care escort, by whom it falls to to brief the crew. */
export function papersOf({ id, viewer, sheet, vehicle }: Pick<RequestView, 'id' | 'viewer' | 'sheet' | 'vehicle'>): { path: string; label: string }[] {
  if (!sheet) return []
  const briefs = viewer === 'CELL' || viewer === 'REQUESTER' || viewer === 'SAMU'
  const forCrew = briefs && vehicle?.used === '1' && !vehicle.to_be_cancelled
  return [
    { path: `/api/requests/${id}/liaison-form.pdf`, label: text.printSheet },
    ...(forCrew ? [{ path: `/api/requests/${id}/crew-sheet.pdf`, label: text.printCrewSheet }] : []),
  ]
}
