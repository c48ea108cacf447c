/** What of the note is looked at, by its names in the address, as the interface takes it. */
export function noteQuery(search: URLSearchParams): Record<string, string> {
  const query: Record<string, string> = {}
  const [year, also] = [search.get('annee'), search.get('avec')]
  if (year) query.year = year
  if (search.get('pour') === 'reseau') query.audience = 'network'
  if (also) query.also = also
  return query
}
