import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableContainer from '@mui/material/TableContainer'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { indicatorsText } from '@/locales/fr/indicators'
import { number, signed } from '@/shared/format'
import { typeset } from '@/shared/format/typography'
import { Section } from '@/shared/ui'
import type { Deposit, SiteYear } from '../types'
import { keptOn } from './keptOn'
import { Refusals } from './Refusals'

const text = indicatorsText.deposit

/** What a deposit holds: its lines, and site by site what it brings and replaces. */
export function Contents({ deposit }: { deposit: Deposit }) {
  const [refusals, setRefusals] = useState(false)
  const { lines, chaining, units, site_years: siteYears, id } = deposit
  const all = [lines, chaining, units].filter((each) => each !== null)
  const excluded = all.flatMap((each) => each.excluded)
  const refused = all.reduce((sum, each) => sum + each.refused, 0)
  const isOtherwise = excluded.some(({ rule }) => rule === 'repeated_otherwise')
  return (
    <Section title={text.holds}>
      <Stack sx={{ gap: 2 }}>
        <Lines title={text.linesRead(number(lines.read))} lines={lines} />
        {chaining && <Lines title={text.chainingRead(number(chaining.read))} lines={chaining} />}
        {units && <Lines title={text.unitsRead(number(units.read))} lines={units} />}
        {siteYears.length > 0 && <SiteYears rows={siteYears} ready={deposit.state === 'ready'} />}
        {excluded.length > 0 && <Excluded rows={excluded} />}
        {(refused > 0 || isOtherwise) && (
          <Box>
            <Button variant="outlined" className="no-print" aria-expanded={refusals} onClick={() => setRefusals(!refusals)}>{showing(refused, isOtherwise)}</Button>
            {refusals && <Refusals id={id} />}
          </Box>
        )}
      </Stack>
    </Section>
  )
}

/** What the list holds, in words: refused lines by their number; of stays told otherwise the lines alone are counted, above. */
function showing(refused: number, isOtherwise: boolean): string {
  if (refused === 0) return text.showOtherwise
  return (isOtherwise ? text.showRefusalsAndOtherwise : text.showRefusals)(refused, number(refused))
}

/** What became of the lines of one kind. */
function Lines({ title, lines: { kept, excluded, refused } }: { title: string; lines: Deposit['lines'] }) {
  const excludedCount = excluded.reduce((sum, { count }) => sum + count, 0)
  return (
    <Box>
      <Typography>{title}</Typography>
      <Box component="dl" sx={counts}>
        {([[text.linesKept, kept], [text.linesExcluded, excludedCount], [text.linesRefused, refused]] as const).map(([name, count]) => (
          <Box key={name}><dt>{name}</dt><dd>{number(count)}</dd></Box>
        ))}
      </Box>
    </Box>
  )
}

/** What would be replaced is told before it is; afterwards, what still counts. */
function SiteYears({ rows, ready }: { rows: readonly SiteYear[]; ready: boolean }) {
  return (
    <TableContainer tabIndex={0} role="region" aria-label={text.siteYears}>
      <Table size="small" sx={{ '& td, & th': { px: 1.25 } }}>
        <TableHead>
          <TableRow>
            <TableCell>{text.site}</TableCell>
            <TableCell align="right">{indicatorsText.year}</TableCell>
            <TableCell align="right">{text.deliveries}</TableCell>
            <TableCell align="right">{text.births}</TableCell>
            <TableCell align="right">{text.months}</TableCell>
            <TableCell>{ready ? text.replaces : text.state}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={`${row.finess} ${row.year}`}>
              <TableCell component="th" scope="row">
                {row.establishment ? row.name : text.finess(row.finess)}
                <Box component="span" sx={{ display: 'block', typography: 'caption', color: row.establishment ? 'text.secondary' : 'warning.main' }}>{row.establishment ? text.finess(row.finess) : text.unknownSite}</Box>
              </TableCell>
              <TableCell align="right">{row.year}</TableCell>
              <TableCell align="right">{number(row.deliveries)}</TableCell>
              <TableCell align="right">{number(row.births)}</TableCell>
              <TableCell align="right">{row.months === null ? text.monthsUnknown : text.monthsOf(row.months)}</TableCell>
              <TableCell>
                {ready ? (row.replaces ? <Replaced row={row} replaces={row.replaces} /> : text.nothingReplaced) : row.counted ? text.counted : text.notCounted}
                {row.yields_to && <Yields to={row.yields_to} />}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  )
}

function Replaced({ row, replaces }: { row: SiteYear; replaces: NonNullable<SiteYear['replaces']> }) {
  const { deliveries, months } = replaces
  const isShorter = months !== null && row.months !== null && row.months < months
  const difference = deliveries === null ? null : row.deliveries - deliveries
  return (
    <>
      {text.replaced(replaces.name, keptOn(replaces))}
      {difference !== null && <Box component="span" sx={{ display: 'block', typography: 'caption', color: 'text.secondary' }}>{text.replacedCount(number(deliveries), number(row.deliveries), signed(difference, number(Math.abs(difference))))}</Box>}
      {isShorter && <Box component="span" sx={{ display: 'block', typography: 'caption', fontWeight: 600, color: 'warning.main' }}>{text.fewerMonths(months, row.months!)}</Box>}
    </>
  )
}

/** Without any delivery or birth it takes nothing away of what is counted. */
function Yields({ to: { deliveries } }: { to: NonNullable<SiteYear['yields_to']> }) {
  return <Box component="span" sx={{ display: 'block', typography: 'caption', fontWeight: 600, color: 'warning.main' }}>{text.yields(deliveries ?? 0, number(deliveries))}</Box>
}

function Excluded({ rows }: { rows: Deposit['lines']['excluded'] }) {
  return (
    <TableContainer tabIndex={0} role="region" aria-label={text.whyExcluded} sx={{ maxWidth: 700 }}>
      <Table size="small">
        <TableHead><TableRow><TableCell>{text.whyExcluded}</TableCell><TableCell align="right">{text.lineCount}</TableCell></TableRow></TableHead>
        <TableBody>{rows.map(({ rule, label, count }) => <TableRow key={rule}><TableCell component="th" scope="row">{typeset(label)}</TableCell><TableCell align="right">{number(count)}</TableCell></TableRow>)}</TableBody>
      </Table>
    </TableContainer>
  )
}

const counts = { display: 'flex', flexWrap: 'wrap', columnGap: 4, rowGap: 1, m: 0, mt: 1, '& dt': { color: 'text.secondary' }, '& dd': { m: 0, fontSize: '1.25rem', fontWeight: 600 } } as const
