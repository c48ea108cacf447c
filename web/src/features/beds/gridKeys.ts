import type { KeyboardEvent } from 'react'

const focusable = 'a[href], button:not([disabled])'

/** Moves the focus among what can be pressed in a table: the arrows go to the next row, or to the next cell of the row. */
export function moveInGrid(event: KeyboardEvent<HTMLTableElement>): void {
  if (event.defaultPrevented) return
  const cell = event.target instanceof HTMLElement && !event.target.closest('[role=dialog]') ? event.target.closest('td') : null
  const row = cell?.closest('tr')
  if (!cell || !row || !event.currentTarget.contains(cell)) return
  const target = nextTarget(event.key, event.currentTarget, row, cell)
  if (!target) return
  event.preventDefault()
  target.focus()
}

function nextTarget(key: string, table: HTMLTableElement, row: HTMLTableRowElement, cell: HTMLTableCellElement): HTMLElement | null {
  const rows = [...table.rows]
  const cells = [...row.cells]
  switch (key) {
    case 'ArrowDown': return inColumn(rows.slice(rows.indexOf(row) + 1), cell.cellIndex)
    case 'ArrowUp': return inColumn(rows.slice(0, rows.indexOf(row)).reverse(), cell.cellIndex)
    case 'ArrowRight': return first(cells.slice(cell.cellIndex + 1))
    case 'ArrowLeft': return first(cells.slice(0, cell.cellIndex).reverse())
    default: return null
  }
}

function inColumn(rows: HTMLTableRowElement[], column: number): HTMLElement | null {
  return first(rows.flatMap((row) => row.cells[column] ?? []))
}

function first(cells: HTMLTableCellElement[]): HTMLElement | null {
  for (const cell of cells) {
    const found = cell.querySelector<HTMLElement>(focusable)
    if (found) return found
  }
  return null
}
