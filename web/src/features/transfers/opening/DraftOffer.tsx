import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import type { QueryKey } from '@tanstack/react-query'
import { openingText } from '@/locales/fr/opening'
import { serverNow, useWrite } from '@/shared/api'
import { at } from '@/shared/format'
import { Screen, Section, useToast } from '@/shared/ui'
import type { DraftView } from './draft'

interface DraftOfferProps {
  drafts: readonly DraftView[]
  refreshes: readonly QueryKey[]
  onResume: (draft: DraftView) => void
  onLeave: () => void
}

/** « Brouillon commencé par C. Exemple à 13 h 52 »: any colleague of the unit may take it up. */
export function DraftOffer({ drafts, refreshes, onResume, onLeave }: DraftOfferProps) {
  const tell = useToast()
  const remove = useWrite({ refreshes, onDone: () => tell(openingText.draftDropped) })
  return (
    <Screen title={openingText.title} narrow>
      <Stack sx={{ gap: 2 }}>
        {drafts.map((draft) => (
          <Section key={draft.id} title={openingText.draftBy(draft.author, at(draft.updated_at, serverNow()))}>
            <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
              <Button variant="contained" onClick={() => onResume(draft)}>{openingText.resume}</Button>
              <Button variant="outlined" onClick={onLeave}>{openingText.leave}</Button>
              <Button
                color="inherit" loading={remove.isPending}
                onClick={() => remove.mutate({ method: 'DELETE', path: `/api/drafts/${draft.id}`, version: draft.version })}
              >
                {openingText.drop}
              </Button>
            </Stack>
          </Section>
        ))}
      </Stack>
    </Screen>
  )
}
