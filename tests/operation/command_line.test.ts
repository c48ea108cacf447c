import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { Installation } from './program.ts'

const installation = new Installation()
after(() => installation.close())

/** Words that are refused, and what the sentence must name. */
const refused: [words: string[], sentence: RegExp][] = [
  [[], /il manque une commande/],
  [['servir'], /commande inconnue : «.servir.»/],
  [['serve', '--vite'], /inattendu : «.--vite.»/],
  [['serve', 'tout'], /inattendu : «.tout.»/],
  [['user'], /il manque une commande[^]*«.cigogne user --help.»/],
  [['user', 'add'], /il manque (login|--name)/],
  [['demo', '--seed'], /--seed : une valeur est attendue/],
  [['demo', '--seed', '-1'], /--seed/],
  [['demo', '--seed', 'dix'], /--seed : un nombre entier positif/],
  [['demo', '--scale', '0'], /--scale = «.0.» : de 1 à 50/],
  [['demo', '--scale', '51'], /--scale = «.51.» : de 1 à 50/],
  [['demo', '--years', '-3'], /--years/],
  [['demo', '--years', '2026'], /--years = «.2026.» : de 0 à 10/],
  [['demo', '--years', '1.5'], /--years/],
  [['--config', '/nulle/part.toml', 'config'], /--config : le fichier «.\/nulle\/part.toml.» n’existe pas/],
]

for (const [words, sentence] of refused)
  test(`« cigogne ${words.join(' ')} » is refused in French with status 2`, () => {
    const { status, output, errors } = installation.run(words)
    assert.equal(status, 2)
    assert.match(errors, sentence)
    assert.match(errors, /--help.» montre ce qui est possible/)
    assert.doesNotMatch(errors + output, /required|expected|Run with/)
  })

test('help is in French, with status 0', () => {
  const { status, output } = installation.run(['--help'])
  assert.equal(status, 0)
  assert.match(output, /Emploi[^]*Montre cette aide[^]*Commandes/)
  assert.doesNotMatch(output, /Print this|Subcommands|REQUIRED/)
})

/** Settings that stop the program, and what the sentence must name. */
const impossible: [settings: Record<string, string>, sentence: RegExp][] = [
  [{ CIGOGNE_LISTEN: '8080' }, /listen = « 8080 »/],
  [{ CIGOGNE_LISTEN: '127.0.0.1:99999' }, /listen = « 99999 » : un nombre de 0 à 65535/],
  [{ CIGOGNE_WORKERS: '0' }, /workers = « 0 » : un nombre de 1 à 64/],
  [{ CIGOGNE_TRUSTED_PROXIES: '10.0.0.1, localhost' }, /trusted_proxies = « localhost »/],
  [{ CIGOGNE_LOG_LEVEL: 'bavard' }, /log_level = « bavard »/],
  [{ CIGOGNE_MODULES_OFF: 'beds' }, /modules_off = « beds » : le module « Transferts et avis » en a besoin/],
  [{ CIGOGNE_MODULES_OFF: 'transfers, annuaire' }, /modules_off = « annuaire » : ce module n’existe pas ; ceux qui s’arrêtent : beds, transfers/],
  [{ CIGOGNE_MODULES_OFF: 'directory' }, /modules_off = « directory » : le module « Annuaire » ne s’arrête pas/],
  [{ CIGOGNE_CERTIFICATE: 'c.pem' }, /certificate et key : l’un ne va pas sans l’autre/],
]

for (const [settings, sentence] of impossible)
  test(`${Object.entries(settings)[0]!.join('=')} stops the program with a sentence`, () => {
    const { status, errors } = installation.run(['config'], settings)
    assert.equal(status, 2)
    assert.match(errors, sentence)
  })

test('a file of settings holds known names only', () => {
  const file = join(installation.folder, 'cigogne.toml')
  writeFileSync(file, 'listen = "127.0.0.1:9999"\ntrusted_proxies = ["10.0.0.1", "fd00::/8"]\n')
  assert.match(installation.run(['--config', file, 'config']).output, /listen = 127\.0\.0\.1:9999[^]*trusted_proxies = 10\.0\.0\.1, fd00::\/8/)
  writeFileSync(file, 'liste = "127.0.0.1:9999"\n')
  const { status, errors } = installation.run(['--config', file, 'config'])
  assert.equal(status, 2)
  assert.match(errors, /« liste » n’existe pas/)
})

test('config shows what holds, and no password', () => {
  for (const database of ['postgresql://cigogne:motdepasse@db/cigogne', 'postgresql://db/cigogne?user=c&password=motdepasse&sslmode=require']) {
    const { status, output } = installation.run(['config'], { CIGOGNE_DATABASE: database })
    assert.equal(status, 0)
    assert.match(output, /database = postgresql:[^]*\*\*\*/)
    assert.doesNotMatch(output, /motdepasse/)
  }
})
