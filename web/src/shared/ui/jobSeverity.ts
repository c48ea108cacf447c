import type { Job } from '@/shared/api/generated'

/** How its outcome is to be read. */
export function severityOf({ state, attention }: Job): 'success' | 'warning' | 'error' | 'info' {
  if (state === 'failed') return 'error'
  if (state === 'cancelled') return 'info'
  return attention ? 'warning' : 'success'
}
