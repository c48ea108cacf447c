import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'

// jsdom lays nothing out.
Element.prototype.scrollIntoView = () => undefined

// A busy machine is slow, not wrong: what appears is waited for.
configure({ asyncUtilTimeout: 10_000 })

afterEach(cleanup)
