import Box from '@mui/material/Box'
import MuiLink from '@mui/material/Link'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableContainer from '@mui/material/TableContainer'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import { Link, useSearchParams } from 'react-router'
import { activityText as text } from '@/locales/fr/activity'
import { number } from '@/shared/format'
import { typeset } from '@/shared/format/typography'
import { behindAddress, isOfRegister, meetingsCode, registerAddress, said, saidDifference } from './activity'
import type { Activity, ActivityFigure } from './activity'

/** Every figure, under its heading: what it says, on how many requests, the year before, the difference, and the region beside a house. */
export function FiguresTable({ activity }: { activity: Activity }) {
  const compared = activity.establishment !== null
  const groups = [...new Set(activity.figures.map(({ group }) => group))]
  return (
    <TableContainer tabIndex={0} role="region" aria-label={text.figures} sx={{ border: 1, borderColor: 'divider', bgcolor: 'background.paper' }}>
      <Table size="small" sx={{ '& td, & th': { px: 1.25 }, '& td:not(:first-of-type)': { whiteSpace: 'nowrap' }, ...onTwoSheets }}>
        <TableHead>
          <TableRow>
            <TableCell>{text.figure}</TableCell>
            <TableCell align="right">{text.value}</TableCell>
            <TableCell align="right">{text.n}</TableCell>
            <TableCell align="right">{text.before}</TableCell>
            <TableCell align="right">{text.difference}</TableCell>
            {compared && <TableCell align="right">{text.inRegion}</TableCell>}
          </TableRow>
        </TableHead>
        {groups.map((group) => (
          <TableBody key={group}>
            <TableRow><TableCell component="th" scope="rowgroup" colSpan={compared ? 6 : 5} sx={{ fontWeight: 600, bgcolor: 'background.default' }}>{text.groups[group]}</TableCell></TableRow>
            {activity.figures.filter((figure) => figure.group === group).map((figure) => <Line key={figure.code} activity={activity} figure={figure} compared={compared} />)}
          </TableBody>
        ))}
      </Table>
    </TableContainer>
  )
}

function Line({ activity, figure, compared }: { activity: Activity; figure: ActivityFigure; compared: boolean }) {
  const [search] = useSearchParams()
  const label = typeset(figure.label)
  const value = said(figure.value, figure)
  const address = isOfRegister(figure) ? registerAddress(activity, figure) : behindAddress(activity, search, figure.code, figure)
  return (
    <TableRow hover>
      <TableCell component="th" scope="row">
        {label}
        <Box component="span" sx={{ ml: 1, typography: 'caption', color: 'text.secondary' }}>{figure.code}</Box>
      </TableCell>
      <TableCell align="right">
        {figure.n === 0 || figure.value === null
          ? value
          : <MuiLink component={Link} to={address} aria-label={opening(figure, value, label)} sx={{ display: 'inline-block', py: 1 }}>{value}</MuiLink>}
      </TableCell>
      <TableCell align="right">
        {figure.denominator === null ? number(figure.n) : text.fraction(number(figure.numerator), number(figure.denominator))}
        {figure.left_out > 0 && <Box component="span" sx={{ display: 'block', typography: 'caption', color: 'text.secondary' }}>{text.leftOut(number(figure.left_out))}</Box>}
      </TableCell>
      <TableCell align="right">{said(figure.before, figure)}</TableCell>
      <TableCell align="right">{saidDifference(figure.value, figure.before, figure)}</TableCell>
      {compared && <TableCell align="right">{said(figure.region, figure)}</TableCell>}
    </TableRow>
  )
}

/** What a number opens, in words. */
function opening(figure: ActivityFigure, value: string, label: string): string {
  if (!isOfRegister(figure)) return text.open(value, label)
  return figure.code === meetingsCode ? text.openMeetings(value) : text.openCases(value, label)
}

/** With the parts of one figure under it, the page is printed on two sheets. */
export const onTwoSheets = { '@media print': { '& td, & th': { fontSize: '8.5pt', lineHeight: 1.1, py: '0.5px' }, '& a': { py: 0 } } } as const
