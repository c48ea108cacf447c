import type { Figure } from './types'

export const dashboardPath = '/api/indicators/dashboard'
export const dictionaryPath = '/api/indicators/dictionary'
export const depositsPath = '/api/indicators/deposits'
export const indicatorPath = (code: string): string => `/api/indicators/${code}`
export const staysPath = (code: string): string => `${indicatorPath(code)}/stays`
export const depositPath = (id: string): string => `${depositsPath}/${id}`
export const refusalsPath = (id: string): string => `${depositPath(id)}/refusals`
export const notePath = '/api/indicators/note'
export const notesPath = (year: number): string => `/api/indicators/notes/${year}`
export const barometerPath = '/api/indicators/barometer'
export const seriesListPath = '/api/indicators/series'
export const seriesPreviewPath = `${seriesListPath}/preview`
export const seriesTemplatePath = `${seriesListPath}/template`
export const seriesPath = (id: string): string => `${seriesListPath}/${id}`
export const seriesValuesPath = (id: string): string => `${seriesPath(id)}/values`

/** What is looked at, by its names in the address, and as the interface takes them. */
const asked = { etablissement: 'establishment', annee: 'year', comparer: 'compare' } as const
const askedOfOne = { ...asked, figure: 'figure' } as const

function read(names: Record<string, string>, search: URLSearchParams): Record<string, string> {
  return Object.fromEntries(Object.entries(names).flatMap(([name, query]) => {
    const value = search.get(name)
    return value ? [[query, value]] : []
  }))
}

/** The query of the figures of this address: the place, the year and what they are compared to. */
export function dashboardQuery(search: URLSearchParams): Record<string, string> {
  return read(asked, search)
}

/** The query of one indicator of this address. */
export function indicatorQuery(search: URLSearchParams): Record<string, string> {
  return read(askedOfOne, search)
}

/** The query of the stays behind a number, which stand beside nobody's. */
export function staysQuery(search: URLSearchParams): Record<string, string> {
  return read({ etablissement: 'establishment', annee: 'year', figure: 'figure', lesquels: 'part' }, search)
}

/** The page of a figure, for the place and the year of this address. */
export function figureAddress({ indicator, figure }: Pick<Figure, 'indicator' | 'figure'>, search: URLSearchParams): string {
  return `/indicateurs/${indicator}?${kept(search, { figure }).toString()}`
}

/** The stays behind a figure; behind 0 of 41 stand the 41. */
export function staysAddress({ indicator, figure, count }: Pick<Figure, 'indicator' | 'figure' | 'count'>, search: URLSearchParams): string {
  const more: Record<string, string> = count === 0 ? { figure, lesquels: 'denominator' } : { figure }
  return `/indicateurs/${indicator}/sejours?${kept(search, more).toString()}`
}

/** « Vos indicateurs », for the place and the year of this address. */
export function dashboardAddress(search: URLSearchParams): string {
  const next = kept(search, {})
  return next.size === 0 ? '/indicateurs' : `/indicateurs?${next.toString()}`
}

/** The list of another of the years that a number pools: `last` is the one by which the number is named. */
export function staysOfYear(search: URLSearchParams, year: number, last: number): string {
  const next = new URLSearchParams(search)
  next.set('annee', String(year))
  next.delete('jusque')
  if (year !== last) next.set('jusque', String(last))
  return `?${next.toString()}`
}

/** The address of the number that a list of stays stands behind: of the last of its years, where several are pooled. */
export function ofNumber(search: URLSearchParams): URLSearchParams {
  const last = search.get('jusque')
  if (!last) return search
  const next = new URLSearchParams(search)
  next.set('annee', last)
  return next
}

function kept(search: URLSearchParams, more: Record<string, string>): URLSearchParams {
  const next = new URLSearchParams()
  for (const name of Object.keys(asked)) {
    const value = search.get(name)
    if (value) next.set(name, value)
  }
  for (const [name, value] of Object.entries(more)) next.set(name, value)
  return next
}

export const transmissionsPath = '/api/indicators/transmissions'
export const preparationPath = `${transmissionsPath}/preparation`
export const transmissionPath = (id: string): string => `${transmissionsPath}/${id}`
export const gapsPath = (id: string): string => `${transmissionPath(id)}/gaps`
export const transmittedPath = '/api/indicators/transmitted'
export const oneTransmittedPath = (id: string): string => `${transmittedPath}/${id}`

/** What differs since a transmission, for the place of this address. */
export function gapsAddress(id: string, search: URLSearchParams): string {
  const place = search.get('etablissement')
  return `/indicateurs/ecarts/${id}${place ? `?${new URLSearchParams({ etablissement: place }).toString()}` : ''}`
}

/** The page that asks before a year is transmitted. */
export function transmitAddress(year: number): string {
  return `/indicateurs/transmettre?annee=${year}`
}
