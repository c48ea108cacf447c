import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { Installation } from './program.ts'

const made: Installation[] = []
after(() => Promise.all(made.map((installation) => installation.close())))

function installation(): Installation {
  made.push(new Installation())
  return made.at(-1)!
}

const words = ['demo', '--seed', '1', '--without-requests', '--if-empty']

test('the demonstration goes into an empty store, whatever its folder holds, and once', () => {
  const here = installation()
  mkdirSync(join(here.folder, 'data'))
  writeFileSync(join(here.folder, 'data', 'notes.txt'), 'An earlier store was elsewhere.')
  const first = here.run(words)
  assert.equal(first.status, 0, first.errors)
  assert.match(first.output, /\d+ établissements, \d+ comptes/)
  const second = here.run(words)
  assert.equal(second.status, 0, second.errors)
  assert.match(second.output, /contient déjà la démonstration/)
})

test('a store that holds other people is left as it is, with a status that says so', () => {
  const here = installation()
  const added = here.run(['user', 'add', 'a.exemple', '--name', 'A. Exemple'])
  assert.equal(added.status, 0, added.errors)
  const { status, output } = here.run(words)
  assert.equal(status, 1)
  assert.match(output, /la démonstration n’est pas chargée/)
  assert.equal(here.run(['demo', '--seed', '1']).status, 2)
})
