import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { sheetText } from '@/locales/fr/sheet'
import { transfersText } from '@/locales/fr/transfers'
import { transferWords } from '@/locales/fr/transferWords'
import { useNow } from '@/shared/api'
import { at, civilDate, civilDateOf, phone, timeOfDay, when } from '@/shared/format'
import { contraindicationsInWords } from '../contraindications'
import { personLine } from '../request/KnowCard'
import { newbornLine } from '../request/newbornLine'
import { requestTitle } from '../title'
import type { RequestView } from '../types'
import { blocksFor } from './layout'
import { newbornBlocks, newbornReading } from './newborn'
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
      <Box>{screening ? (screening.ticked.length === 0 ? transfersText.page.cleared(at(screening.at, now)) : transfersText.page.ticked(contraindicationsInWords(request.kind, screening.ticked), when(screening.at, now))) : transfersText.page.unscreened}</Box>
      {request.newborns.map((newborn, rank) => (
        <Box key={newborn.id} sx={{ mt: '3mm' }}>
          <Typography component="h2" sx={{ fontSize: '10pt', fontWeight: 700 }}>{sheetText.newborn(rank + 1, request.newborns.length)} · {newbornLine(newborn, now)}</Typography>
          <Box sx={{ columnCount: 2, columnGap: '8mm' }}>
            {newbornBlocks.map(({ code, fields }) => (
              <Printed key={code} level="h3" name={sheetText.newbornBlocks[code]} lines={fields.map((field) => [sheetText.newbornFields[field], newbornReading(newborn.sheet, field, now)])} />
            ))}
          </Box>
        </Box>
      ))}
      <Box sx={{ columnCount: 2, columnGap: '8mm', mt: '3mm' }}>
        {sheet && blocksFor({ kind: request.kind, fetuses: request.fetuses }).map(({ code, fields }) => (
          <Printed key={code} level="h2" name={sheetText.blocks[code]} lines={fields.map((field) => [sheetText.fields[field], readingOf(sheet, field, now)])} />
        ))}
      </Box>
    </Box>
  )
}

/** One block: what is missing is left blank. */
function Printed({ level, name, lines }: { level: 'h2' | 'h3'; name: string; lines: [label: string, reading: string | null][] }) {
  return (
    <Box sx={{ breakInside: 'avoid', mb: '2mm' }}>
      <Typography component={level} sx={{ fontSize: '9pt', fontWeight: 700, borderBottom: '1px solid #000' }}>{name}</Typography>
      {lines.map(([label, reading]) => <Box key={label} sx={{ display: 'flex', justifyContent: 'space-between', gap: '2mm' }}><span>{label}</span><span>{reading ?? sheetText.blank}</span></Box>)}
    </Box>
  )
}

const page = { display: 'none', fontSize: '9pt', lineHeight: 1.3, '@media print': { display: 'block' } }
