import { sheetText } from '@/locales/fr/sheet'
import { serverNow } from '@/shared/api'
import { instantOf } from '@/shared/format'
import { ConflictPanel } from '@/shared/ui'

interface ConflictProps {
  theirs: string | null
  yours: string | null
  onKeep: () => void
  onSave: () => void
}

/** A field of a sheet that somebody else wrote in between: both values, in words. */
export function Conflict({ theirs, yours, onKeep, onSave }: ConflictProps) {
  return <ConflictPanel conflict={{ author: sheetText.someone, writtenAt: instantOf(serverNow()), theirs: theirs ?? sheetText.nothing, yours: yours ?? sheetText.nothing }} onKeep={onKeep} onSave={onSave} />
}
