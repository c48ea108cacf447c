import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Stack from '@mui/material/Stack'
import type { UseMutationResult } from '@tanstack/react-query'
import { useEffect, useId, useState } from 'react'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import type { DefaultValues, FieldValues, Resolver, UseFormReturn } from 'react-hook-form'
import { commonText } from '@/locales/fr/common'
import type { Problem, Write } from '@/shared/api'
import { Confirm } from '../ui/Confirm'
import { keepPage } from '../ui/keepPage'
import type { Difference } from './Differences'
import { Form } from './Form'
import { RowConflict } from './RowConflict'
import type { LastWriting } from './RowConflict'

export interface RowDialogProps<V extends FieldValues, Answer> {
  title: string
  /** What the fields hold when the dialog opens. */
  values: V
  resolver: Resolver<V>
  labels: { readonly [field in keyof V & string]?: string }
  write: UseMutationResult<Answer, Problem, Write>
  /** What is sent; `version` is that of the row as the person last saw it. */
  request: (values: V, version: number | undefined) => Write
  /** The row that is changed, for rows with a version. */
  row?: { version: number; valuesOf: (current: never) => V; show?: (field: string, value: unknown) => string }
  confirmLabel?: string
  /** What follows from these values that she may not expect, to be confirmed before they are sent; nothing: sent at once. */
  warning?: (values: V) => Warning | null
  children: (form: UseFormReturn<V>) => ReactNode
  onClose: () => void
}

export interface Warning {
  title: string
  explain: string
  confirmLabel: string
}

/** A form in a dialog: closing it by mistake loses nothing, a change made in between is shown beside one's own. */
export function RowDialog<V extends FieldValues, Answer>(props: RowDialogProps<V, Answer>) {
  const { title, values, resolver, labels, write, request, row, confirmLabel = commonText.save, warning, children, onClose } = props
  const id = useId()
  const form = useForm<V>({ resolver, defaultValues: values as DefaultValues<V>, shouldFocusError: false })
  const [version, setVersion] = useState(row?.version)
  const [leaving, setLeaving] = useState(false)
  const [warned, setWarned] = useState<{ values: V; warning: Warning } | null>(null)
  const { isDirty } = form.formState
  useEffect(() => (isDirty ? keepPage() : undefined), [isDirty])
  const leave = () => (isDirty && !leaving ? setLeaving(true) : onClose())
  const conflict = row && write.error?.isConflict ? (write.error.current as { version: number } & Partial<LastWriting>) : null
  const theirs = conflict && row ? row.valuesOf(conflict as never) : null
  const keep = () => { setVersion(conflict!.version); form.reset(theirs as V); write.reset() }
  const send = (typed: V) => { setWarned(null); write.mutate(request(typed, version)) }
  const submit = (typed: V) => {
    const told = warning?.(typed) ?? null
    return told ? setWarned({ values: typed, warning: told }) : send(typed)
  }
  const save = () => { setVersion(conflict!.version); write.mutate(request(form.getValues(), conflict!.version)) }
  return (
    <Dialog open onClose={leave} aria-labelledby={id} fullWidth maxWidth="sm" scroll="body" slotProps={{ paper: { sx: paper } }}>
      <DialogTitle id={id}>{title}</DialogTitle>
      <Form form={form} problem={conflict ? null : write.error} labels={labels} onSubmit={submit}>
        <DialogContent>
          {theirs && <RowConflict last={lastWriting(conflict)} differences={differencesOf(theirs, form.getValues(), labels, row?.show)} onKeep={keep} onSave={save} />}
          <Stack sx={{ gap: 2.5, pt: 1 }}>{children(form)}</Stack>
          {leaving && isDirty && <Unsaved onStay={() => setLeaving(false)} onLeave={onClose} />}
        </DialogContent>
        <DialogActions sx={actions}>
          <Button onClick={leave}>{commonText.cancel}</Button>
          <Button type="submit" variant="contained" loading={write.isPending} disabled={conflict !== null}>{confirmLabel}</Button>
        </DialogActions>
      </Form>
      {warned && <Confirm title={warned.warning.title} confirmLabel={warned.warning.confirmLabel} onConfirm={() => send(warned.values)} onClose={() => setWarned(null)}>{warned.warning.explain}</Confirm>}
    </Dialog>
  )
}

/** The answer stays in sight below a long form. */
const paper = { overflowY: 'visible', mx: { xs: 1, sm: 'auto' }, maxWidth: { xs: 'calc(100% - 16px) !important', sm: '600px !important' }, width: '100%' } as const
const actions = { position: 'sticky', bottom: 0, zIndex: 1, bgcolor: 'background.paper', borderTop: 1, borderColor: 'divider' } as const

function Unsaved({ onStay, onLeave }: { onStay: () => void; onLeave: () => void }) {
  return (
    <Alert severity="warning" sx={{ mt: 2 }}>
      {commonText.unsaved}
      <Stack direction="row" sx={{ gap: 1, mt: 1, flexWrap: 'wrap' }}>
        <Button variant="outlined" color="inherit" onClick={onStay} autoFocus>{commonText.unsavedStay}</Button>
        <Button color="error" onClick={onLeave}>{commonText.unsavedLeave}</Button>
      </Stack>
    </Alert>
  )
}

function differencesOf(theirs: FieldValues, yours: FieldValues, labels: { readonly [field: string]: string | undefined }, show = plain): Difference[] {
  return Object.keys(theirs)
    .filter((field) => JSON.stringify(theirs[field] || null) !== JSON.stringify(yours[field] || null))
    .map((field) => ({ field, label: labels[field] ?? field, theirs: show(field, theirs[field]), yours: show(field, yours[field]) }))
}

function lastWriting(current: Partial<LastWriting> | null): LastWriting | null {
  return current?.written_by && current.written_at ? { written_by: current.written_by, written_at: current.written_at } : null
}

function plain(_field: string, value: unknown): string {
  return value === null || value === undefined || value === '' ? commonText.empty : String(value)
}
