import { texts } from '@/shared/format/typography'

/** What the search of the bar answers. */
export const searchText = texts({
  nothing: (words: string) => `Rien ne correspond à « ${words} ».`,
  searching: 'Recherche…',
  groups: { request: 'Demandes', page: 'Pages', establishment: 'Établissements', unit: 'Unités' },
  request: (number: number, origin: string) => (origin === '' ? `Demande ${number}` : `Demande ${number} · ${origin}`),
  count: (count: number) => (count === 1 ? '1 résultat' : `${count} résultats`),
})
