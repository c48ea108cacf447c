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
  [['report', 'yearly', '--year', '2024'], /il manque --out/],
  [['report', 'yearly', '--year', '24', '--out', 'rapports.zip'], /--year = «.24.» : de 1990 à 2199/],
  [['report'], /il manque une commande/],
  [['report', 'indicators', '--year', '2024'], /il manque --out/],
  [['pmsi'], /il manque une commande/],
  [['pmsi', 'generate', '--deliveries', '10'], /il manque --out/],
  [['pmsi', 'generate', '--deliveries', '0', '--out', 'essai'], /--deliveries = «.0.» : de 1 à/],
  [['pmsi', 'generate', '--deliveries', '10', '--format', '217', '--out', 'essai'], /--format : «.217.» n’est pas un format de RSA connu/],
  [['pmsi', 'generate', '--deliveries', '10', '--errors', '2', '--out', 'essai'], /--errors : une part de 0 à 1 est attendue/],
  [['indicators', 'compute', '/'], /FILE : «.\/.» est un dossier/],
  [['indicators', 'compute', 'nulle-part.rsa'], /FILE : le fichier «.nulle-part.rsa.» n’existe pas/],
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

test('the help of commands on files of the PMSI shows what holds where nothing is said, and takes archives', () => {
  const computing = installation.run(['indicators', 'compute', '--help']).output
  for (const word of [/--format texte=auto/, /--by texte=establishment,year/, /--list texte=tracers/, /--output texte=json/, /--threads nombre 1-256/, /autant que de processeurs/, /FILE fichier[^]*archives ZIP/, /--ano fichier[^]*archives ZIP/])
    assert.match(computing, word)
  const generating = installation.run(['pmsi', 'generate', '--help']).output
  for (const word of [/--format texte=228/, /--seed nombre=1/, /--errors nombre=0/, /--deliveries nombre 1-1000000000 obligatoire/]) assert.match(generating, word)
  assert.doesNotMatch(computing + generating, /TEXT|FILE:|:FILE|INT in|\{/)
})

test('a file that is none is told so in French', () => {
  const { status, errors } = installation.run(['indicators', 'compute', '/dev/null'])
  assert.equal(status, 2)
  assert.equal(errors, 'cigogne : /dev/null : ce n’est pas un fichier ordinaire\n')
})

/** Settings that stop the program, and what the sentence must name. */
const impossible: [settings: Record<string, string>, sentence: RegExp][] = [
  [{ CIGOGNE_LISTEN: '8080' }, /listen = « 8080 »/],
  [{ CIGOGNE_LISTEN: '127.0.0.1:99999' }, /listen = « 99999 » : un nombre de 0 à 65535/],
  [{ CIGOGNE_WORKERS: '0' }, /workers = « 0 » : un nombre de 1 à 64/],
  [{ CIGOGNE_TRUSTED_PROXIES: '10.0.0.1, localhost' }, /trusted_proxies = « localhost »/],
  [{ CIGOGNE_LOG_LEVEL: 'bavard' }, /log_level = « bavard »/],
  [{ CIGOGNE_MODULES_OFF: 'beds' }, /modules_off = « beds » : le module « Transferts et avis » en a besoin/],
  [{ CIGOGNE_MODULES_OFF: 'transfers' }, /modules_off = « transfers » : le module « Analyses et plans d’action » en a besoin/],
  [{ CIGOGNE_MODULES_OFF: 'transfers, annuaire' }, /modules_off = « annuaire » : ce module n’existe pas ; ceux qui s’arrêtent : beds, transfers, quality, whatif, indicators, reporting/],
  [{ CIGOGNE_MODULES_OFF: 'directory' }, /modules_off = « directory » : le module « Annuaire » ne s’arrête pas/],
  [{ CIGOGNE_MAIL_SERVER: 'relais.exemple.fr' }, /mail_server : smtp:\/\/hôte:port ou smtps:\/\/hôte:port/],
  [{ CIGOGNE_MAIL_SERVER: 'smtp://relais.exemple.fr', CIGOGNE_MAIL_FROM: 'a@b' }, /mail_from = « a@b »/],
  [{ CIGOGNE_MAIL_SERVER: 'smtp://relais.exemple.fr', CIGOGNE_MAIL_FROM: 'a@exemple.fr' }, /mail_server et public_url/],
  [{ CIGOGNE_PUBLIC_URL: 'https://cigogne.exemple.fr/' }, /public_url = « https:\/\/cigogne.exemple.fr\/ »/],
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

test('config shows that the mail has a password, not which', () => {
  const mail = { CIGOGNE_MAIL_SERVER: 'smtps://relais.exemple.fr', CIGOGNE_MAIL_FROM: 'a@exemple.fr', CIGOGNE_PUBLIC_URL: 'https://cigogne.exemple.fr', CIGOGNE_MAIL_USER: 'c', CIGOGNE_MAIL_PASSWORD: 'motdepasse' }
  const { status, output } = installation.run(['config'], mail)
  assert.equal(status, 0)
  assert.match(output, /mail_server = smtps:\/\/relais\.exemple\.fr\n[^]*mail_password = \*\*\*\n/)
  assert.doesNotMatch(output, /motdepasse/)
})

test('config shows what holds, and no password', () => {
  for (const database of ['postgresql://cigogne:motdepasse@db/cigogne', 'postgresql://db/cigogne?user=c&password=motdepasse&sslmode=require']) {
    const { status, output } = installation.run(['config'], { CIGOGNE_DATABASE: database })
    assert.equal(status, 0)
    assert.match(output, /database = postgresql:[^]*\*\*\*/)
    assert.doesNotMatch(output, /motdepasse/)
  }
})
