import type { Kind } from './types'

/** Whether a born child is what is moved: a newborn's transfer, or its return. */
export function isOfNewborn(kind: Kind | null | undefined): boolean {
  return kind === 'TNN' || kind === 'RTNN'
}
