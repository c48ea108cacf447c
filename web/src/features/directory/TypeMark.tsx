import { directoryText } from '@/locales/fr/directory'
import { Tag } from '@/shared/ui'

/** How sure the type is; says nothing of a certain one. */
export function TypeMark({ confidence }: { confidence: string | null }) {
  if (confidence === 'probable') return <Tag tone="warning">{directoryText.toConfirm}</Tag>
  if (confidence === 'uncertain') return <Tag tone="warning">{directoryText.uncertainType}</Tag>
  return null
}
