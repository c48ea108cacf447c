import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableContainer from '@mui/material/TableContainer'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import TableSortLabel from '@mui/material/TableSortLabel'
import { flexRender, getCoreRowModel, useReactTable } from '@tanstack/react-table'
import type { ColumnDef, Row, RowData } from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import type { ReactNode } from 'react'
import { commonText } from '@/locales/fr/common'
import { EmptyState } from './EmptyState'
import { useSort } from './useSort'

declare module '@tanstack/react-table' {
  // eslint-disable-next-line @typescript-eslint/no-unused-vars -- the library fixes these parameters
  interface ColumnMeta<TData extends RowData, TValue> {
    /** Name under which the server sorts this column; without it the column cannot be sorted. */
    sort?: string
    align?: 'left' | 'right'
  }
}

export type Column<T> = ColumnDef<T>

export interface DataTableProps<T> {
  /** What the table holds, read by screen readers. */
  label: string
  columns: readonly Column<T>[]
  rows: readonly T[]
  rowId: (row: T) => string
  /** The sentence of an empty table, and the way out of it. */
  empty?: ReactNode
  emptyAction?: ReactNode
  /** Present when the server has more rows. */
  onMore?: (() => void) | undefined
  loadingMore?: boolean
  onOpen?: (row: T) => void
}

/** From this many rows only those in sight are drawn. */
const manyRows = 150
const rowHeight = 53

/** The table of every list: sorted by the server (the sort is in the URL), paged by « Afficher la suite », printed whole. */
export function DataTable<T>({ label, columns, rows, rowId, empty = commonText.nothing, emptyAction, onMore, loadingMore = false, onOpen }: DataTableProps<T>) {
  // eslint-disable-next-line react-hooks/incompatible-library -- this library keeps its state in one stable object; nothing below memoises it
  const table = useReactTable<T>({ data: rows as T[], columns: columns as Column<T>[], getCoreRowModel: getCoreRowModel(), getRowId: rowId, manualSorting: true })
  const [sort, sortBy] = useSort()
  const box = useRef<HTMLDivElement>(null)
  const drawn = table.getRowModel().rows
  if (rows.length === 0) return <EmptyState action={emptyAction}>{empty}</EmptyState>
  const long = drawn.length > manyRows
  return (
    <>
      {/* Focusable, so that the arrows scroll it. */}
      <TableContainer ref={box} tabIndex={0} role="region" aria-label={label} sx={{ ...frame, maxHeight: long ? '70vh' : 'none', '@media print': { maxHeight: 'none', overflow: 'visible' } }}>
        <Table stickyHeader={long} aria-rowcount={drawn.length}>
          <TableHead>
            {table.getHeaderGroups().map((group) => (
              <TableRow key={group.id}>
                {group.headers.map(({ id, column, getContext }) => {
                  const name = column.columnDef.meta?.sort
                  const title = flexRender(column.columnDef.header, getContext())
                  const direction = sort === name ? 'asc' : sort === `-${name}` ? 'desc' : false
                  return (
                    <TableCell key={id} align={column.columnDef.meta?.align ?? 'left'} sortDirection={direction}>
                      {name ? <TableSortLabel active={direction !== false} direction={direction || 'asc'} onClick={() => sortBy(direction === 'asc' ? `-${name}` : name)}>{title}</TableSortLabel> : title}
                    </TableCell>
                  )
                })}
              </TableRow>
            ))}
          </TableHead>
          {long ? <LongBody rows={drawn} box={box} onOpen={onOpen} /> : <TableBody>{drawn.map((row) => <Line key={row.id} row={row} onOpen={onOpen} />)}</TableBody>}
        </Table>
      </TableContainer>
      {onMore && <Box sx={{ mt: 2, textAlign: 'center' }} className="no-print"><Button variant="outlined" onClick={onMore} loading={loadingMore}>{commonText.more}</Button></Box>}
    </>
  )
}

interface BodyProps<T> {
  rows: Row<T>[]
  box: React.RefObject<HTMLDivElement | null>
  onOpen: ((row: T) => void) | undefined
}

function LongBody<T>({ rows, box, onOpen }: BodyProps<T>) {
  // eslint-disable-next-line react-hooks/incompatible-library -- reads its own instance at each drawing
  const window = useVirtualizer({ count: rows.length, getScrollElement: () => box.current, estimateSize: () => rowHeight, overscan: 12 })
  const visible = window.getVirtualItems()
  const above = visible[0]?.start ?? 0
  const below = window.getTotalSize() - (visible.at(-1)?.end ?? 0)
  return (
    <TableBody>
      {above > 0 && <tr aria-hidden><td style={{ height: above }} /></tr>}
      {visible.map(({ index }) => <Line key={rows[index]!.id} row={rows[index]!} position={index + 1} onOpen={onOpen} />)}
      {below > 0 && <tr aria-hidden><td style={{ height: below }} /></tr>}
    </TableBody>
  )
}

function Line<T>({ row, position, onOpen }: { row: Row<T>; position?: number; onOpen: ((row: T) => void) | undefined }) {
  return (
    <TableRow hover={Boolean(onOpen)} aria-rowindex={position} onClick={onOpen && (() => onOpen(row.original))} sx={onOpen ? { cursor: 'pointer' } : {}}>
      {row.getVisibleCells().map((cell) => (
        <TableCell key={cell.id} align={cell.column.columnDef.meta?.align ?? 'left'}>{flexRender(cell.column.columnDef.cell, cell.getContext())}</TableCell>
      ))}
    </TableRow>
  )
}

/** Columns stand close, so that the last one is seen on a small screen. */
const frame = { bgcolor: 'background.paper', border: 1, borderColor: 'divider', '& td, & th': { px: 1.25 }, '& td:first-of-type, & th:first-of-type': { pl: 2 } }
