import assert from 'node:assert/strict'
import { writeFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { Installation } from './program.ts'

const installation = new Installation()
before(() => installation.furnish())
after(() => installation.close())

test('a year that is not over, or in which nobody asked, is not reported, and no archive is left', () => {
  const archive = join(installation.folder, 'rapports.zip')
  for (const [year, sentence] of [['2199', /Cette année n’est pas finie/], ['1995', /Aucune demande n’est enregistrée/]] as const) {
    const { status, errors } = installation.run(['report', 'yearly', '--year', year, '--out', archive])
    assert.equal(status, 1)
    assert.match(errors, sentence)
    assert.equal(existsSync(archive), false)
  }
})

test('a year of which no file counts has no report of indicators, and no archive is left', () => {
  const archive = join(installation.folder, 'indicateurs.zip')
  for (const [year, sentence] of [['2199', /Cette année n’est pas finie/], ['1995', /Aucun dépôt de cette année n’est pris en compte/]] as const) {
    const { status, errors } = installation.run(['report', 'indicators', '--year', year, '--out', archive])
    assert.equal(status, 1)
    assert.match(errors, sentence)
    assert.equal(existsSync(archive), false)
  }
})

test('an archive writes over nothing', () => {
  const archive = join(installation.folder, 'là.zip')
  writeFileSync(archive, 'autre chose')
  const { status, errors } = installation.run(['report', 'yearly', '--year', '2025', '--out', archive])
  assert.notEqual(status, 0)
  assert.match(errors, /existe déjà : choisissez un autre nom/)
})
