import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { after, test } from 'node:test'
import { chainedLines, damaged, flipped, randomLines, unitLine } from './lines.ts'
import { computed, definitions, linkedDefinitions, type Answer, type Beside, type Figure } from './naive.ts'
import { layoutOf, type Record } from './positions.ts'
import { Random } from './random.ts'

const binary = process.env.CIGOGNE_BINARY ?? resolve(import.meta.dirname, '../../build/cigogne')
/** The same in every run, so that what fails is what was changed; README.md says how others are played. */
const seed = Number(process.env.CIGOGNE_SEED ?? 1)
const folder = mkdtempSync(join(tmpdir(), 'cigogne-pmsi-'))
after(() => rmSync(folder, { recursive: true, force: true }))

let written = 0
function file(lines: string[], end = '\n'): string {
  const path = join(folder, `${++written}.txt`)
  writeFileSync(path, lines.map((line) => line + end).join(''), 'latin1')
  return path
}

/** One site changes its type in the middle of a month, one at its end, one was no maternity for a time; one is in no line. */
const establishments = join(folder, 'maternites.csv')
writeFileSync(establishments, `finess,type,from,to,name
310000001,2B,,2024-03-14,CH d’essai
310000001,3,2024-03-15,,CH d’essai
310000002,1,,2024-06-30,Clinique d’essai
310000002,2A,2024-07-01,,Clinique d’essai
810000003,3,2023-05-20,2025-06-10,Maternité d’essai
2A0000004,CPP,,,Centre d’essai
`)

interface Ran {
  status: number | null
  output: string
  errors: string
}

function run(words: string[]): Ran {
  const { status, stdout, stderr } = spawnSync(binary, ['indicators', 'compute', ...words], { encoding: 'utf8', timeout: 60_000, maxBuffer: 1 << 28 })
  return { status, output: stdout, errors: stderr }
}

function compute(files: string[], ...words: string[]): string {
  const { status, output, errors } = run([...files, '--establishments', establishments, ...words])
  assert.equal(status, 0, `seed ${seed}: ${errors}`)
  return output
}

/** The indicators that are counted twice; the program may tell others. */
const twice = new Set(definitions.map(({ indicator }) => indicator))
const twiceLinked = new Set(linkedDefinitions.map(({ indicator }) => indicator))

/** The counts of an answer by what they count; what counts nothing of nothing is left out. */
function counts({ results, quality }: Answer): Map<string, string> {
  const shown = ({ indicator, class: name, year, month, establishment, numerator, denominator, linked }: Figure): [string, string] =>
    [`${indicator} ${name} ${year}${month === undefined ? '' : `-${month}`} ${establishment}${linked ? ' linked' : ''}`, `${numerator} / ${denominator}`]
  const isTold = ({ indicator, numerator, denominator, linked }: Figure) => (linked ? twiceLinked : twice).has(indicator) && numerator + denominator > 0
  return new Map([...results, ...(quality ?? [])].filter(isTold).map(shown))
}

/** The counts that the two do not agree on. */
function differences(fast: Answer, naive: Answer): string[] {
  const ours = counts(fast), theirs = counts(naive)
  return [...new Set([...ours.keys(), ...theirs.keys()])].sort().filter((key) => ours.get(key) !== theirs.get(key))
    .map((key) => `${key}: ${ours.get(key) ?? '0 / 0'} computed, ${theirs.get(key) ?? '0 / 0'} expected`)
}

function words({ ano, ium, byMonth }: Beside): string[] {
  return ['--list', 'tracers,variants,followed', ...(byMonth ? ['--by', 'establishment,month'] : []), ...(ano ? ['--ano', ...ano] : []), ...(ium ? ['--ium', ...ium] : [])]
}

function agree(files: string[], beside: Beside = {}): Answer {
  const fast = JSON.parse(compute(files, ...words(beside))) as Answer
  const naive = computed(files, establishments, beside)
  assert.deepEqual([fast.lines, fast.ano, fast.ium], [naive.lines, naive.ano, naive.ium], `seed ${seed}: the lines`)
  assert.deepEqual(differences(fast, naive), [], `seed ${seed}: the counts`)
  return naive
}

