import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import Stack from '@mui/material/Stack'
import ToggleButton from '@mui/material/ToggleButton'
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup'
import { useTheme } from '@mui/material/styles'
import useMediaQuery from '@mui/material/useMediaQuery'
import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { chartText as text } from '@/locales/fr/charts'
import { DownloadIcon } from '@/shared/ui/icons'
import { fileName, pngOf, save, standaloneSvg } from './picture'

export interface ChartFrameProps {
  title: string
  /** The drawing, one `svg`, at the width that there is. */
  drawing: (width: number) => ReactNode
  /** The same figures, which the chart never holds alone. */
  table: ReactNode
  /** Said under a chart that does not show all, or that must be told how it is read. */
  note?: string | undefined
  /** A picture is told whole by its title; points are told one by one, by the drawing itself. */
  read?: 'picture' | 'points'
  /** What comes on paper. */
  printed?: 'table' | 'drawing'
}

/** A drawing and its twin: the table is shown in its place at a touch, and both leave the page as files. On a phone the table comes first, the drawing when it is asked for. */
export function ChartFrame({ title, drawing, table, note, read = 'picture', printed = 'table' }: ChartFrameProps) {
  const phone = useMediaQuery(useTheme().breakpoints.down('sm'), { noSsr: true })
  const [chosen, setChosen] = useState<'chart' | 'table' | null>(null)
  const look = chosen ?? (phone ? 'table' : 'chart')
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const measured = new ResizeObserver(([entry]) => {
      // What is out of sight has no width: it keeps the one it had, for paper.
      const there = Math.floor(entry!.contentRect.width)
      if (there > 0) setWidth(there)
    })
    measured.observe(box.current!)
    return () => measured.disconnect()
  }, [])
  // A drawing that nobody has looked at is not there to be printed.
  const onPaper = width === 0 ? 'table' : printed
  const shown = (which: 'chart' | 'table', printedToo: boolean) => ({ display: look === which ? 'block' : 'none', '@media print': { display: printedToo ? 'block' : 'none' } })
  // How many points are left out is true of the table too.
  const said = { display: look === 'chart' || read === 'points' ? 'block' : 'none', '@media print': { display: onPaper === 'drawing' || read === 'points' ? 'block' : 'none' } }
  return (
    <Box>
      <Stack direction="row" className="no-print" sx={{ gap: 1, mb: 1, flexWrap: 'wrap' }}>
        <ToggleButtonGroup exclusive value={look} onChange={(_, asked: 'chart' | 'table' | null) => { if (asked) setChosen(asked) }} aria-label={text.shownAs}>
          <ToggleButton value="chart">{text.chart}</ToggleButton>
          <ToggleButton value="table">{text.table}</ToggleButton>
        </ToggleButtonGroup>
        {look === 'chart' && <Download title={title} drawing={() => box.current?.querySelector('svg') ?? null} />}
      </Stack>
      <Box ref={box} sx={shown('chart', onPaper === 'drawing')} className="keep-together">
        <Box {...(read === 'picture' ? { role: 'img', 'aria-label': text.described(title) } : {})}>
          {width > 0 && drawing(width)}
        </Box>
      </Box>
      <Box sx={shown('table', onPaper === 'table')}>{table}</Box>
      {note && <Box component="p" sx={{ typography: 'caption', color: 'text.secondary', my: 1, ...said }}>{note}</Box>}
    </Box>
  )
}

function Download({ title, drawing }: { title: string; drawing: () => SVGSVGElement | null }) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const take = async (format: 'svg' | 'png') => {
    setAnchor(null)
    const found = drawing()
    if (!found) return
    const { width, height } = found.getBoundingClientRect()
    const svg = standaloneSvg(found, getComputedStyle(document.documentElement).getPropertyValue('--mui-palette-background-paper'))
    save(format === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await pngOf(svg, width, height), `${fileName(title)}.${format}`)
  }
  return (
    <>
      <Button variant="outlined" size="small" startIcon={<DownloadIcon />} aria-haspopup="menu" aria-expanded={anchor !== null} onClick={(event) => setAnchor(event.currentTarget)}>{text.download}</Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <MenuItem onClick={() => { void take('svg') }}>{text.svg}</MenuItem>
        <MenuItem onClick={() => { void take('png') }}>{text.png}</MenuItem>
      </Menu>
    </>
  )
}
