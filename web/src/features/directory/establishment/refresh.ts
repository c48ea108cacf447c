/** What shows an establishment, to be read again after a change: the lists, its page. */
export const directoryKeys = [['/api/establishments']] as const

/** The address of an establishment in the interface. */
export function establishmentPath(id: string): string {
  return `/api/establishments/${id}`
}
