import { directoryText } from '@/locales/fr/directory'
import { Tag } from '@/shared/ui'
import type { Moment } from './words'

const labels = { now: directoryText.nowTag, next: directoryText.nextTag, over: directoryText.overTag }

/** « en vigueur », « à venir » or « terminé ». */
export function DatedTag({ moment }: { moment: Moment }) {
  return <Tag>{labels[moment]}</Tag>
}
