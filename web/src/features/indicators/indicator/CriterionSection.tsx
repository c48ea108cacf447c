import { indicatorsText } from '@/locales/fr/indicators'
import { typeset } from '@/shared/format/typography'
import { Facts, Section, Tag } from '@/shared/ui'
import { perWords } from '../perWords'
import type { CriterionSheet } from '../types'

const text = indicatorsText.one

/** How the indicator is made: who is counted, among whom, whence the rule, and what to beware of. */
export function CriterionSection({ sheet }: { sheet: CriterionSheet }) {
  const words: readonly (readonly [string, string])[] = [
    [text.numerator, sheet.numerator], [text.denominator, sheet.denominator], [text.exclusions, sheet.exclusions], [text.per, perWords(sheet.per)],
    [text.source, sheet.source], [text.pitfalls, sheet.pitfalls], [text.linkage, sheet.linkage],
  ]
  return (
    <Section title={text.sheet}>
      <Facts facts={[
        [text.code, sheet.code],
        [text.status, <Tag key="status">{sheet.status_label}</Tag>],
        ...words.filter(([, said]) => said !== '').map(([name, said]) => [name, typeset(said)] as const),
      ]} />
    </Section>
  )
}
