import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { directoryText } from '@/locales/fr/directory'
import { serverNow } from '@/shared/api'
import type { Capability } from '@/shared/api/generated'
import { civilDateOf } from '@/shared/format'
import { Section } from '@/shared/ui'
import { labelOf, momentOf, validity, words } from '../words'
import { CapabilityDialog } from './CapabilityDialog'
import type { CapabilityChange } from './CapabilityDialog'
import { DatedRow, DatedRows } from './DatedRow'
import type { SectionProps } from './SectionProps'

const text = directoryText.capabilities

/** What the place has beside beds, since when and until when. */
export function CapabilitiesSection({ establishment, mayManage }: SectionProps) {
  const today = civilDateOf(serverNow())
  const [change, setChange] = useState<CapabilityChange | null>(null)
  const moment = (row: Capability) => momentOf(row.valid_from, row.valid_to, today)
  const rows = [...establishment.capabilities].sort((left, right) => Number(moment(left) === 'over') - Number(moment(right) === 'over'))
  return (
    <Section title={text.title}>
      <Typography color="textSecondary" sx={{ mb: 1 }}>{text.explain}</Typography>
      {rows.length === 0 && <Typography>{text.none}</Typography>}
      <DatedRows>
        {rows.map((capability) => {
          const name = labelOf(words.capabilities, capability.kind)
          return (
            <DatedRow
              key={capability.id} title={capital(name)} note={capability.note} moment={moment(capability)} validity={validity(capability.valid_from, capability.valid_to, today)}
              actions={mayManage && (
                <>
                  {capability.valid_to === null && <Button aria-label={text.endOf(name)} onClick={() => setChange({ kind: 'end', capability })}>{text.end}</Button>}
                  <Button aria-label={text.change(name)} onClick={() => setChange({ kind: 'change', capability })}>{directoryText.correct}</Button>
                </>
              )}
            />
          )
        })}
      </DatedRows>
      {mayManage && <Button variant="outlined" className="no-print" sx={{ mt: 1 }} onClick={() => setChange({ kind: 'add' })}>{text.add}</Button>}
      {change && <CapabilityDialog establishment={establishment} change={change} onClose={() => setChange(null)} />}
    </Section>
  )
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
