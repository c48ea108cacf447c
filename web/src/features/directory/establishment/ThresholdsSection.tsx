import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { directoryText } from '@/locales/fr/directory'
import { serverNow } from '@/shared/api'
import type { CareThreshold } from '@/shared/api/generated'
import { civilDateOf, gestationalAge, grams } from '@/shared/format'
import { colon } from '@/shared/format/typography'
import { Section, Tag } from '@/shared/ui'
import { labelOf, validity, words } from '../words'
import { DatedRow, DatedRows } from './DatedRow'
import type { SectionProps } from './SectionProps'
import { ThresholdDialog } from './ThresholdDialog'
import { datedThresholds, thresholdInForce } from './thresholds'
import type { DatedThreshold } from './thresholds'

const text = directoryText.thresholds

/** From which term and weight the establishment receives: its own limits, and those of the region that they replace. */
export function ThresholdsSection({ establishment, mayManage }: SectionProps) {
  const today = civilDateOf(serverNow())
  const [dating, setDating] = useState<'own' | 'regional' | null>(null)
  const level = words.levels.some(({ code }) => code === establishment.type) ? establishment.type : null
  const inForce = thresholdInForce(establishment, today)
  const own = words.levels.flatMap(({ code }) => datedThresholds(establishment.thresholds, code, today))
  const regional = level ? datedThresholds(establishment.regional_thresholds, level, today) : []
  const rows = (thresholds: readonly DatedThreshold[]) => (
    <DatedRows>
      {thresholds.map((threshold) => (
        <DatedRow
          key={threshold.id} note={threshold.note} moment={threshold.moment} validity={validity(threshold.valid_from, threshold.ends, today)}
          title={<>{limitInWords(threshold)} {threshold.id === inForce?.threshold.id && <Tag>{text.applied}</Tag>}</>}
        />
      ))}
    </DatedRows>
  )
  return (
    <Section title={text.title}>
      <Typography color="textSecondary" sx={{ mb: 1.5 }}>{text.explain}</Typography>
      <Typography variant="h3">{text.own}</Typography>
      {own.length === 0 ? <Typography>{level ? text.noOwn : text.noLevel}</Typography> : rows(own)}
      {regional.length > 0 && <><Typography variant="h3" sx={{ mt: 1.5 }}>{text.regional}</Typography>{rows(regional)}</>}
      {mayManage && (
        <Stack direction="row" className="no-print" sx={{ gap: 1, mt: 1, flexWrap: 'wrap' }}>
          <Button variant="outlined" onClick={() => setDating('own')}>{text.add}</Button>
          <Button onClick={() => setDating('regional')}>{text.addRegional}</Button>
        </Stack>
      )}
      {dating && <ThresholdDialog establishment={establishment} regional={dating === 'regional'} onClose={() => setDating(null)} />}
    </Section>
  )
}

/** « type IIB : 31 SA · 1 500 g · jumeaux 32 SA ». */
function limitInWords({ level, least_age_days, least_weight_grams, least_age_for_multiples_days }: CareThreshold): string {
  const limits = [gestationalAge(least_age_days)]
  if (least_weight_grams !== null) limits.push(grams(least_weight_grams))
  if (least_age_for_multiples_days !== null) limits.push(`${text.multiplesShort} ${gestationalAge(least_age_for_multiples_days)}`)
  return `${labelOf(words.levels, level)}${colon}${limits.join(' · ')}`
}
