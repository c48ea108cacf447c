import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { Installation } from './program.ts'

const installation = new Installation()
after(() => installation.close())

/** One line of `truth.json` or of `indicators compute`. */
interface Figure {
  indicator: string
  class: string
  year: number
  establishment: string
  numerator: number
  denominator: number
}

const placeOf = (figure: Figure) => `${figure.indicator} ${figure.class} ${figure.year} ${figure.establishment}`

test('indicators compute finds the truth of the files that pmsi generate wrote', () => {
  const folder = join(installation.folder, 'essai')
  const made = installation.run(['pmsi', 'generate', '--deliveries', '3000', '--seed', '4', '--format', '226,228', '--errors', '0.02', '--out', folder])
  assert.equal(made.status, 0, made.errors)
  assert.match(made.output, /^Données inventées : \d+ lignes/)
  const truth = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as { lines: unknown; results: Figure[] }

  const files = readdirSync(folder).filter((name) => name.endsWith('.rsa')).map((name) => join(folder, name))
  const computed = installation.run(['indicators', 'compute', ...files, '--establishments', join(folder, 'establishments.csv')])
  assert.equal(computed.status, 0, computed.errors)
  const told = JSON.parse(computed.output) as { lines: unknown; results: Figure[] }
  assert.deepEqual(told.lines, truth.lines)
  const found = new Map(told.results.map((figure) => [placeOf(figure), figure]))
  for (const { numerator, denominator, ...place } of truth.results) {
    const figure = found.get(placeOf({ ...place, numerator, denominator }))
    assert.deepEqual([figure?.numerator, figure?.denominator], [numerator, denominator], JSON.stringify(place))
  }
})

test('a figure that stands in several lists is printed once', () => {
  const folder = join(installation.folder, 'listes')
  assert.equal(installation.run(['pmsi', 'generate', '--deliveries', '100', '--seed', '5', '--format', '228', '--out', folder]).status, 0)
  const files = readdirSync(folder).filter((name) => name.endsWith('.rsa')).map((name) => join(folder, name))
  const figuresOf = (lists: string) => {
    const { results } = JSON.parse(installation.run(['indicators', 'compute', ...files, '--list', lists]).output) as { results: (Figure & { linked?: boolean })[] }
    return results.map((figure) => `${placeOf(figure)} ${figure.linked}`)
  }
  const together = figuresOf('tracers,followed,scan_sante,tracers')
  assert.equal(new Set(together).size, together.length)
  assert.deepEqual(new Set(together), new Set(['tracers', 'followed', 'scan_sante'].flatMap(figuresOf)))
})

test('indicators explain tells the stays behind a number, linked or not, and what cannot be asked', () => {
  const folder = join(installation.folder, 'chaîne')
  assert.equal(installation.run(['pmsi', 'generate', '--deliveries', '4000', '--seed', '6', '--format', '228', '--out', folder]).status, 0)
  const of = (extension: string) => readdirSync(folder).filter((name) => name.endsWith(extension)).map((name) => join(folder, name))
  const files = [...of('.rsa'), '--ano', ...of('.ano'), '--establishments', join(folder, 'establishments.csv')]
  const told = JSON.parse(installation.run(['indicators', 'compute', ...files]).output) as { results: (Figure & { linked?: boolean })[] }
  const year = told.results[0]!.year
  for (const linked of [false, true]) {
    const figure = told.results.find((result) => placeOf(result) === `I6 early ${year} *` && result.linked === linked)
    const { status, output, errors } = installation.run(['indicators', 'explain', 'I6', 'early', ...files, '--year', String(year), ...(linked ? ['--linked'] : [])])
    assert.equal(status, 0, errors)
    const times = output.trim().split('\n').slice(1).map((row) => Number(row.split(',').at(-1)))
    assert.equal(times.reduce((sum, each) => sum + each, 0), figure?.numerator, `linked: ${linked}`)
    assert.ok(times.length > 0)
  }
  const unchanged = installation.run(['indicators', 'explain', 'I3', 'lt37', ...files, '--linked'])
  assert.equal(unchanged.status, 2)
  assert.match(unchanged.errors, /ne change rien à I3 lt37/)
  const alone = installation.run(['indicators', 'explain', 'I6', 'early', ...of('.rsa'), '--linked'])
  assert.equal(alone.status, 2)
  assert.match(alone.errors, /--ano/)
})

test('pmsi generate writes into an empty folder only', () => {
  const { status, errors } = installation.run(['pmsi', 'generate', '--deliveries', '10', '--out', installation.folder])
  assert.equal(status, 2)
  assert.match(errors, /n’est pas vide/)
})
