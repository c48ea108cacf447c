import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { useState } from 'react'
import { transfersText } from '@/locales/fr/transfers'
import { Section } from '@/shared/ui'
import type { RankingView, RequestView } from '../types'
import { Beyond } from './Beyond'
import { DestinationRow } from './DestinationRow'
import { isSearching } from './searching'
import type { PanelCode } from './nextStep'
import { SetAside } from './SetAside'
import { rowOf } from './steadyRanking'
import { useSteadyRanking } from './useSteadyRanking'
import { isOfNewborn } from '../kinds'

const text = transfersText.where
const atOnce = 6

interface DestinationsProps {
  request: RequestView
  ranking: RankingView
  /** The row whose call is being noted. */
  noted: string | null
  onNote: (row: string | null) => void
  onOpen: (panel: PanelCode) => void
}

/** « Où peut-elle aller ? »: the reason first, in a sentence, then the figures with their time. No score. */
export function Destinations({ request, ranking, noted, onNote, onOpen }: DestinationsProps) {
  const [all, setAll] = useState(false)
  const { rows: { destinations, set_aside }, rankOf, waiting, held, update, among } = useSteadyRanking(ranking, noted !== null)
  const shown = all ? destinations : destinations.slice(0, atOnce)
  const hidden = destinations.length - shown.length
  const newborn = isOfNewborn(request.kind)
  return (
    <Box sx={{ position: 'relative' }}>
      <Section title={newborn ? text.titleNewborn : text.title}>
        {/* Beside the title, so that its coming moves nothing; a phone has no pointer to wait for. */}
        <Box role="status" className="no-print" sx={besideTitle}>
          {waiting && <>{text.moved} {noted === null && <Button onClick={update}>{transfersText.queue.update}</Button>}</>}
        </Box>
        {request.viewer === 'REQUESTER' && <Alert severity="info" sx={{ mb: 1 }}>{text.alone}</Alert>}
        {(destinations.length === 0 || request.state === 'NO_PLACE_IN_REGION') && isSearching(request) && <NoPlace request={request} onOpen={onOpen} />}
        <div {...among}>
          <Box component="ol" sx={{ p: 0, m: 0, listStyle: 'none' }}>
            {shown.map((destination) => (
              <DestinationRow key={rowOf(destination)} rank={rankOf(destination)} destination={destination} request={request} noted={noted} held={held} onNote={onNote} />
            ))}
          </Box>
          {hidden > 0 && <Button onClick={() => setAll(true)}>{text.more(hidden)}</Button>}
          <Beyond request={request} beyond={ranking.beyond} noted={noted} onNote={onNote} />
          <SetAside request={request} setAside={set_aside} rankOf={rankOf} noted={noted} held={held} onNote={onNote} />
        </div>
      </Section>
    </Box>
  )
}

const besideTitle = { display: { xs: 'none', sm: 'flex' }, alignItems: 'center', gap: 1, minHeight: 44, position: 'absolute', top: 12, right: 24 } as const

function NoPlace({ request, onOpen }: { request: RequestView; onOpen: (panel: PanelCode) => void }) {
  const beyond = request.other_steps.find((step) => step === 'SEARCH_BEYOND' || step === 'NO_PLACE_IN_REGION')
  return (
    <Alert severity="warning" sx={{ mb: 1 }}>
      {text.none}
      <Stack direction="row" sx={{ gap: 1, mt: 1, flexWrap: 'wrap' }}>
        {beyond && <Button variant="contained" onClick={() => onOpen(beyond)}>{text.searchBeyond}</Button>}
        {request.other_steps.includes('CANCEL') && <Button variant="outlined" color="inherit" onClick={() => onOpen('STAY')}>{text.stay}</Button>}
      </Stack>
    </Alert>
  )
}
