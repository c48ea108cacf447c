import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { directoryText } from '@/locales/fr/directory'
import { readKey, useLive, useRead } from '@/shared/api'
import type { NeighbourCell, NeighbourCells as Cells } from '@/shared/api/generated'
import { LoadingBlock, PhoneLink, ReadFailure, Section, Tag, useRemoval } from '@/shared/ui'
import { CellDialog } from './CellDialog'

const text = directoryText.hours
const path = '/api/neighbour-cells'

/** The cells of other regions: whom to call when no place is found here. */
export function NeighbourCells({ mayManage }: { mayManage: boolean }) {
  const read = useRead<Cells>(path)
  const [changing, setChanging] = useState<NeighbourCell | 'new' | null>(null)
  useLive('directory', readKey(path))
  const shown = read.data?.items.filter(({ active }) => active || mayManage) ?? []
  return (
    <Section title={text.cells}>
      <Typography color="textSecondary" sx={{ mb: 1 }}>{text.cellsExplain}</Typography>
      {read.isPending && <LoadingBlock height={90} />}
      {read.error && !read.data && <ReadFailure problem={read.error} onRetry={() => { void read.refetch() }} />}
      {read.data && shown.length === 0 && <Typography>{text.noCells}</Typography>}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {shown.map((cell) => <Cell key={cell.id} cell={cell} mayManage={mayManage} onChange={() => setChanging(cell)} />)}
      </Box>
      {mayManage && <Button variant="outlined" className="no-print" sx={{ mt: 1 }} onClick={() => setChanging('new')}>{text.addCell}</Button>}
      {changing && <CellDialog {...(changing === 'new' ? {} : { cell: changing })} onClose={() => setChanging(null)} />}
    </Section>
  )
}

function Cell({ cell, mayManage, onChange }: { cell: NeighbourCell; mayManage: boolean; onChange: () => void }) {
  const { id, name, region, phone, active, version } = cell
  const removal = useRemoval([readKey(path)])
  const ofCell = `${path}/${id}`
  const remove = () => removal.remove({ method: 'DELETE', path: ofCell, version }, text.removedCell(name),
    { method: 'PUT', path: ofCell, body: { name, region, phone, active: true }, version: version + 1 })
  return (
    <Box component="li" sx={row}>
      <Box sx={{ flexGrow: 1, minWidth: 200 }}>
        <Typography component="div" sx={{ fontWeight: 600 }}>{name} {!active && <Tag>{text.cellInactive}</Tag>}</Typography>
        <Typography component="div" variant="body2" color="textSecondary">{region}</Typography>
      </Box>
      {phone ? <PhoneLink number={phone} whom={name} /> : <Typography color="textSecondary">{directoryText.noPhone}</Typography>}
      {mayManage && (
        <Box className="no-print">
          <Button aria-label={text.changeCell(name)} onClick={onChange}>{directoryText.correct}</Button>
          {active && <Button color="error" aria-label={text.removeCell(name)} disabled={removal.isPending} onClick={remove}>{text.remove}</Button>}
        </Box>
      )}
    </Box>
  )
}

const row = { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, py: 0.75, borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0 } }
