import type { Scanner } from './scanner.ts'
import type { Who } from './notation.ts'

/** How a scenario names the roles, and the codes the program gives them. The longest wording comes first. */
const roles: [wording: RegExp, role: string][] = [
  [/sage-femme de la cellule/u, 'cell_midwife'],
  [/(?:sage-femme|maïeuticien)(?= de )/u, 'maternity_midwife'],
  [/(?:médecin|obstétricien|obstétricienne|pédiatre)(?= de )/u, 'maternity_doctor'],
  [/(?:unité receveuse|néonatologue)/u, 'receiving_unit'],
  [/(?:régulateur|régulatrice) du SAMU/u, 'samu'],
  [/(?:administratrice|administrateur)/u, 'administrator'],
  [/gestionnaire des risques/u, 'risk_officer'],
  [/direction du réseau/u, 'network_manager'],
  [/autorité de santé/u, 'health_authority'],
]

/** Reads what follows `as`. */
export function readWho(scanner: Scanner): Who {
  if (scanner.accept(/nobody|personne/u)) return { kind: 'nobody' }
  if (scanner.accept(/account/u)) {
    const login = scanner.quoted('a login')
    scanner.expect(/with/u, 'with "password"')
    return { kind: 'account', login, password: scanner.quoted('a password') }
  }
  const rank = scanner.accept(/une? autre/u) ? 1 : 0
  for (const [wording, role] of roles) {
    if (!scanner.accept(wording)) continue
    const establishment = scanner.accept(/de\b/u) ? scanner.quoted('an establishment') : undefined
    return { kind: 'role', role, rank, ...(establishment && { establishment }) }
  }
  return scanner.fail('expected nobody, account "login" with "password", or a role (see tests/scenarios/README.md)')
}

/** One text per person, to keep her session by. */
export function nameOf(who: Who): string {
  if (who.kind === 'nobody') return 'nobody'
  if (who.kind === 'account') return `account ${who.login}`
  return [who.role, who.establishment ?? '', who.rank].join('|')
}

/** What `cigogne demo accounts --json` prints, one per account. */
export interface Account {
  role: string
  establishment?: string | null
  login: string
  password: string
}

/** The account of the demonstration meant by a role and a place. Throws with the possible places when there is none. */
export function accountOf(who: Who & { kind: 'role' }, accounts: Account[]): Account {
  const sameRole = accounts.filter((account) => account.role === who.role)
  const found = who.establishment
    ? (exactly(sameRole, who.establishment) ?? sameRole.filter((account) => holds(account.establishment, who.establishment!)))
    : sameRole
  const account = found[who.rank]
  if (account) return account
  const places = sameRole.map((candidate) => candidate.establishment ?? 'nowhere').join(', ')
  throw new Error(`the demonstration has no such account; role ${who.role} exists at: ${places || 'no place'}`)
}

function exactly(accounts: Account[], establishment: string): Account[] | undefined {
  const found = accounts.filter((account) => plain(account.establishment ?? '') === plain(establishment))
  return found.length ? found : undefined
}

function holds(name: string | null | undefined, words: string): boolean {
  const known = plain(name ?? '').split(' ')
  return plain(words)
    .split(' ')
    .every((word) => known.includes(word))
}

/** Without accents, case and punctuation. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join(' ')
}
