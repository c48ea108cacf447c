import MuiLink from '@mui/material/Link'
import Stack from '@mui/material/Stack'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableContainer from '@mui/material/TableContainer'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { Link, useSearchParams } from 'react-router'
import { activityText as text } from '@/locales/fr/activity'
import { chartText } from '@/locales/fr/charts'
import { ChartWithTable } from '@/shared/charts/ChartWithTable'
import { number } from '@/shared/format'
import { typeset } from '@/shared/format/typography'
import { ExportMenu, Section, SelectFilter } from '@/shared/ui'
import { activityQuery, behindAddress, said, saidDifference } from './activity'
import type { Activity, ActivityFigure, ActivityPart, Dimension } from './activity'
import { onTwoSheets } from './FiguresTable'

/** More lines than these are read in the table. */
const mostDrawn = 20
const byTime: readonly Dimension[] = ['hour', 'month']

/** One figure in parts: as a chart, and as its table, whose numbers open the requests behind them. */
export function BreakdownSection({ activity }: { activity: Activity }) {
  const [search] = useSearchParams()
  const { by, parts } = activity.breakdown
  const figure = activity.figures.find(({ code }) => code === activity.breakdown.figure)!
  const title = text.breakdownOf(typeset(figure.label), text.dimensions[by])
  const shown = byTime.includes(by) ? parts : parts.slice(0, mostDrawn)
  return (
    <Section title={text.breakdown}>
      <Stack direction="row" className="no-print" sx={{ gap: 1.5, flexWrap: 'wrap', mb: 2, alignItems: 'flex-start' }}>
        <FigureFilter activity={activity} />
        <SelectFilter name="par" label={text.by} every={text.dimensions.urgency} choices={dimensions} width={260} />
        <ExportMenu path="/api/activity/breakdown" query={activityQuery(search)} />
      </Stack>
      <Typography variant="h3" sx={{ mb: 1 }}>{title}</Typography>
      <ChartWithTable
        title={title}
        rows={shown.map(({ label, value, before }) => ({ label: typeset(label), now: value, before }))}
        names={{ now: text.now, before: text.before }}
        direction={byTime.includes(by) ? 'columns' : 'lines'}
        said={(value) => said(value, figure)}
        whole={figure.adds_up}
        note={shown.length < parts.length ? chartText.longer(number(shown.length)) : undefined}
        table={<PartsTable title={title} activity={activity} figure={figure} parts={parts} by={by} />}
      />
      <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>{by === 'asked' ? text.ofAnswers : figure.adds_up ? text.addsUp : text.addsUpNot}</Typography>
    </Section>
  )
}

/** By urgency where the address says nothing. */
const dimensions = Object.entries(text.dimensions).filter(([value]) => value !== 'urgency').map(([value, label]) => ({ value, label }))

/** The time to a place where the address says nothing. */
const figureOtherwise = 'TRF-06'

function FigureFilter({ activity }: { activity: Activity }) {
  const named = (figure: ActivityFigure) => typeset(`${figure.label} (${figure.code})`)
  const otherwise = activity.figures.find(({ code }) => code === figureOtherwise)!
  const others = activity.figures.filter(({ code }) => code !== figureOtherwise).map((figure) => ({ value: figure.code, label: named(figure) }))
  return <SelectFilter name="indicateur" label={text.chosenFigure} every={named(otherwise)} choices={others} width={420} />
}

interface PartsTableProps { title: string; activity: Activity; figure: ActivityFigure; parts: readonly ActivityPart[]; by: Dimension }

function PartsTable({ title, activity, figure, parts, by }: PartsTableProps) {
  const [search] = useSearchParams()
  return (
    <TableContainer tabIndex={0} role="region" aria-label={title}>
      <Table size="small" sx={{ '& td:not(:first-of-type)': { whiteSpace: 'nowrap' }, ...onTwoSheets }}>
        <TableHead>
          <TableRow>
            <TableCell>{text.part}</TableCell>
            <TableCell align="right">{text.value}</TableCell>
            <TableCell align="right">{text.n}</TableCell>
            <TableCell align="right">{text.before}</TableCell>
            <TableCell align="right">{text.difference}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {parts.map((part) => {
            const value = said(part.value, figure)
            const label = typeset(part.label)
            return (
              <TableRow key={part.code} hover>
                <TableCell component="th" scope="row">{label}</TableCell>
                <TableCell align="right">
                  {part.n === 0 || part.value === null
                    ? value
                    : <MuiLink component={Link} to={behindAddress(activity, search, figure.code, part, { by, code: part.code })} aria-label={text.openPart(value, label)} sx={{ display: 'inline-block', py: 1 }}>{value}</MuiLink>}
                </TableCell>
                <TableCell align="right">{part.denominator === null ? number(part.n) : text.fraction(number(part.numerator), number(part.denominator))}</TableCell>
                <TableCell align="right">{said(part.before, figure)}</TableCell>
                <TableCell align="right">{saidDifference(part.value, part.before, figure)}</TableCell>
              </TableRow>
            )
          })}
        </TableBody>
      </Table>
    </TableContainer>
  )
}
