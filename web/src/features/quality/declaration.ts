import { z } from 'zod'
import { qualityText as text } from '@/locales/fr/quality'
import type { PerinatalCase, RequestView } from '@/shared/api/generated'
import { civilDateOf, daysBetween } from '@/shared/format'
import { optionalDate, optionalGestationalAge, orNull, requiredText } from '@/shared/forms'
import { formText } from '@/locales/fr/common'

export const declarationSchema = z
  .object({
    kind: requiredText, house: z.string(), when: z.enum(['hour', 'day']), happened_at: z.string().nullable(), happened_on: optionalDate, ga_days: optionalGestationalAge, weight_g: z.number().nullable(),
    newborns: z.number().nullable(), vital: requiredText, needs_intensive_care: z.array(z.string()), looked_again: z.array(z.string()), request_number: z.string().regex(/^\d*$/, text.badNumbers), adverse_event: z.string(), summary: z.string(),
  })
  .refine(({ when, happened_at }) => when === 'day' || Boolean(happened_at), { path: ['happened_at'], message: formText.required })
  .refine(({ when, happened_on }) => when === 'hour' || Boolean(happened_on), { path: ['happened_on'], message: formText.required })
export type Declaration = z.input<typeof declarationSchema>

/** What the form begins with: what a case that a fact opened already knows. */
export function beginning(of?: PerinatalCase): Declaration {
  return {
    kind: of?.kind ?? 'AN_OUT', house: of?.house.id ?? '', when: of && !of.happened_at ? 'day' : 'hour', happened_at: of?.happened_at ?? null, happened_on: of?.happened_on ?? null,
    ga_days: of?.ga_days ?? null, weight_g: of?.weight_g ?? null, newborns: of?.newborns ?? null, vital: of?.vital ?? 'LIVE', needs_intensive_care: [], looked_again: [],
    request_number: of?.request_number ? String(of.request_number) : '', adverse_event: of?.adverse_event ?? '', summary: of?.documentation.summary ?? '',
  }
}

/** What of a request is known of the event that somebody saw in it: where and when she asked, the term then, what was noted of a harm. */
export type Asked = Pick<RequestView, 'number' | 'origin' | 'dating' | 'asked_at' | 'newborns' | 'dysfunctions'>

/** The same of a request in which a harm was noted: a serious adverse event, to be completed. */
export function beginningFrom({ number, origin, dating, asked_at, newborns, dysfunctions }: Asked): Declaration {
  const noted = dysfunctions.filter(({ severity }) => severity === 'HARM')
  const term = newborns[0]?.ga_days ?? (dating ? daysBetween(dating.ddr_equivalent, civilDateOf(Date.parse(asked_at))) : null)
  return {
    ...beginning(), kind: 'AN_EIG', house: origin.id ?? '', ga_days: term, weight_g: newborns[0]?.weight_g ?? null, vital: 'UNKNOWN', request_number: String(number),
    adverse_event: noted.find(({ adverse_event }) => adverse_event)?.adverse_event ?? '', summary: noted.map(({ sentence }) => sentence).join('\n'),
  }
}

/** What is sent: the hour or the day, and nothing that was left empty. `chosen`: the house is said, by who acts for none. */
export function declarationBody({ when, happened_at, happened_on, house, newborns, needs_intensive_care, looked_again, request_number, adverse_event, summary, ...rest }: Declaration, chosen: boolean) {
  return {
    ...rest,
    ...(chosen && house ? { house } : {}),
    ...(when === 'hour' ? { happened_at } : { happened_on }),
    ...(newborns === null ? {} : { newborns }),
    ...(needs_intensive_care.length > 0 ? { needs_intensive_care: true } : {}),
    ...(looked_again.length > 0 ? { looked_again: true } : {}),
    ...(request_number ? { request_number: Number(request_number) } : {}),
    adverse_event: orNull(adverse_event), summary: orNull(summary),
  }
}
