import { directoryText } from '@/locales/fr/directory'
import { readKey, useWrite } from '@/shared/api'
import type { ServiceException } from '@/shared/api/generated'
import { useToast } from '@/shared/ui'
import { bodyOf, exceptionsPath } from './exception'

const text = directoryText.hours.exceptions

/** Withdraws an exception: these days keep the week again. Can be taken back. */
export function useWithdrawal(exception: ServiceException, days: string) {
  const tell = useToast()
  const write = useWrite<ServiceException | undefined>({ refreshes: [readKey('/api/service-hours'), ['/api/service-state']] })
  const path = `${exceptionsPath}/${exception.id}`
  const onError = ({ detail }: { detail: string }) => tell(detail)
  const takeBack = () => write.mutate({ method: 'PUT', path, body: bodyOf(exception), version: exception.version + 1 }, { onError })
  const withdraw = () => write.mutate({ method: 'DELETE', path, version: exception.version }, { onSuccess: () => tell(text.withdrawn(days), takeBack), onError })
  return { withdraw, isPending: write.isPending }
}
