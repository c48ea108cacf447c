import Button from '@mui/material/Button'
import { useRef } from 'react'
import type { ChangeEvent } from 'react'

/** A button that opens the browser's own choice of files. */
export function FileButton({ label, onFiles }: { label: string; onFiles: (files: readonly File[]) => void }) {
  const input = useRef<HTMLInputElement>(null)
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.target.files ?? [])]
    // The same file may be chosen again.
    event.target.value = ''
    if (files.length > 0) onFiles(files)
  }
  return (
    <>
      <Button variant="contained" onClick={() => input.current?.click()}>{label}</Button>
      <input ref={input} type="file" multiple hidden onChange={take} aria-label={label} />
    </>
  )
}
