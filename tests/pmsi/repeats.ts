import { ageAtDeath, isAntepartum, isBirth, isDelivery } from './naive.ts'
import type { Stay } from './stays.ts'

/** Of other stays nothing is counted: whether they are there twice does not matter. */
function isCounted(stay: Stay): boolean {
  const age = ageAtDeath(stay)
  return isDelivery(stay) || isBirth(stay) || (age !== null && age <= 27) || isAntepartum(stay)
}

/** pmsi.md 10.7: establishment, number, month and nights; null where it has no number but blanks and zeros. */
function identityOf(stay: Stay): string | null {
  const number = stay.rss ?? (stay.number || null)
  if (number === null || /^[ 0]*$/.test(String(number))) return null
  return [stay.rss === null ? 'rsa' : 'rss', stay.finess, number, stay.year, stay.month, stay.nights].join(' ')
}

/** FNV-1a of 64 bits, as it is published (draft-eastlake-fnv). */
export function fnv1a(text: string): bigint {
  let digest = 0xcbf29ce484222325n
  for (const byte of Buffer.from(text.replace(/ +$/, ''), 'latin1')) digest = ((digest ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn
  return digest
}

/**
 * Which of the stays count, and by which rule the others do not: pmsi.md 10.7. One of each identity counts: of those told in the same words the
 * first, of others that of the greatest digest.
 */
export function withoutRepeats(stays: Stay[]): { stay: Stay; rule: 'repeated' | 'repeated_otherwise' | null }[] {
  const copies = new Map<string, Stay[]>()
  for (const stay of stays) {
    const identity = isCounted(stay) ? identityOf(stay) : null
    if (identity !== null) copies.set(identity, [...(copies.get(identity) ?? []), stay])
  }
  const rules = new Map<Stay, 'repeated' | 'repeated_otherwise'>()
  for (const all of copies.values()) {
    if (all.length < 2) continue
    const kept = all.reduce((best, other) => (fnv1a(other.text) > fnv1a(best.text) ? other : best))
    for (const stay of all) if (stay !== kept) rules.set(stay, stay.text === kept.text ? 'repeated' : 'repeated_otherwise')
  }
  return stays.map((stay) => ({ stay, rule: rules.get(stay) ?? null }))
}
