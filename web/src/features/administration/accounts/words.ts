import { Account_profession, Membership_role } from '@/shared/api/generated'

export const professions = Account_profession.map(({ code, label }) => ({ value: code as string, label: label as string }))
export const roles = Membership_role.map(({ code, label }) => ({ value: code as string, label: label as string }))

/** Roles held in one establishment; the others in the whole network. */
const inAPlace: readonly string[] = ['maternity_midwife', 'maternity_doctor', 'receiving_unit']

/** Whether the role asks for an establishment. */
export function isInAPlace(role: string): boolean {
  return inAPlace.includes(role)
}

/** The label of a role or profession. */
export function labelOf(choices: readonly { value: string; label: string }[], code: string): string {
  return choices.find(({ value }) => value === code)?.label ?? code
}
