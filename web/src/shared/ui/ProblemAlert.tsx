import Alert from '@mui/material/Alert'
import AlertTitle from '@mui/material/AlertTitle'
import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import { useEffect, useRef } from 'react'
import { commonText } from '@/locales/fr/common'

/** A point to see again: the field it links to, and what to do. */
export interface Point {
  field: string
  label?: string | undefined
  message: string
}

/** What the points are to be seen again before. */
export type Before = 'sending' | 'saving'

export interface ProblemAlertProps {
  /** Faults of fields, in the order of the page. */
  points?: readonly Point[]
  /** A refusal that belongs to no field. */
  detail?: string | undefined
  /** The id of a field's input; by default the field's own name. */
  idOf?: (field: string) => string
  /** Whether the form sends something to somebody, or keeps what is typed. */
  before?: Before
  /** How often it was sent: each attempt that is refused shows the summary again. */
  attempt?: number
}

/**
 * On top of a form: « 2 points à revoir avant d'enregistrer », each a link to its field. Takes the focus when something is told anew or
 * sent again; never when a point goes because its field is being filled.
 */
export function ProblemAlert({ points = [], detail, idOf = (field) => field, before: act = 'saving', attempt = 0 }: ProblemAlertProps) {
  const summary = useRef<HTMLDivElement>(null)
  const before = useRef<{ attempt: number; told: ReadonlySet<string> }>({ attempt, told: new Set() })
  const shown = points.length > 0 || Boolean(detail)
  const told = JSON.stringify([...points.map(({ field }) => field), ...(detail ? [`: ${detail}`] : [])])
  useEffect(() => {
    const now = new Set(JSON.parse(told) as string[])
    const isNews = attempt !== before.current.attempt || [...now].some((each) => !before.current.told.has(each))
    before.current = { attempt, told: now }
    if (isNews && now.size > 0) summary.current?.focus()
  }, [told, attempt])
  if (!shown) return null
  return (
    <Alert severity="error" ref={summary} tabIndex={-1} sx={{ mb: 2 }}>
      {points.length > 0 ? <AlertTitle>{commonText.faults(points.length, act)}</AlertTitle> : detail}
      {points.length > 0 && detail && <Box sx={{ mb: 1 }}>{detail}</Box>}
      {points.length > 0 && (
        <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
          {points.map(({ field, label, message }) => (
            // A block: the mark of a line that wraps stands at its beginning.
            <li key={field}>
              <Link href={`#${idOf(field)}`} color="inherit" sx={{ display: 'block', py: 0.5 }} onClick={(event) => { event.preventDefault(); focusField(idOf(field)) }}>
                {label ? `${label}\u202f: ${message}` : message}
              </Link>
            </li>
          ))}
        </Box>
      )}
    </Alert>
  )
}

function focusField(id: string): void {
  const field = document.getElementById(id)
  field?.scrollIntoView({ block: 'center' })
  const inner = field?.matches('input, textarea, button, select') ? field : field?.querySelector<HTMLElement>('input, textarea, button')
  inner?.focus()
}
