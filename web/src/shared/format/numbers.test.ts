import { expect, it } from 'vitest'
it('runs under a foreign zone', () => { expect(new Date(0).getHours()).toBe(20) })
