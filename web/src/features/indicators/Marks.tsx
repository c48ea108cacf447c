import Box from '@mui/material/Box'
import { indicatorsText as text } from '@/locales/fr/indicators'
import { Tag } from '@/shared/ui'
import type { Figure } from './types'

/** What must be known beside a name: that the definition is our own, that stays were not joined. */
export function Marks({ figure: { status, link } }: { figure: Pick<Figure, 'status' | 'link'> }) {
  return (
    <>
      {status === 'proposed' && <Box component="span" title={text.proposedHint} sx={mark}><Tag>{text.proposed}</Tag></Box>}
      {link !== null && <Box component="span" title={text.linkHints[link]} sx={mark}><Tag>{text.links[link]}</Tag></Box>}
    </>
  )
}

const mark = { mr: 0.5, fontWeight: 400, '@media print': { '& > span': { fontSize: '7.5pt', lineHeight: 1.2, px: '3px' } } } as const
