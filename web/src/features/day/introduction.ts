import { introductionText } from '@/locales/fr/introduction'
import type { OptionalModule, Role } from '@/shared/api'

/** The module that each line tells of, where a network may do without. */
const tellsOf: Record<Role, readonly (OptionalModule | null)[]> = {
  cell_midwife: ['transfers', 'beds', 'transfers'],
  maternity_midwife: ['transfers', 'beds', 'transfers'],
  maternity_doctor: ['transfers', 'transfers', 'transfers'],
  receiving_unit: ['transfers', 'beds', 'transfers'],
  samu: ['transfers', 'transfers', 'beds'],
  risk_officer: ['quality', 'quality', 'quality'],
  network_manager: ['beds', null, null],
  administrator: [null, null, null],
  health_authority: ['indicators', 'indicators', 'indicators'],
}

/** What the role can do here, as far as these modules are on. */
export function introductionOf(role: Role, modules: readonly string[]): readonly string[] {
  return introductionText.lines[role].filter((_, line) => {
    const module = tellsOf[role][line]
    return !module || modules.includes(module)
  })
}
