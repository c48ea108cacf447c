import { openingText } from '@/locales/fr/opening'

const { labels } = openingText

/** How the summary of what to see again names each field. */
export const labelsOfFields: Readonly<Record<string, string>> = {
  need: labels.need,
  returning: labels.need,
  'woman.birth_date': labels.birthDate,
  'woman.last_name': labels.lastName,
  'woman.first_name': labels.firstName,
  'woman.initials': labels.initials,
  'woman.postcode': labels.postcode,
  'dating.ga_days': labels.term,
  'dating.date': labels.date,
  'dating.embryo_age_days': labels.date,
  fetuses: labels.fetuses,
  delivered_on: labels.deliveredOn,
  motive: labels.motive,
  urgency: labels.urgency,
  question: labels.question,
  'screening.said': labels.screening,
  'screening.ticked': labels.screening,
  asked_at: labels.askedAt,
  draft: labels.draft,
  follows: labels.follows,
  caller_name: labels.callerName,
  caller_phone: labels.callerPhone,
}
