import { cleanup, configure } from '@testing-library/react'
import { afterEach, vi } from 'vitest'

// Files share the libraries that they read, which is most of their time. Each begins with our modules as they begin, and with nothing that another
// file replaced, kept or had in the address.
vi.resetModules()
vi.unstubAllGlobals()
vi.restoreAllMocks()
vi.useRealTimers()
history.replaceState(null, '', '/')
localStorage.clear()
sessionStorage.clear()

// jsdom lays nothing out.
Element.prototype.scrollIntoView = () => undefined

// A busy machine is slow, not wrong: what appears is waited for.
configure({ asyncUtilTimeout: 10_000 })

afterEach(cleanup)
