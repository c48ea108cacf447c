import Box from '@mui/material/Box'
import { indicatorsText } from '@/locales/fr/indicators'
import { number } from '@/shared/format'
import type { IndicatorStay } from '../types'
import { classOf } from './classOf'
import { keyName } from './keyName'

const text = indicatorsText.stays

/** Every stay on paper, with a box to tick: a long table draws on the screen only the rows in sight. */
export function PrintedStays({ stays }: { stays: readonly IndicatorStay[] }) {
  return (
    <Box component="table" sx={look}>
      <thead><tr><th scope="col">{keyName(stays)}</th><th scope="col">{text.year}</th><th scope="col">{text.week}</th><th scope="col">{text.class}</th><th scope="col">{text.checked}</th></tr></thead>
      <tbody>
        {stays.map((stay, position) => (
          <tr key={position}><td>{stay.key}</td><td>{stay.year}</td><td>{stay.week === null ? number(null) : text.weeks(stay.week)}</td><td>{classOf(stay)}</td><td>☐</td></tr>
        ))}
      </tbody>
    </Box>
  )
}

const look = {
  display: 'none', borderCollapse: 'collapse', width: '100%', fontSize: '9pt', '& th, & td': { textAlign: 'left', px: 0.75, py: '2px', borderBottom: '1px solid #999' },
  '@media print': { display: 'table' },
} as const
