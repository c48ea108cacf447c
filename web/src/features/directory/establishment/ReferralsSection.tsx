import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { Link as RouterLink } from 'react-router'
import { directoryText } from '@/locales/fr/directory'
import { Section } from '@/shared/ui'
import { ReferralsDialog } from './ReferralsDialog'
import type { SectionProps } from './SectionProps'

const text = directoryText.referrals

/** Where the establishment usually sends, in its order. */
export function ReferralsSection({ establishment, mayManage }: SectionProps) {
  const [changing, setChanging] = useState(false)
  return (
    <Section title={text.title}>
      {establishment.referrals.length === 0 && <Typography>{text.none}</Typography>}
      <ol style={{ margin: 0, paddingLeft: 24 }}>
        {establishment.referrals.map(({ establishment: id, name }) => (
          <li key={id}><Link component={RouterLink} to={`/etablissements/${id}`} sx={{ display: 'inline-flex', alignItems: 'center', minHeight: 44, '@media print': { minHeight: 0 } }}>{name}</Link></li>
        ))}
      </ol>
      {mayManage && <Button variant="outlined" className="no-print" sx={{ mt: 1 }} onClick={() => setChanging(true)}>{text.change}</Button>}
      {changing && <ReferralsDialog establishment={establishment} onClose={() => setChanging(false)} />}
    </Section>
  )
}
