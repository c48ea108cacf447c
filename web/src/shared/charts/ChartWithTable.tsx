import { lazy, Suspense } from 'react'
import type { ReactNode } from 'react'
import { LoadingBlock } from '@/shared/ui/LoadingBlock'
import type { Bars as BarsProps } from './Bars'
import { ChartFrame } from './ChartFrame'

// The drawing library comes when a chart is looked at, not with the page.
const Bars = lazy(() => import('./Bars'))

interface Props extends Omit<BarsProps, 'width'> {
  title: string
  /** The same figures, which the chart never holds alone. */
  table: ReactNode
  /** Said under a chart that does not show every row. */
  note?: string | undefined
}

/** Bars and their twin: the table is shown in their place at a touch, and is what is printed. */
export function ChartWithTable({ title, table, note, ...bars }: Props) {
  const drawing = (width: number) => <Suspense fallback={<LoadingBlock height={320} />}><Bars {...bars} width={width} /></Suspense>
  return <ChartFrame title={title} table={table} note={note} drawing={drawing} />
}
