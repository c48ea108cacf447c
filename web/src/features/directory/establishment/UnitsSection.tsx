import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { directoryText } from '@/locales/fr/directory'
import type { Unit } from '@/shared/api/generated'
import { number } from '@/shared/format'
import { colon } from '@/shared/format/typography'
import { PhoneLink, Section, Tag } from '@/shared/ui'
import { labelOf, words } from '../words'
import type { SectionProps } from './SectionProps'
import { UnitDialog } from './UnitDialog'

const text = directoryText.units

/** The wards that count their places, and how many beds each has. */
export function UnitsSection({ establishment, mayManage }: SectionProps) {
  const [changing, setChanging] = useState<Unit | 'new' | null>(null)
  return (
    <Section title={text.title}>
      {establishment.units.length === 0 && <Typography>{text.none}</Typography>}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {establishment.units.map((unit) => (
          <Box component="li" key={unit.id} className="keep-together" sx={row}>
            <Box sx={{ flexGrow: 1, minWidth: 200 }}>
              <Typography component="div" sx={{ fontWeight: 600 }}>{unit.name} {!unit.active && <Tag>{text.closed}</Tag>}</Typography>
              <Typography component="div" variant="body2" color="textSecondary">
                {unit.name !== labelOf(words.beds, unit.kind) && `${labelOf(words.beds, unit.kind)} · `}
                {text.installed}{colon}{number(unit.installed)} · {text.authorised}{colon}{number(unit.authorised)}
                {mayManage && unit.external_id && ` · ${text.externalIdShort}${colon}${unit.external_id}`}
              </Typography>
            </Box>
            {unit.phone && <PhoneLink number={unit.phone} whom={unit.name} />}
            {mayManage && <Button className="no-print" aria-label={text.change(unit.name)} onClick={() => setChanging(unit)}>{directoryText.correct}</Button>}
          </Box>
        ))}
      </Box>
      {mayManage && <Button variant="outlined" className="no-print" sx={{ mt: 1 }} onClick={() => setChanging('new')}>{text.add}</Button>}
      {changing && <UnitDialog establishment={establishment} {...(changing === 'new' ? {} : { unit: changing })} onClose={() => setChanging(null)} />}
    </Section>
  )
}

const row = { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, py: 0.75, borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0 } }
