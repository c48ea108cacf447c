import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { SourceNote } from '@/shared/ui'
import { DatedTag } from '../DatedTag'
import type { Moment } from '../words'

interface DatedRowProps {
  title: ReactNode
  validity: string
  moment: Moment
  note: string
  actions?: ReactNode
}

/** The lines of something that has dates. */
export function DatedRows({ children }: { children: ReactNode }) {
  return <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>{children}</Box>
}

/** One of them: what, since when, how it is known. What is over is told and paler. */
export function DatedRow({ title, validity, moment, note, actions }: DatedRowProps) {
  return (
    <Box component="li" className="keep-together" sx={row}>
      <Box sx={{ flexGrow: 1, minWidth: 200 }}>
        <Typography component="div" sx={{ fontWeight: moment === 'now' ? 600 : 400, color: moment === 'over' ? 'text.secondary' : 'text.primary' }}>{title}</Typography>
        <Typography component="div" variant="body2" color="textSecondary">{validity} <DatedTag moment={moment} /></Typography>
        {note && <Typography component="div" variant="body2" color="textSecondary"><SourceNote note={note} /></Typography>}
      </Box>
      {actions && <Box className="no-print" sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>{actions}</Box>}
    </Box>
  )
}

const row = { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, py: 1, borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0 } }
