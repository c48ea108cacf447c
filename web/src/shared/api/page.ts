/** One page of a list, as the interface sends it. */
export interface Page<T> {
  items: T[]
  /** Cursor of the rest; null at the end. */
  next: string | null
}
