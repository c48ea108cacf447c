import Alert from '@mui/material/Alert'
import AlertTitle from '@mui/material/AlertTitle'
import Button from '@mui/material/Button'
import { Component } from 'react'
import type { ReactNode } from 'react'
import { appText } from '@/locales/fr/app'
import { commonText } from '@/locales/fr/common'

interface Crash {
  failure: Error | null
}

/** A page that stops says so, and the rest stays. */
export class ErrorBoundary extends Component<{ children: ReactNode }, Crash> {
  override state: Crash = { failure: null }

  static getDerivedStateFromError(failure: Error): Crash {
    return { failure }
  }

  override render(): ReactNode {
    const { failure } = this.state
    if (!failure) return this.props.children
    // The file of a page is gone when the server has been updated since this one was opened.
    const outdated = /dynamically imported module|module script/i.test(failure.message)
    return (
      <Alert severity={outdated ? 'info' : 'error'} sx={{ m: 2 }} action={<Button color="inherit" onClick={() => location.reload()}>{commonText.reload}</Button>}>
        <AlertTitle>{appText.crashed}</AlertTitle>
        {outdated ? appText.newVersion : appText.crashedDetail}
      </Alert>
    )
  }
}