const formatsOf = (record: Record) => [...layoutOf.values()].filter((layout) => layout.record === record).map(({ format }) => format)

for (const { record, format } of layoutOf.values())
  test(`every count of ${record} ${format} is what the reference says`, () => {
    const answer = agree([file(randomLines(new Random(seed), [format], 1_000))])
    assert.ok(answer.lines.kept > 600, 'most lines are counted')
    assert.equal(answer.lines.refused, 0, 'what is well written is taken')
  })

for (const record of ['rsa', 'grouped', 'ungrouped'] as const)
  test(`formats mixed in one file of ${record}, damaged lines among them: the same lines are refused, the same counts remain`, () => {
    const random = new Random(seed)
    const answer = agree([file(damaged(random, randomLines(random, formatsOf(record), 2_500), 0.2), '\r\n')])
    assert.ok(answer.lines.refused > 200, 'damage is refused')
  })

test('the classes of each indicator are those of the contract', () => {
  const classes = new Set(definitions.map(({ indicator, class: name }) => `${indicator} ${name}`))
  const answer = JSON.parse(compute([file(randomLines(new Random(seed), ['228'], 50))])) as Answer
  const told = answer.results.filter(({ indicator }) => twice.has(indicator)).map(({ indicator, class: name }) => `${indicator} ${name}`)
  assert.deepEqual([...new Set(told)].sort(), [...classes].sort())
})

/** The indicators of which something linked was counted. */
const joined = new Set<string>()
for (let round = 1; round <= 6; round++)
  test(`every linked count is what the reference says: ${round}`, () => {
    const random = new Random(seed + round)
    const { stays, ano } = chainedLines(random, formatsOf('rsa'), 3_000)
    const answer = agree([file(stays)], { ano: [file(ano)] })
    for (const { indicator, linked, numerator } of answer.results) if (linked && numerator > 0) joined.add(indicator)
  })

test('every linked indicator was met', () => {
  assert.deepEqual([...new Set(linkedDefinitions.map(({ indicator }) => indicator))].filter((indicator) => !joined.has(indicator)), [], `seed ${seed}`)
})

test('damaged ANO: the same lines are refused, the same stays are linked', () => {
  const random = new Random(seed)
  const { stays, ano } = chainedLines(random, formatsOf('rsa'), 1_500)
  const answer = agree([file(damaged(random, stays, 0.05))], { ano: [file(damaged(random, ano, 0.2), '\r\n')] })
  assert.ok(answer.ano!.refused > 40, 'damage is refused')
})

test('the order of the lines of ANO, the files they are split into and the threads change no byte of what is linked', () => {
  const random = new Random(seed)
  const { stays, ano } = chainedLines(random, formatsOf('rsa'), 3_000)
  const together = compute([file(stays)], ...words({ ano: [file(ano)] }), '--threads', '1')
  assert.equal(compute([file(random.shuffled(stays))], ...words({ ano: [file(random.shuffled(ano))] }), '--threads', '4'), together, `seed ${seed}: order`)
  const parts = (lines: string[]) => Array.from({ length: 4 }, (_, part) => file(lines.filter((_, index) => index % 4 === part)))
  assert.equal(compute(parts(random.shuffled(stays)), ...words({ ano: parts(ano) }), '--threads', '3'), together, `seed ${seed}: files`)
})

test('the same ANO twice tell the same; stays twice are linked once', () => {
  const { stays, ano } = chainedLines(new Random(seed), formatsOf('rsa'), 800)
  const path = file(stays), beside = file(ano)
  const once = JSON.parse(compute([path], ...words({ ano: [beside] }))) as Answer
  const twice = JSON.parse(compute([path], ...words({ ano: [beside, beside] }))) as Answer
  assert.deepEqual(differences(twice, once), [], `seed ${seed}`)
  agree([path, path], { ano: [beside] })
})

