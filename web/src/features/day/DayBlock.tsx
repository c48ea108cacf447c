import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import useMediaQuery from '@mui/material/useMediaQuery'
import type { Theme } from '@mui/material/styles'
import { useId, useState } from 'react'
import { dayText } from '@/locales/fr/day'
import { DownIcon, UnfoldIcon } from '@/shared/ui/icons'
import { linesShown } from './day'
import type { DayBlock as Block } from './day'
import { DayLine } from './DayLine'
import { useStillPress } from './useStillPress'

/** One of the three blocks: ten lines at most, then « Tout voir ». On a phone the second and third are folded. */
export function DayBlock({ block: { key, lines }, empty, folds = false, name = dayText.blocks[key] }: { block: Block; empty: string; folds?: boolean; name?: string }) {
  const id = useId()
  const phone = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'))
  const [unfolded, setUnfolded] = useState(false)
  const [all, setAll] = useState(false)
  const { shown, hidden } = linesShown(lines, all)
  const still = useStillPress(shown.map((line) => line.id).join(' '))
  const title = lines.length > 0 ? dayText.count(name, lines.length) : name
  const folded = folds && phone && !unfolded
  return (
    <Box component="section" aria-labelledby={id} sx={{ border: 1, borderColor: 'divider', bgcolor: 'background.paper' }}>
      <Typography variant="h2" id={id} sx={{ px: 2, pt: 1.5, pb: 0.5 }}>
        {folds && phone
          ? <Button color="inherit" aria-expanded={!folded} startIcon={folded ? <UnfoldIcon /> : <DownIcon />} onClick={() => setUnfolded(folded)} sx={{ px: 0, font: 'inherit' }}>{title}</Button>
          : title}
      </Typography>
      {!folded && lines.length === 0 && <Typography color="textSecondary" sx={{ px: 2, pb: 2 }}>{empty}</Typography>}
      {!folded && lines.length > 0 && (
        <Box component="ul" {...still} sx={{ p: 0, m: 0, listStyle: 'none' }}>
          {shown.map((line) => <DayLine key={line.id} line={line} />)}
        </Box>
      )}
      {!folded && (hidden > 0 || all) && <Button onClick={() => setAll(!all)} sx={{ m: 1 }}>{all ? dayText.fewer : dayText.all(lines.length)}</Button>}
    </Box>
  )
}
