import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { indicatorsText } from '@/locales/fr/indicators'
import { transmissionsText } from '@/locales/fr/transmissions'
import { typeset } from '@/shared/format/typography'
import { Facts, Section, Tag } from '@/shared/ui'
import { perWords } from '../perWords'
import type { TransmittedSheet } from '../types'
import { details } from './folded'
import { useOpenOnPaper } from './useOpenOnPaper'

const text = transmissionsText.authority
const words = indicatorsText.one
const { statuses } = indicatorsText.dictionaryPage

/** The definitions of the day of the transmission: who is counted, among whom, whence the rule. Open on paper too. */
export function SheetsSection({ sheets }: { sheets: readonly TransmittedSheet[] }) {
  const box = useOpenOnPaper()
  return (
    <Section title={text.definitions}>
      <Typography sx={{ mb: 1 }}>{text.definitionsExplain}</Typography>
      <div ref={box}>
        {sheets.map((sheet) => (
          <Box component="details" key={sheet.code} sx={details}>
            <summary>{indicatorsText.dictionaryPage.named(sheet.code, typeset(sheet.label))} <Tag>{statuses[sheet.status]}</Tag></summary>
            <Facts facts={factsOf(sheet)} />
          </Box>
        ))}
      </div>
    </Section>
  )
}

function factsOf({ numerator, denominator, exclusions, per, source, pitfalls, classes }: TransmittedSheet): (readonly [string, string])[] {
  const told: readonly (readonly [string, string])[] = [
    [words.numerator, numerator], [words.denominator, denominator], [words.exclusions, exclusions], [words.per, perWords(per)], [words.source, source], [words.pitfalls, pitfalls],
    [text.classes, classes.map(({ label }) => label).join(' ; ')],
  ]
  return told.filter(([, said]) => said !== '').map(([name, said]) => [name, typeset(said)] as const)
}
