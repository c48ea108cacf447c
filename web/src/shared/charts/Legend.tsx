import type { ReactNode } from 'react'

export interface LegendItem {
  words: string
  /** Drawn in a square of 16 px whose middle is 0, 0. */
  mark: ReactNode
}

const fontSize = 13
const letter = 7.3
const lineHeight = 22

/** How the items stand in lines of that width: inside the drawing, so that the image that leaves the page has them. */
function laid(items: readonly LegendItem[], width: number) {
  const places: { x: number; line: number }[] = []
  let x = 0
  let line = 0
  for (const { words } of items) {
    const wide = 36 + words.length * letter
    if (x > 0 && x + wide > width) {
      x = 0
      line += 1
    }
    places.push({ x, line })
    x += wide
  }
  return places
}

/** The height that the legend takes. */
export function legendHeight(items: readonly LegendItem[], width: number): number {
  return ((laid(items, width).at(-1)?.line ?? 0) + 1) * lineHeight
}

/** What each mark of a drawing is, above it. */
export function Legend({ items, width }: { items: readonly LegendItem[]; width: number }) {
  const places = laid(items, width)
  return (
    <g fontSize={fontSize} aria-hidden="true">
      {items.map(({ words, mark }, index) => (
        <g key={words} transform={`translate(${places[index]!.x + 12} ${places[index]!.line * lineHeight + 10})`}>
          {mark}
          <text x={16} y={4.5} fill="currentColor">{words}</text>
        </g>
      ))}
    </g>
  )
}
