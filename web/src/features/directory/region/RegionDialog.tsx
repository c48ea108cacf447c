import { zodResolver } from '@hookform/resolvers/zod'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import Typography from '@mui/material/Typography'
import { useFieldArray } from 'react-hook-form'
import type { Control } from 'react-hook-form'
import { z } from 'zod'
import { directoryText } from '@/locales/fr/directory'
import { readKey, useWrite } from '@/shared/api'
import type { Region } from '@/shared/api/generated'
import { sessionKey } from '@/shared/api/session'
import { requiredText, RowDialog, TextInput } from '@/shared/forms'
import { useToast } from '@/shared/ui'
import { CrossIcon, PlusIcon } from '@/shared/ui/icons'

const text = directoryText.regionPage
const path = '/api/region'
const department = z.object({ code: requiredText.max(3, text.codeWrong), name: requiredText.max(60) })
const schema = z.object({ name: requiredText.max(80), departments: z.array(department).min(1, text.atLeastOne) })
type Values = z.input<typeof schema>
const labels = { name: text.name, departments: text.departments }

/** The whole region: its name and its departments. */
export function RegionDialog({ region, onClose }: { region: Region; onClose: () => void }) {
  const tell = useToast()
  // The bar of every page tells the name: the session is read again.
  const write = useWrite<Region>({ refreshes: [readKey(path), readKey('/api/departments'), sessionKey], onDone: () => { tell(directoryText.recorded); onClose() } })
  return (
    <RowDialog<Values, Region>
      title={text.title} values={valuesOf(region)} resolver={zodResolver(schema)} labels={labels} write={write} onClose={onClose}
      row={{ version: region.version, valuesOf, show: (field, value) => shown(field, value) }}
      request={({ name, departments }, version) => ({
        method: 'PUT', path, ...(version === undefined ? {} : { version }),
        body: { name: name.trim(), departments: departments.map((each) => ({ code: each.code.trim(), name: each.name.trim() })) },
      })}
    >
      {({ control }) => (
        <>
          <TextInput control={control} name="name" label={labels.name} hint={text.nameHint} maxLength={80} required />
          <Departments control={control} />
        </>
      )}
    </RowDialog>
  )
}

function Departments({ control }: { control: Control<Values> }) {
  const { fields, append, remove } = useFieldArray({ control, name: 'departments' })
  return (
    <Box role="group" aria-label={labels.departments} id="departments" tabIndex={-1}>
      <Typography sx={{ fontWeight: 600, mb: 1 }}>{labels.departments}</Typography>
      {fields.length === 0 && <Typography color="textSecondary" sx={{ mb: 1 }}>{text.noDepartment}</Typography>}
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        {fields.map(({ id }, at) => (
          <Box key={id} sx={{ display: 'grid', gridTemplateColumns: '110px 1fr auto', gap: 1, alignItems: 'start' }}>
            <TextInput control={control} name={`departments.${at}.code`} label={text.code} maxLength={3} required />
            <TextInput control={control} name={`departments.${at}.name`} label={text.departmentName} maxLength={60} required />
            <IconButton aria-label={text.removeAt(at + 1)} onClick={() => remove(at)}><CrossIcon /></IconButton>
          </Box>
        ))}
      </Box>
      <Button startIcon={<PlusIcon />} sx={{ mt: 1 }} onClick={() => append({ code: '', name: '' })}>{text.add}</Button>
    </Box>
  )
}

function valuesOf({ name, departments }: Region): Values {
  return { name, departments: departments.map((department) => ({ code: department.code, name: department.name })) }
}

function shown(field: string, value: unknown): string {
  if (field === 'departments') return (value as Values['departments']).map(({ code, name }) => `${code} ${name}`).join(', ') || '—'
  return String(value || '—')
}
