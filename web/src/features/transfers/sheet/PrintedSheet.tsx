import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { sheetText } from '@/locales/fr/sheet'
import { transfersText } from '@/locales/fr/transfers'
import { transferWords } from '@/locales/fr/transferWords'
import { useNow } from '@/shared/api'
import { at, civilDate, civilDateOf, phone, timeOfDay, when } from '@/shared/format'
import { personLine } from '../request/KnowCard'
import { requestTitle } from '../title'
import type { RequestView } from '../types'
import { blocksFor } from './layout'
import { readingOf } from './reading'

/** The sheet on one page, for the ambulance: what is missing is printed blank, to be filled with a pen. */
export function PrintedSheet({ request }: { request: RequestView }) {
  const now = useNow(60)
  const { sheet, woman, origin, destination, screening, vehicle } = request
  const who = (name: string, number: string | null) => (number ? `${name}, ${phone(number)}` : name)
  return (
    <Box sx={page}>
      <Typography component="h1" sx={{ fontSize: '13pt', fontWeight: 700 }}>{sheetText.printTitle} · {requestTitle(request, now)}</Typography>
      <Box>{[woman && personLine(woman), sheetText.printed(civilDate(civilDateOf(now)), timeOfDay(now))].filter(Boolean).join(' · ')}</Box>
      <Box>{sheetText.origin}{'\u202f'}: {who(origin.name, origin.phone)} · {sheetText.destination}{'\u202f'}: {destination ? who(destination.name, destination.phone) : sheetText.blank}{request.receiving_physician && `, ${request.receiving_physician}`}</Box>
      <Box>{[request.motive && transferWords.motive[request.motive], request.urgency && transferWords.urgency[request.urgency], vehicle && transferWords.vehicleClass[vehicle.used]].filter(Boolean).join(' · ')}</Box>
      <Box>{screening ? (screening.ticked.length === 0 ? transfersText.page.cleared(at(screening.at, now)) : transfersText.page.ticked(screening.ticked.map((each) => transferWords.contraindication[each]).join(', '), when(screening.at, now))) : transfersText.page.unscreened}</Box>
      <Box sx={{ columnCount: 2, columnGap: '8mm', mt: '3mm' }}>
        {sheet && blocksFor({ kind: request.kind, fetuses: request.fetuses }).map(({ code, fields }) => (
          <Box key={code} sx={{ breakInside: 'avoid', mb: '2mm' }}>
            <Typography component="h2" sx={{ fontSize: '9pt', fontWeight: 700, borderBottom: '1px solid #000' }}>{sheetText.blocks[code]}</Typography>
            {fields.map((field) => <Box key={field} sx={{ display: 'flex', justifyContent: 'space-between', gap: '2mm' }}><span>{sheetText.fields[field]}</span><span>{readingOf(sheet, field, now) ?? sheetText.blank}</span></Box>)}
          </Box>
        ))}
      </Box>
    </Box>
  )
}

const page = { display: 'none', fontSize: '9pt', lineHeight: 1.3, '@media print': { display: 'block' } }
