import { texts } from '@/shared/format/typography'

/** Charts, on any page. */
export const chartText = texts({
  chart: 'Graphique',
  table: 'Tableau',
  shownAs: 'Montrer',
  download: 'Télécharger l\'image',
  svg: 'Dessin SVG',
  png: 'Image PNG',
  described: (title: string) => `Graphique : ${title}. Les mêmes chiffres sont dans le tableau.`,
  limits95: 'Limites à 95 %',
  limits998: 'Limites à 99,8 %',
  target: 'Taux d\'ensemble',
  others: 'Une maternité',
  points: (title: string) => `${title} : un point par maternité. Les flèches passent de l'un à l'autre ; les mêmes chiffres sont dans le tableau.`,
  browse: 'Touchez un point, ou passez de l\'un à l\'autre avec les flèches.',
  longer: (count: string) => `Les ${count} premières parties ; toutes sont dans le tableau.`,
})