test('whatever bytes of ANO and IUM are changed, every line is kept, set aside or refused', () => {
  const random = new Random(seed)
  for (let round = 0; round < 8; round++) {
    const { stays, ano } = chainedLines(random, formatsOf('rsa'), 200)
    const changed = (lines: string[]) => lines.map((line) => {
      let bytes = line
      for (let times = random.below(4); times > 0; times--) bytes = flipped(bytes, random, () => String.fromCharCode(random.below(256)))
      return bytes
    })
    agree([file(stays)], { ano: [file(changed(ano))], ium: [file(changed(Array.from({ length: 100 }, () => unitLine(random))))] })
  }
})

for (const record of ['grouped', 'ungrouped'] as const)
  test(`the units of ${record} are what the IUM says`, () => {
    const random = new Random(seed)
    agree([file(randomLines(random, formatsOf(record), 1_500))], { ium: [file(Array.from({ length: 40 }, () => unitLine(random)))] })
  })

for (const record of ['rsa', 'grouped', 'ungrouped'] as const)
  test(`every count of every month of ${record} is what the reference says`, () => {
    const { results } = agree([file(randomLines(new Random(seed), formatsOf(record), 2_500))], { byMonth: true })
    assert.equal(new Set(results.map(({ month }) => month)).size, 12, `seed ${seed}: of all months`)
  })

test('every linked count of every month is what the reference says', () => {
  const { stays, ano } = chainedLines(new Random(seed), formatsOf('rsa'), 3_000)
  agree([file(stays)], { ano: [file(ano)], byMonth: true })
})

test('cubes by month add up to the years, to the byte; months of a cube without are refused, and the same year both ways', () => {
  const random = new Random(seed)
  const { stays, ano } = chainedLines(random, formatsOf('rsa'), 1_500)
  const path = file(stays), beside = ['--ano', file(ano)]
  const cube = (name: string, ...words: string[]) => {
    const written = join(folder, name)
    compute([path], ...beside, '--cube', written, ...words)
    return written
  }
  const merged = (...words: string[]) =>
    spawnSync(binary, ['indicators', 'merge', ...words], { encoding: 'utf8', timeout: 60_000, maxBuffer: 1 << 28 })
  const years = cube('years.cube'), months = cube('months.cube', '--by', 'establishment,month')
  assert.equal(merged(months).stdout, merged(years).stdout, `seed ${seed}`)
  const without = merged(years, '--by', 'month')
  assert.equal(without.status, 2)
  assert.match(without.stderr, /les mois de l’année \d+ du site \S+ ne sont pas connus/)
  const mixed = merged(years, months)
  assert.equal(mixed.status, 2)
  assert.match(mixed.stderr, /à la fois par mois et sans mois/)
})

test('files of several sorts together', () => {
  const random = new Random(seed)
  agree([...formatsOf('rsa'), '122', '022'].map((format) => file(randomLines(random, [format], 300))))
})

test('the order of the lines, the files they are split into and the threads change no byte', () => {
  const random = new Random(seed)
  const lines = damaged(random, randomLines(random, formatsOf('rsa'), 6_000), 0.05)
  const whole = compute([file(lines)], '--threads', '1')
  assert.equal(compute([file(lines)], '--threads', '4'), whole, `seed ${seed}: threads`)
  // The sort of a file is that of its first line, which damage may have changed.
  const sound = randomLines(random, formatsOf('rsa'), 6_000)
  const together = compute([file(sound)], '--threads', '1')
  const shuffled = random.shuffled(sound)
  assert.equal(compute([file(shuffled)], '--threads', '4'), together, `seed ${seed}: order`)
  const parts = Array.from({ length: 7 }, (_, part) => file(shuffled.filter((_, index) => index % 7 === part)))
  assert.equal(compute(parts, '--threads', '4'), together, `seed ${seed}: files`)
})

