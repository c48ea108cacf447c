import Box from '@mui/material/Box'
import ButtonBase from '@mui/material/ButtonBase'
import Popover from '@mui/material/Popover'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { bedsText } from '@/locales/fr/beds'
import { CountEditor } from './CountEditor'
import type { UnitBeds } from './types'
import { spoken } from './words'

/** A number that one may change: first gesture opens − and +, the second one changes it. */
export function CountButton({ unit, now, children }: { unit: UnitBeds; now: number; children: ReactNode }) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  return (
    <>
      <ButtonBase aria-label={bedsText.change(spoken(unit, now))} aria-haspopup="dialog" aria-expanded={anchor !== null} onClick={(event) => setAnchor(event.currentTarget)} sx={look}>
        {children}
      </ButtonBase>
      <Popover
        open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)} transitionDuration={0}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }} slotProps={{ paper: { role: 'dialog', 'aria-label': bedsText.change(spoken(unit, now)), sx: { border: 1, borderColor: 'divider' } } }}
      >
        <Box sx={{ p: 2, maxWidth: 460 }}><CountEditor unit={unit} autoFocus /></Box>
      </Popover>
    </>
  )
}

const look = {
  display: 'block', textAlign: 'left', minWidth: 44, minHeight: 44, font: 'inherit', px: 0.5, mx: -0.5,
  '&:hover': { bgcolor: 'action.hover' }, '& > :first-child': { textDecoration: 'underline', textDecorationStyle: 'dotted', textUnderlineOffset: 4 },
}
