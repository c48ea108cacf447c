import { qualityText as text } from '@/locales/fr/quality'
import type { PerinatalCase } from '@/shared/api/generated'
import type { Step } from '@/shared/ui'

const order = ['DETECTED', 'DECLARED', 'DOCUMENTED', 'REVIEWED', 'ACTION_PLAN', 'CLOSED'] as const

/** The story of a case: steps done, the one under way, those to come. */
export function stepsOf(state: PerinatalCase['state']): Step[] {
  const reached = order.indexOf(state as (typeof order)[number])
  return order.map((each, index) => ({ key: each, label: text.steps[each], state: index < reached || state === 'CLOSED' ? 'done' : index === reached ? 'current' : 'next' }))
}
