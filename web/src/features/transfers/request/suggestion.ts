import type { RequestView } from '../types'
import type { ScreeningValues } from './screeningAgain'
import { isOfNewborn } from '../kinds'

type Suggestion = NonNullable<RequestView['suggestion']>

/** The class proposed, with what is being ticked now: a mother who leaves with a contraindication is never proposed an ambulance alone. */
export function suggestionFor({ kind, suggestion }: Pick<RequestView, 'kind' | 'suggestion'>, { said, ticked }: Pick<ScreeningValues, 'said' | 'ticked'>): Suggestion | null {
  const contraindicated = said === 'some' && ticked.some((each) => each !== 'CI_REFUSAL')
  if (!suggestion || isOfNewborn(kind) || !contraindicated || suggestion.because.includes('CONTRAINDICATION')) return suggestion
  // Below class 3, the signs of the lighter class no longer tell why; nor do those of her newborn, once she asks for as much.
  const hers = suggestion.suggested === '3' && suggestion.newborn === null ? suggestion.because : []
  return { suggested: '3', because: [...hers, 'CONTRAINDICATION'], newborn: null }
}
