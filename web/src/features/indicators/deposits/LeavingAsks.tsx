import Typography from '@mui/material/Typography'
import { useEffect, useState } from 'react'
import { useNavigate } from 'react-router'
import { indicatorsText } from '@/locales/fr/indicators'
import { Confirm } from '@/shared/ui'
import { keepPage } from '@/shared/ui/keepPage'

const text = indicatorsText.deposit

/** While it is shown, leaving the page asks: by the browser for another site or a closed tab, by us for another page of the application. */
export function LeavingAsks() {
  const navigate = useNavigate()
  const [towards, setTowards] = useState<string | null>(null)
  useEffect(keepPage, [])
  useEffect(() => {
    const press = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey || link.target === '_blank' || link.download || link.origin !== location.origin || link.pathname === location.pathname) return
      event.preventDefault()
      event.stopPropagation()
      setTowards(link.pathname + link.search)
    }
    // Before the router's own.
    document.addEventListener('click', press, true)
    return () => document.removeEventListener('click', press, true)
  }, [])
  if (towards === null) return null
  return (
    <Confirm title={text.leaveTitle} confirmLabel={text.leaveConfirm} onConfirm={() => { void navigate(towards) }} onClose={() => setTowards(null)}>
      <Typography>{text.leave}</Typography>
    </Confirm>
  )
}
