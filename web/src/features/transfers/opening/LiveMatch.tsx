import { useWatch } from 'react-hook-form'
import { LiveMatchNotice } from '../woman/LiveMatchNotice'
import type { QuestionProps } from './Question'
import { byInitials } from './values'

/** « Une demande est déjà en cours »: asked as soon as name and birth date are known. */
export function LiveMatch({ form: { control, setValue } }: QuestionProps) {
  const [woman, another] = useWatch({ control, name: ['woman', 'another_woman'] })
  if (byInitials(woman)) return null
  return <LiveMatchNotice woman={woman} another={another} onAnother={() => setValue('another_woman', true, { shouldDirty: true })} />
}
