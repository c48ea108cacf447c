import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '@/shared/api'
import type { Problem } from '@/shared/api'
import { seriesListPath, seriesPreviewPath } from '../paths'
import type { Series, SeriesPreview } from '../types'

/** What is said of a file when it is kept. */
export interface SeriesTold {
  source: string
  edition: string
  note: string
}

/** Has a file read, and nothing of it kept. */
export function useSeriesPreview() {
  return useMutation<SeriesPreview, Problem, File>({ mutationFn: (file) => call<SeriesPreview>('POST', seriesPreviewPath, { bytes: file }) })
}

/** Keeps a file as a series; `again` also where a series of the same file is kept. */
export function useSeriesSaving(onSaved: (series: Series) => void) {
  const client = useQueryClient()
  return useMutation<Series, Problem, { file: File; told: SeriesTold; again: boolean }>({
    mutationFn: ({ file, told, again }) => call<Series>('POST', seriesListPath, { bytes: file, query: { ...told, again: again || null } }),
    onSuccess: async (series) => {
      onSaved(series)
      await client.invalidateQueries({ queryKey: [seriesListPath] })
    },
  })
}
