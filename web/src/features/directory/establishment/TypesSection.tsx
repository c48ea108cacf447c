import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { directoryText } from '@/locales/fr/directory'
import { serverNow } from '@/shared/api'
import type { EstablishmentType } from '@/shared/api/generated'
import { civilDateOf } from '@/shared/format'
import { Section } from '@/shared/ui'
import { TypeMark } from '../TypeMark'
import { labelOf, momentOf, succeeding, validity, words } from '../words'
import { DatedRow, DatedRows } from './DatedRow'
import type { SectionProps } from './SectionProps'
import { TypeDialog } from './TypeDialog'

const text = directoryText.types

/** What the establishment was, is and will be. */
export function TypesSection({ establishment, mayManage }: SectionProps) {
  const today = civilDateOf(serverNow())
  const [dating, setDating] = useState<EstablishmentType | 'new' | null>(null)
  const rows = succeeding(establishment.types)
  return (
    <Section title={text.title}>
      <Typography color="textSecondary" sx={{ mb: 1 }}>{text.explain}</Typography>
      {rows.length === 0 && <Typography>{text.none}</Typography>}
      <DatedRows>
        {rows.map((type) => (
          <DatedRow
            key={type.id} title={<>{labelOf(words.kinds, type.kind)} <TypeMark confidence={type.confidence} /></>} note={type.note}
            validity={validity(type.valid_from, type.ends, today)} moment={momentOf(type.valid_from, type.ends, today)}
            actions={mayManage && <Button onClick={() => setDating(type)} aria-label={`${directoryText.correct}, ${labelOf(words.kinds, type.kind)}`}>{directoryText.correct}</Button>}
          />
        ))}
      </DatedRows>
      {mayManage && <Button variant="outlined" className="no-print" sx={{ mt: 1 }} onClick={() => setDating('new')}>{text.add}</Button>}
      {dating && <TypeDialog establishment={establishment} {...(dating === 'new' ? {} : { type: dating })} onClose={() => setDating(null)} />}
    </Section>
  )
}
