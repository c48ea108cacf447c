import { texts } from '@/shared/format/typography'

/** Failures that the server could not tell itself. */
export const problemText = texts({
  network: 'Le serveur ne répond pas. Vérifiez la connexion, puis réessayez : rien de ce que vous avez écrit n\'est perdu.',
  unexpected: 'Une erreur inattendue est survenue. Réessayez ; si elle revient, prévenez votre administrateur.',
  byStatus: (status: number) =>
    status >= 500
      ? 'Le serveur a rencontré une erreur. Réessayez dans un instant.'
      : `La demande n'a pas été acceptée (code ${status}). Rechargez la page, puis réessayez.`,
})
