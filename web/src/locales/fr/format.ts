import { texts } from '@/shared/format/typography'

/** Words of dates, times, ages and measures. */
export const formatText = texts({
  time: (hours: number, minutes: string) => `${hours} h ${minutes}`,
  beforeChange: (time: string) => `${time} (avant le changement d'heure)`,
  afterChange: (time: string) => `${time} (après le changement d'heure)`,
  at: (time: string) => `à ${time}`,
  yesterdayAt: (time: string) => `hier à ${time}`,
  tomorrowAt: (time: string) => `demain à ${time}`,
  tomorrow: (time: string) => `demain ${time}`,
  onWeekday: (weekday: string, time: string) => `${weekday} ${time}`,
  onDay: (day: string, time: string) => `${day}, ${time}`,
  dayAt: (day: string, time: string) => `le ${day} à ${time}`,
  justNow: 'à l\'instant',
  ago: (duration: string) => `il y a ${duration}`,
  ahead: (duration: string) => `dans ${duration}`,
  withAge: (instant: string, age: string) => `${instant} · ${age}`,
  lessThanOneMinute: 'moins d\'une minute',
  minutes: (count: number) => `${count} min`,
  hours: (hours: number, minutes: string) => `${hours} h ${minutes}`,
  days: (days: number, hours: number) => (hours === 0 ? `${days} j` : `${days} j ${hours} h`),
  minus: (duration: string) => `−${duration}`,
  plus: (amount: string) => `+${amount}`,
  gestationalAge: (weeks: number, days: number) => (days === 0 ? `${weeks} SA` : `${weeks} SA + ${days} j`),
  none: '—',
  estimated: (value: string) => `${value} ≈`,
  percent: (value: string) => `${value} %`,
  grams: (value: string) => `${value} g`,
  perThousand: (value: string) => `${value}\u202f‰`,
  perMany: (value: string, many: string) => `${value} pour ${many}`,
  bytes: (amount: string, unit: string) => `${amount}\u202f${unit}`,
})

/** What is wrong with something typed, and how to write it. */
export const parsingText = texts({
  gestationalAge: {
    empty: 'Écrivez le terme ainsi : 28+3.',
    unreadable: 'Terme illisible. Écrivez le terme ainsi : 28+3.',
    tooManyDays: 'Une semaine compte de 0 à 6 jours. Écrivez le terme ainsi : 28+3.',
    outOfBounds: (age: string) => `${age} : le terme doit être entre 4 SA et 44 SA. Vérifiez la saisie.`,
    decimal: (typed: string, choices: string) => `${typed} est une semaine décimale. Vouliez-vous dire ${choices} ?`,
    or: ' ou ',
    converted: (typed: string, age: string) => `${typed} = ${age}.`,
  },
  date: {
    empty: 'Écrivez la date ainsi : 12/03/1994.',
    unreadable: 'Date illisible. Écrivez la date ainsi : 12/03/1994.',
    impossible: 'Ce jour n\'existe pas dans le calendrier. Vérifiez la date.',
    future: 'Cette date est dans le futur. Vérifiez l\'année.',
  },
  time: {
    empty: 'Écrivez l\'heure ainsi : 14h05.',
    unreadable: 'Heure illisible. Écrivez l\'heure ainsi : 14h05.',
    impossible: 'Une heure va de 0h00 à 23h59. Vérifiez la saisie.',
    skipped: 'Cette heure n\'existe pas cette nuit-là : le passage à l\'heure d\'été l\'a sautée.',
    repeated: 'Cette heure existe deux fois cette nuit-là. Avant ou après le changement d\'heure ?',
    future: 'Cette heure est dans le futur. Vérifiez la date et l\'heure.',
    fact: 'L\'heure du fait est à revoir. Écrivez-la ainsi : 14h05.',
  },
  email: { unreadable: 'Une adresse s\'écrit ainsi : prenom.nom@exemple.fr.' },
  phone: { unreadable: 'Numéro illisible. Écrivez dix chiffres : 05 00 00 00 00.' },
  number: {
    unreadable: 'Écrivez un nombre entier.',
    between: (least: string, most: string) => `Écrivez un nombre entre ${least} et ${most}.`,
  },
})
