import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import useMediaQuery from '@mui/material/useMediaQuery'
import { indicatorsText } from '@/locales/fr/indicators'
import { transmissionsText } from '@/locales/fr/transmissions'
import { phone, Section, SelectFilter, useFilter } from '@/shared/ui'
import { DataTable } from '@/shared/ui/DataTable'
import type { Column } from '@/shared/ui/DataTable'
import { intervalOf } from '../figures'
import type { TransmittedYear } from '../types'
import { FigureCards } from './FigureCards'
import { casesOf, partsOf, told, valueOf } from './transmitted'
import type { ToldFigure } from './transmitted'

const text = transmissionsText.authority

interface House { number: number; name: string; type: string; figure: ToldFigure | undefined }

/** One figure of every house, the region first. The figure stands in the address. */
export function HousesSection({ year }: { year: TransmittedYear }) {
  const [asked] = useFilter('chiffre')
  const onPhone = useMediaQuery(phone)
  const { headline, tracers } = partsOf(year)
  const first = headline[0] ?? tracers[0]
  const chosen = tracers.find(({ key }) => key === asked) ?? first
  if (!chosen) return null
  const rows = year.places.map(({ number, name, type, figures }): House => ({ number, name, type, figure: told(figures, year.sheets).find(({ key }) => key === chosen.key) }))
  const typed = rows.some(({ type }) => type !== '')
  const label = `${text.houses} : ${nameOf(chosen)}`
  return (
    <Section title={text.houses}>
      <Typography sx={{ mb: 1.5 }}>{text.housesExplain(year.head.named)}</Typography>
      <Box className="no-print" sx={{ mb: 1.5 }}>
        <SelectFilter name="chiffre" label={text.chosen} every={nameOf(first!)} choices={tracers.filter(({ key }) => key !== first!.key).map((figure) => ({ value: figure.key, label: nameOf(figure) }))} width={480} />
      </Box>
      <Typography sx={{ fontWeight: 600, mb: 1 }}>{nameOf(chosen)}</Typography>
      {onPhone
        ? <FigureCards label={label} cards={rows.map((house) => ({ key: String(house.number), name: <HouseName house={house} typed />, figure: house.figure }))} />
        : <DataTable label={label} columns={typed ? columns : columns.filter(({ id }) => id !== 'type')} rows={rows} rowId={({ number }) => String(number)} />}
    </Section>
  )
}

/** The region stands out; on a phone the type stands beside the name. */
function HouseName({ house: { number, name, type }, typed = false }: { house: House; typed?: boolean }) {
  return <>{number === 0 ? <strong>{name}</strong> : name}{typed && type !== '' && ` · ${indicatorsText.type(type)}`}</>
}

function nameOf({ indicator, over, label }: ToldFigure): string {
  return over === label ? `${indicator} · ${label}` : `${indicator} · ${over} : ${label}`
}

const columns: Column<House>[] = [
  { id: 'house', header: text.house, cell: ({ row }) => <HouseName house={row.original} /> },
  { id: 'type', header: text.type, cell: ({ row }) => row.original.type },
  { id: 'value', header: text.value, meta: { align: 'right' }, cell: ({ row: { original: { figure } } }) => (figure ? valueOf(figure) : '') },
  { id: 'cases', header: text.cases, meta: { align: 'right' }, cell: ({ row: { original: { figure } } }) => (figure ? casesOf(figure) : '') },
  { id: 'interval', header: text.interval, meta: { align: 'right' }, cell: ({ row: { original: { figure } } }) => (figure ? intervalOf(figure) : '') },
]
