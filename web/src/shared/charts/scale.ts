/** Where a value stands along an axis. */
export type Scale = (value: number) => number

/** The axis from `from` to `to`, in pixels, of the values from 0 to `most`. */
export function linear(most: number, from: number, to: number): Scale {
  return (value) => from + (most === 0 ? 0 : ((to - from) * value) / most)
}

/** The round value at which an axis from 0 ends that holds `most`, its ticks about `count` of them. */
export function roundEnd(most: number, count: number): number {
  const step = ticks(most, count)[1] ?? most
  return Number((step * Math.ceil(most / step - 1e-9)).toPrecision(12))
}

/** Round values from 0 to `most`, about `count` of them: steps of 1, 2 or 5 times a power of ten. */
export function ticks(most: number, count: number): number[] {
  if (!(most > 0)) return [0]
  const rough = most / count
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = power * ([1, 2, 5, 10].find((each) => each * power >= rough * 0.999_999) ?? 10)
  const steps = Math.floor(most / step + 1e-9)
  // From whole steps, so that no tick is 0,30000000000000004.
  return Array.from({ length: steps + 1 }, (_, at) => Number((at * step).toPrecision(12)))
}
