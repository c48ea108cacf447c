import { directoryText } from '@/locales/fr/directory'
import { readKey } from '@/shared/api'
import type { ServiceException } from '@/shared/api/generated'
import { useRemoval } from '@/shared/ui'
import { bodyOf, exceptionsPath } from './exception'

/** Withdraws an exception: these days keep the week again. Can be taken back. */
export function useWithdrawal(exception: ServiceException, days: string) {
  const { remove, isPending } = useRemoval([readKey('/api/service-hours'), ['/api/service-state']])
  const { id, version } = exception
  const path = `${exceptionsPath}/${id}`
  const withdraw = () => remove({ method: 'DELETE', path, version }, directoryText.hours.exceptions.withdrawn(days),
    { method: 'PUT', path, body: bodyOf(exception), version: version + 1 })
  return { withdraw, isPending }
}