test('what is computed apart adds up to what is computed together', () => {
  const random = new Random(seed)
  const halves = [0, 1].map((half) => file(randomLines(random, formatsOf('rsa'), 2_000, 1 + half * 2_000)))
  const apart = halves.flatMap((half) => (JSON.parse(compute([half])) as Answer).results)
  const summed = new Map<string, Figure>()
  for (const figure of apart) {
    const key = `${figure.indicator} ${figure.class} ${figure.year} ${figure.establishment}`
    const sum = summed.get(key)
    summed.set(key, sum ? { ...sum, numerator: sum.numerator + figure.numerator, denominator: sum.denominator + figure.denominator } : figure)
  }
  const together = JSON.parse(compute(halves)) as Answer
  assert.deepEqual(differences(together, { ...together, results: [...summed.values()] }), [], `seed ${seed}`)
})

for (const record of ['rsa', 'grouped', 'ungrouped'] as const) {
  test(`a file of ${record} given twice counts once`, () => {
    const path = file(randomLines(new Random(seed), formatsOf(record), 1_000))
    const once = JSON.parse(compute([path])) as Answer
    const twice = agree([path, path])
    assert.deepEqual(differences(JSON.parse(compute([path, path])) as Answer, once), [], `seed ${seed}`)
    assert.ok(twice.lines.excluded.repeated! > 300, 'copies are excluded')
    assert.equal(twice.lines.excluded.repeated_otherwise, 0)
  })

  test(`stays of ${record} that are there several times, in other words too: one of each counts, the same whatever the order of the files`, () => {
    const random = new Random(seed)
    const lines = randomLines(random, formatsOf(record), 800)
    const corrected = () => lines.map((line) => (random.chance(0.1) ? flipped(line, random, () => random.pick([...'0123456789'])) : line))
    const files = [file(lines), file(corrected()), file(corrected(), '\r\n')]
    const answer = agree(files)
    assert.ok(answer.lines.excluded.repeated_otherwise! > 20, `seed ${seed}: corrections are met`)
    assert.equal(compute([...files].reverse(), '--threads', '3'), compute(files, '--threads', '1'), `seed ${seed}: order`)
  })
}

test('copies in one file of RSA, wherever they stand, and their ANO: one of each is linked', () => {
  const random = new Random(seed)
  const { stays, ano } = chainedLines(random, formatsOf('rsa'), 1_500)
  const copies = stays.filter(() => random.chance(0.3)).map((line) => (random.chance(0.3) ? flipped(line, random, () => random.pick([...'0123456789'])) : line))
  const answer = agree([file(random.shuffled([...stays, ...copies]))], { ano: [file(ano)] })
  assert.ok(answer.lines.excluded.repeated! > 50 && answer.lines.excluded.repeated_otherwise! > 5, `seed ${seed}`)
})

test('whatever bytes are changed, every line is kept, excluded or refused, and nothing of a stay is told', () => {
  const random = new Random(seed)
  for (const record of ['rsa', 'grouped', 'ungrouped'] as const) {
    const lines = randomLines(random, formatsOf(record), 400)
    for (let round = 0; round < 10; round++) {
      const changed = lines.map((line) => {
        let bytes = line
        for (let times = random.below(8); times > 0; times--) bytes = flipped(bytes, random, () => String.fromCharCode(random.below(256)))
        return bytes
      })
      const path = file(changed)
      const { status, output, errors } = run([path, '--establishments', establishments])
      assert.equal(status, 0, `seed ${seed}: ${errors}`)
      const { read, kept, excluded, refused } = (JSON.parse(output) as Answer).lines
      assert.equal(kept + refused + Object.values(excluded).reduce((sum, count) => sum + count, 0), read, `seed ${seed}`)
      assert.equal(read, changed.join('\n').split('\n').length, `seed ${seed}`)
      agree([path])
      for (const told of errors.split('\n').filter((line) => line !== ''))
        assert.match(told, /^(\S*\d+\.txt, ligne \d+ : [a-zA-ZÀ-ÿ’ :]+|… et \d+ autres (lignes refusées|séjours donnés ailleurs autrement))$/, `seed ${seed}`)
    }
  }
})
