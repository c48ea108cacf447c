/** The page where one tells what became of her. */
export function outcomePage(request: string): string {
  return `/demandes/${request}/devenir`
}

/** The page of the request, with the panel of the feedback open for who may send one. */
export function feedbackPage(request: string): string {
  return `/demandes/${request}?${openingParameter}=${feedbackOpening}`
}

export const openingParameter = 'ouvrir'
export const feedbackOpening = 'retour'
