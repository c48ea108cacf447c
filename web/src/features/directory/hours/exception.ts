import { directoryText } from '@/locales/fr/directory'
import type { ServiceException } from '@/shared/api/generated'
import type { CivilDate } from '@/shared/format'
import type { Service } from './calendar'
import { timeShown } from './shown'

/** An exception to begin from: one day, nobody answers. */
export function exceptionOf(service: Service, day: CivilDate, reason = ''): Omit<ServiceException, 'id' | 'version'> {
  return { service, first_day: day, last_day: day, opens: null, closes: null, reason }
}

/** « fermée », « 10 h 00 – 16 h 00 ». */
export function hoursInWords({ opens, closes }: Pick<ServiceException, 'opens' | 'closes'>): string {
  if (opens === null || closes === null) return directoryText.hours.exceptions.closed
  return directoryText.hours.range(timeShown(opens), timeShown(closes))
}

/** What the server takes of an exception. */
export function bodyOf({ service, first_day, last_day, opens, closes, reason }: Omit<ServiceException, 'id' | 'version'>) {
  return { service, first_day, last_day, opens, closes, reason }
}

export const exceptionsPath = '/api/service-exceptions'
