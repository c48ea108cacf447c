import Box from '@mui/material/Box'
import ButtonBase from '@mui/material/ButtonBase'
import ClickAwayListener from '@mui/material/ClickAwayListener'
import Paper from '@mui/material/Paper'
import Popper from '@mui/material/Popper'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { bedsText } from '@/locales/fr/beds'
import { CountEditor } from './CountEditor'
import type { UnitBeds } from './types'
import { spoken } from './words'

/**
 * A number that one may change: the first gesture opens − and +, the second one changes it.
 * What opens is not modal: « Annuler » stays within reach, and a press elsewhere closes it.
 */
export function CountButton({ unit, now, children }: { unit: UnitBeds; now: number; children: ReactNode }) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const label = bedsText.change(spoken(unit, now))
  const close = () => setAnchor(null)
  return (
    <>
      <ButtonBase aria-label={label} aria-haspopup="dialog" aria-expanded={anchor !== null} onClick={(event) => setAnchor(anchor ? null : event.currentTarget)} sx={look}>
        {children}
      </ButtonBase>
      <Popper open={anchor !== null} anchorEl={anchor} placement="bottom-start" disablePortal sx={{ zIndex: 'modal' }}>
        <ClickAwayListener onClickAway={(event) => { if (!anchor?.contains(event.target as Node)) close() }}>
          <Paper role="dialog" aria-label={label} sx={paper} onKeyDown={(event) => { if (event.key === 'Escape') { close(); anchor?.focus() } }}>
            <Box sx={{ p: 2 }}><CountEditor unit={unit} autoFocus /></Box>
          </Paper>
        </ClickAwayListener>
      </Popper>
    </>
  )
}

const look = {
  display: 'block', textAlign: 'left', minWidth: 44, minHeight: 44, font: 'inherit', px: 0.5, mx: -0.5,
  '&:hover': { bgcolor: 'action.hover' }, '& > :first-child': { textDecoration: 'underline', textDecorationStyle: 'dotted', textUnderlineOffset: 4 },
}
const paper = { border: 1, borderColor: 'text.secondary', boxShadow: 8, width: 'max-content', maxWidth: 'min(460px, calc(100vw - 32px))', whiteSpace: 'normal' }
