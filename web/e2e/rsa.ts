/** A stay of an invented maternity: what the indicators ask of it, and no more. */
interface Stay {
  /** FINESS, of the entity and of the site. */
  site: string
  number: number
  ghm: string
  sex: 1 | 2
  /** In years; of a child in days. */
  age: { years: number } | { days: number }
  entryMode: '8' | 'N'
  year: number
  month: number
  nights: number
  weight?: number
  weeks: number
  principal: string
  associated: readonly string[]
  acts: readonly string[]
}

const zero = (value: number, width: number) => String(value).padStart(width, '0')
const code = (value: string) => value.padEnd(6)

/** A line in the format 228: its fixed zone of 262 characters, one unit of 61, diagnoses of 6, acts of 24. Positions: docs/pmsi.md, from 1. */
function lineOf({ site, number, ghm, sex, age, entryMode, year, month, nights, weight, weeks, principal, associated, acts }: Stay): string {
  const fixed = Array.from({ length: 262 }, () => ' ')
  const put = (position: number, value: string) => [...value].forEach((letter, index) => { fixed[position - 1 + index] = letter })
  put(1, site)
  put(10, '228')
  put(13, zero(number, 10))
  put(23, '122')
  put(29, `11${ghm}000`)
  put(40, `11${ghm}000`)
  put(51, '01')
  put(53, 'years' in age ? zero(age.years, 3) : '   ')
  put(56, 'days' in age ? zero(age.days, 3) : '   ')
  put(59, String(sex))
  put(60, entryMode)
  put(62, `${zero(month, 2)}${year}8`)
  put(71, zero(nights, 4))
  put(85, zero(weight ?? 0, 4))
  put(89, zero(weeks, 2))
  put(94, '00')
  put(114, '0')
  put(136, '0')
  put(138, '0')
  put(210, '01')
  put(212, code(principal))
  put(224, zero(associated.length, 4))
  put(228, zero(acts.length, 5))
  const unit = `010001${site}${code(principal)}${' '.repeat(6)}000${zero(weeks, 2)}${zero(associated.length, 2)}${zero(acts.length, 3)}${zero(nights, 4)}71 C${' '.repeat(2)}0000${' '.repeat(4)}${' '.repeat(2)}0000`
  return `${fixed.join('')}${unit}${associated.map(code).join('')}${acts.map((act) => `001${act}  01${' '.repeat(7)}011`).join('')}`
}

/** A year of an invented site, or its first months, as a hospital sends it: deliveries of which every fifth is a caesarean, each with its child. */
export function rsaFile(site: string, year: number, deliveries: number, months = 12): string {
  const mothers = Array.from({ length: deliveries }, (_, index): Stay => {
    const caesarean = index % 5 === 0
    return {
      site, number: index + 1, ghm: caesarean ? '14C08A' : '14Z14A', sex: 2, age: { years: 24 + (index % 16) }, entryMode: '8', year, month: 1 + (index % months), nights: 3, weeks: 39,
      principal: caesarean ? 'O620' : 'O800', associated: ['Z370'], acts: [caesarean ? 'JQGA003' : 'JQGD012'],
    }
  })
  const children = mothers.map(({ number, month }, index): Stay => ({
    site, number: deliveries + number, ghm: '15M05A', sex: index % 2 === 0 ? 1 : 2, age: { days: 0 }, entryMode: 'N', year, month, nights: 3, weight: 3100 + index, weeks: 39, principal: 'Z380', associated: [], acts: [],
  }))
  return [...mothers, ...children].map((stay) => `${lineOf(stay)}\r\n`).join('')
}
