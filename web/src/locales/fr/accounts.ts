import { texts } from '@/shared/format/typography'

/** Login: on the first page, hence few words. « Mon compte » has its own. */
export const accountsText = texts({
  loginTitle: 'Se connecter',
  welcome: 'Le réseau périnatal, d\'une maternité à l\'autre.',
  login: 'Identifiant',
  password: 'Mot de passe',
  submit: 'Se connecter',
  submitCode: 'Valider le code',
  otherAccount: 'Changer d\'identifiant',
  demonstration: 'Démonstration : toutes les données sont fictives. Les identifiants d\'essai sont affichés au démarrage du serveur.',
  missing: 'Écrivez l\'identifiant et le mot de passe.',
  endedTitle: 'Votre connexion a expiré',
  endedDetail: 'Rien n\'est perdu. Reconnectez-vous pour reprendre où vous en étiez.',
  codeMissing: 'Écrivez le code en entier.',
})
