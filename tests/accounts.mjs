// Reads `cigogne demo accounts --json` and prints it by role, as the tests in a browser want it:
// {"samu": {"login", "password"}, "maternity_midwife": …, "maternity_midwife@CH Rodez": …,
// "cell_midwife:cellule2": …}. Of a role, the first one.
import { readFileSync } from 'node:fs'

const accounts = {}
for (const { role, establishment, login, password } of JSON.parse(readFileSync(0, 'utf8'))) {
  accounts[role] ??= { login, password }
  accounts[`${role}:${login}`] = { login, password }
  if (establishment) accounts[`${role}@${establishment}`] ??= { login, password }
}
console.log(JSON.stringify(accounts))
