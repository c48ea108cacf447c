import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { sheetText } from '@/locales/fr/sheet'

/** As many as one reads at a glance; the server puts first what may change where she goes. */
const few = 4

/** « Pour la recherche, il manque : dilatation, membranes et 18 autres [Voir tout] ». */
export function MissingLine({ title, missing }: { title: string; missing: readonly string[] }) {
  const [all, setAll] = useState(false)
  if (missing.length === 0) return null
  const hides = missing.length > few + 1
  const shown = hides && !all ? `${missing.slice(0, few).join(', ')} ${sheetText.andOthers(missing.length - few)}` : missing.join(', ')
  return (
    <Typography component="div">
      <strong>{title}</strong> {shown}{' '}
      {hides && <Button size="small" aria-expanded={all} aria-label={`${title} ${all ? sheetText.showFew : sheetText.showAll}`} onClick={() => setAll(!all)}>{all ? sheetText.showFew : sheetText.showAll}</Button>}
    </Typography>
  )
}
