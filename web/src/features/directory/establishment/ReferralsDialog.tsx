import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useController } from 'react-hook-form'
import type { Control } from 'react-hook-form'
import { commonText } from '@/locales/fr/common'
import { directoryText } from '@/locales/fr/directory'
import { readKey, useEstablishments, useWrite } from '@/shared/api'
import type { Establishment, Referrals } from '@/shared/api/generated'
import { RowDialog } from '@/shared/forms'
import { useToast } from '@/shared/ui'
import { CrossIcon, SortUpIcon } from '@/shared/ui/icons'
import { establishmentPath } from './refresh'

const text = directoryText.referrals

interface Values {
  establishments: string[]
}

/** The list of usual destinations: order, additions, removals, saved together. */
export function ReferralsDialog({ establishment, onClose }: { establishment: Establishment; onClose: () => void }) {
  const tell = useToast()
  const path = establishmentPath(establishment.id)
  const write = useWrite<Referrals>({ refreshes: [readKey(path)], onDone: () => { tell(directoryText.recorded); onClose() } })
  return (
    <RowDialog<Values, Referrals>
      title={text.dialog} values={{ establishments: establishment.referrals.map((each) => each.establishment) }} labels={{ establishments: text.title }}
      resolver={(values) => ({ values, errors: {} })} write={write} onClose={onClose}
      request={(body) => ({ method: 'POST', path: `${path}/referrals`, body })}
    >
      {({ control }) => <OrderedList control={control} establishment={establishment} />}
    </RowDialog>
  )
}

function OrderedList({ control, establishment }: { control: Control<Values>; establishment: Establishment }) {
  const { field: { value: chosen, onChange } } = useController({ control, name: 'establishments' })
  const all = useEstablishments().data ?? []
  const nameOf = (id: string) => all.find((each) => each.id === id)?.name ?? establishment.referrals.find((each) => each.establishment === id)?.name ?? ''
  const raise = (at: number) => onChange(chosen.with(at - 1, chosen[at]!).with(at, chosen[at - 1]!))
  const left = all.filter(({ id, active }) => active && id !== establishment.id && !chosen.includes(id))
  return (
    <>
      <Typography color="textSecondary">{text.explain}</Typography>
      {chosen.length === 0 && <Typography>{text.empty}</Typography>}
      <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {chosen.map((id, at) => (
          <Box component="li" key={id} sx={{ display: 'flex', alignItems: 'center', gap: 1, borderBottom: 1, borderColor: 'divider' }}>
            <Box sx={{ flexGrow: 1 }}>{at + 1}. {nameOf(id)}</Box>
            {at > 0 && <IconButton aria-label={text.up(nameOf(id))} onClick={() => raise(at)}><SortUpIcon /></IconButton>}
            <IconButton aria-label={text.remove(nameOf(id))} onClick={() => onChange(chosen.filter((each) => each !== id))}><CrossIcon /></IconButton>
          </Box>
        ))}
      </Box>
      <TextField id="establishments" select label={text.add} value="" onChange={(event) => onChange([...chosen, event.target.value])} fullWidth slotProps={{ select: { native: true } }}>
        <option value="">{commonText.choose}</option>
        {left.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
      </TextField>
      {chosen.length > 0 && <Button onClick={() => onChange([])} sx={{ alignSelf: 'flex-start' }}>{directoryText.referrals.removeAll}</Button>}
    </>
  )
}
