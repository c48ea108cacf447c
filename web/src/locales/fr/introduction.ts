import { texts } from '@/shared/format/typography'

/** The three lines of a first login: what each role can do here. */
export const introductionText = texts({
  title: 'Bienvenue',
  close: 'J\'ai compris',
  lines: {
    cell_midwife: [
      'Les demandes arrivent dans « Demandes en cours » ; « Prendre » vous les confie, et chaque étape se corrige.',
      '« Lits et places » dit où il y a une place et depuis quand on le sait ; la « Tournée » appelle les unités sans nouvelles.',
      'À la fin de votre poste, la « Relève » passe la main à la suivante.',
    ],
    maternity_midwife: [
      '« Demander un transfert ou un avis » : cinq questions, la cellule est prévenue dès l\'envoi ; le reste se complète ensuite.',
      'Vos lits se déclarent dans « Lits et places » : « Rien n\'a changé » en un geste, un chiffre en deux.',
      'Ici, « Ma journée » montre ce qui vous attend et des nouvelles de vos patientes transférées.',
    ],
    maternity_doctor: [
      '« Demander un transfert ou un avis » : cinq questions, la cellule est prévenue dès l\'envoi ; le reste se complète ensuite.',
      'Une unité sollicitée répond sur la page de la demande : « J\'accepte » ou « Je ne peux pas ».',
      'Ici, « Ma journée » montre ce qui vous attend et des nouvelles de vos patientes transférées.',
    ],
    receiving_unit: [
      'Quand une place vous est demandée, « Ma journée » le montre : « J\'accepte » ou « Je ne peux pas », depuis un téléphone aussi.',
      'Vos lits se déclarent dans « Lits et places » : « Rien n\'a changé » en un geste, un chiffre en deux.',
      'Une place réservée pour une demande est déjà retirée de votre chiffre : ne la comptez pas.',
    ],
    samu: [
      '« Demandes en cours » montre les transferts à organiser, avec leur urgence et leur destination.',
      'Sur la page d\'une demande, vous notez le vecteur, le départ et l\'arrivée ; chaque heure se corrige.',
      '« Lits et places » dit où il y a une place, et depuis quand on le sait.',
    ],
    risk_officer: [
      '« Analyses » montre les naissances à analyser : celles qu\'un fait a ouvertes, celles que les maternités déclarent.',
      'Vous demandez deux avis de relecture, puis vous retenez l\'évitabilité ; aucun relecteur ne lit l\'avis de l\'autre avant le sien.',
      '« Plan d\'action » réunit, pour l\'année, les dysfonctionnements et ce qui est fait.',
    ],
    network_manager: [
      '« Lits et places » montre la région ; aucune identité de patiente ne vous est montrée.',
      '« Horaires de la cellule » dit quand la cellule répond, jours fériés et jours particuliers compris.',
      'Chaque tableau s\'exporte et s\'imprime depuis sa page.',
    ],
    administrator: [
      '« Établissements » tient les types, seuils, plateaux techniques et unités, chacun avec sa date.',
      '« Comptes » donne et retire les rôles ; « Réglages » date les valeurs avec leur source.',
      '« Journal des accès » dit qui a lu ou écrit quoi, et quand.',
    ],
    health_authority: [
      '« Transmis à l\'ARS » montre chaque année que le réseau vous a transmise, comme elle l\'était ce jour-là.',
      'Les petits effectifs, et ceux qui les feraient retrouver, ne sont pas communiqués.',
      'Chaque année se télécharge (CSV, XLSX) et s\'imprime depuis sa page.',
    ],
  },
})
