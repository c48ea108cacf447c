import { describe, expect, it } from 'vitest'
import { checkedBy } from './required'

const checked = (values: Record<string, unknown>) => checkedBy<Record<string, unknown>>(() => [])(values, undefined, { fields: {}, shouldUseNativeValidation: false })

describe('the time of a fact', () => {
  it('that was emptied or cannot be read is refused, never sent as now', () => {
    expect(checked({ happened_at: null })).toMatchObject({ errors: { happened_at: { message: expect.stringContaining('heure du fait') as string } } })
    expect(checked({ decided_at: '' })).toMatchObject({ errors: { decided_at: {} } })
  })

  it('that is read goes through, and forms without one are not asked', () => {
    expect(checked({ happened_at: '2026-11-16T09:00:00.000Z' })).toMatchObject({ errors: {} })
    expect(checked({ comment: '' })).toMatchObject({ errors: {} })
  })
})
