import { formatText } from '@/locales/fr/format'

/** A time of the clock as the server writes it, `08:00`, in words: « 8 h 00 ». */
export function timeShown(time: string): string {
  const [hours = '', minutes = ''] = time.split(':')
  return formatText.time(Number(hours), minutes)
}
