import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Link from '@mui/material/Link'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { zodResolver } from '@hookform/resolvers/zod'
import { useId, useState } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { bedsText } from '@/locales/fr/beds'
import { commonText } from '@/locales/fr/common'
import { readKey, useRead, useWrite } from '@/shared/api'
import { Form, requiredText, TextInput } from '@/shared/forms'
import { Clock, LoadingBlock, ReadFailure, useToast } from '@/shared/ui'
import type { NewWallDisplay, WallDisplay } from './types'

const path = '/api/board/walls'
const refreshes = [readKey(path)]

/** « Affichage mural »: makes links that show the board on a wall without login, and takes them back. */
export function WallLinks() {
  const [open, setOpen] = useState(false)
  const title = useId()
  return (
    <>
      <Button variant="outlined" aria-haspopup="dialog" onClick={() => setOpen(true)}>{bedsText.wall}</Button>
      <Dialog open={open} onClose={() => setOpen(false)} aria-labelledby={title} fullWidth maxWidth="sm">
        <DialogTitle id={title}>{bedsText.wall}</DialogTitle>
        <DialogContent>
          <Typography sx={{ mb: 2 }}>{bedsText.wallExplain}</Typography>
          {open && <><NewLink /><LiveLinks /></>}
        </DialogContent>
        <DialogActions><Button onClick={() => setOpen(false)}>{commonText.close}</Button></DialogActions>
      </Dialog>
    </>
  )
}

const linkForm = z.object({ name: requiredText.max(80) })

function NewLink() {
  const tell = useToast()
  const form = useForm({ resolver: zodResolver(linkForm), defaultValues: { name: '' }, shouldFocusError: false })
  const write = useWrite<NewWallDisplay>({ refreshes, onDone: () => form.reset() })
  const address = write.data?.token && `${location.origin}/mur/${write.data.token}`
  return (
    <Form form={form} problem={write.error} labels={{ name: bedsText.wallName }} onSubmit={(body) => write.mutate({ method: 'POST', path, body })}>
      <Stack direction="row" sx={{ gap: 1, alignItems: 'flex-start', pt: 1, mb: 2 }}>
        <TextInput control={form.control} name="name" label={bedsText.wallName} hint={bedsText.wallNameHint} maxLength={80} />
        <Button type="submit" variant="contained" loading={write.isPending} sx={{ minHeight: 56, flexShrink: 0 }}>{bedsText.wallCreate}</Button>
      </Stack>
      {address && (
        <Alert severity="success" sx={{ mb: 2 }}>
          {bedsText.wallCreated}
          <Box sx={{ my: 1, overflowWrap: 'anywhere' }}><Link href={address} target="_blank" rel="noreferrer">{address}</Link></Box>
          <Button variant="outlined" color="inherit" onClick={() => { void navigator.clipboard?.writeText(address).then(() => tell(bedsText.wallCopied)) }}>{bedsText.wallCopy}</Button>
        </Alert>
      )}
    </Form>
  )
}

function LiveLinks() {
  const tell = useToast()
  const links = useRead<{ items: WallDisplay[] }>(path)
  const revoke = useWrite({ refreshes, onDone: () => tell(bedsText.wallRevoked) })
  if (links.isPending) return <LoadingBlock height={60} />
  if (links.error) return <ReadFailure problem={links.error} onRetry={() => { void links.refetch() }} />
  return (
    <>
      <Typography variant="h3">{bedsText.wallLinks}</Typography>
      {links.data.items.length === 0 && <Typography color="textSecondary">{bedsText.wallNone}</Typography>}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {links.data.items.map(({ id, name, created_at, version }) => (
          <Box component="li" key={id} sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
            <Box sx={{ flexGrow: 1 }}>{name} · {bedsText.wallSince} <Clock at={created_at} /></Box>
            <Button color="error" aria-label={bedsText.wallRevokeName(name)} onClick={() => revoke.mutate({ method: 'DELETE', path: `${path}/${id}`, version }, { onError: ({ detail }) => tell(detail) })}>{bedsText.wallRevoke}</Button>
          </Box>
        ))}
      </Box>
    </>
  )
}
