import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { QueryKey } from '@tanstack/react-query'
import { openingText } from '@/locales/fr/opening'
import { serverNow, useWrite } from '@/shared/api'
import type { ServiceState } from '@/shared/api'
import { at } from '@/shared/format'
import { Screen, Section, useToast } from '@/shared/ui'
import { ClosedNotice } from './ClosedNotice'
import type { DraftView } from './draft'

interface DraftOfferProps {
  drafts: readonly DraftView[]
  service: ServiceState | undefined
  refreshes: readonly QueryKey[]
  onResume: (draft: DraftView) => void
  onLeave: () => void
}

/** « Transfert in utero · 27 SA + 4 j le 21/11 · MAP · A. E. », commencé par C. Exemple à 13 h 52: any colleague of the unit may take it up, or begin another. */
export function DraftOffer({ drafts, service, refreshes, onResume, onLeave }: DraftOfferProps) {
  const tell = useToast()
  const remove = useWrite({ refreshes, onDone: () => tell(openingText.draftDropped) })
  return (
    <Screen title={openingText.title} narrow>
      <Stack sx={{ gap: 2 }}>
        {service && !service.open && <ClosedNotice service={service} />}
        <Button variant="contained" onClick={onLeave} sx={{ alignSelf: 'flex-start' }}>{openingText.startAfresh}</Button>
        {drafts.map((draft) => {
          const title = draft.title ?? openingText.draftUntitled
          return (
            <Section key={draft.id} title={title}>
              <Typography color="textSecondary" sx={{ mb: 1 }}>{openingText.draftBy(draft.author, at(draft.updated_at, serverNow()))}</Typography>
              <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
                <Button variant="outlined" aria-label={openingText.ofDraft(openingText.resume, title)} onClick={() => onResume(draft)}>{openingText.resume}</Button>
                <Button
                  color="inherit" loading={remove.isPending} aria-label={openingText.ofDraft(openingText.drop, title)}
                  onClick={() => remove.mutate({ method: 'DELETE', path: `/api/drafts/${draft.id}`, version: draft.version })}
                >
                  {openingText.drop}
                </Button>
              </Stack>
            </Section>
          )
        })}
      </Stack>
    </Screen>
  )
}
