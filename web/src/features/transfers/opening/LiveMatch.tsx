import { useWatch } from 'react-hook-form'
import { LiveMatchNotice } from '../woman/LiveMatchNotice'
import type { QuestionProps } from './Question'
import { asksFor, byInitials, kindOf } from './values'

/** « Une demande est déjà en cours »: asked as soon as the kind, name and birth date are known. */
export function LiveMatch({ form: { control, setValue } }: QuestionProps) {
  const [woman, another, need, returning, follows] = useWatch({ control, name: ['woman', 'another_woman', 'need', 'returning', 'follows'] })
  const kind = kindOf({ need, returning, motive: null }) // the motive says no more of whose request it is
  if (byInitials(woman)) return null
  return (
    <LiveMatchNotice
      woman={woman} kind={kind} follows={asksFor(kind).newborns ? follows?.id : undefined}
      another={another} onAnother={() => setValue('another_woman', true, { shouldDirty: true })}
    />
  )
}
