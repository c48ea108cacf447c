import Typography from '@mui/material/Typography'
import { commonText } from '@/locales/fr/common'
import { serverNow } from '@/shared/api'
import { at } from '@/shared/format'
import type { DraftState } from './useServerDraft'

/** « Brouillon enregistré à 14 h 05 ». */
export function DraftStatus({ state }: { state: DraftState }) {
  return <Typography role="status" color={state.kind === 'failed' ? 'error' : 'textSecondary'}>{words(state)}</Typography>
}

function words(state: DraftState): string {
  switch (state.kind) {
    case 'untouched': return ''
    case 'saving': return commonText.draftSaving
    case 'saved': return commonText.draftSaved(at(state.at, serverNow()))
    case 'taken':
    case 'gone': return commonText.draftWaits
    case 'failed': return state.problem.isNetwork ? commonText.draftNotSaved : state.problem.detail
  }
}
