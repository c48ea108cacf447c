import type { KeyboardEvent } from 'react'

/** One thing that can be pressed on the map. */
interface Point {
  x: number
  y: number
}

const directions: Readonly<Record<string, readonly [number, number]>> = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] }

/** The nearest point that way; one aside counts as further. Nothing when there is none. */
export function nearestThatWay<P extends Point>(from: Point, points: readonly P[], key: string): P | null {
  const direction = directions[key]
  if (!direction) return null
  let best: { point: P; cost: number } | null = null
  for (const point of points) {
    const [dx, dy] = [point.x - from.x, point.y - from.y]
    const along = dx * direction[0] + dy * direction[1]
    const across = Math.abs(dx * direction[1] - dy * direction[0])
    if (along <= 0.5 || across > along * 2) continue
    const cost = along + across * 2
    if (!best || cost < best.cost) best = { point, cost }
  }
  return best?.point ?? null
}

/** Says whether a key moves among the marks, so that the page does not scroll instead. */
export function isArrow({ key }: KeyboardEvent): boolean {
  return key in directions
}
