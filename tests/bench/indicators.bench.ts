/**
 * The indicators of discharge files in the page cache, against `wc -l` on every file that is read: unlinked and linked, with one thread
 * and with two, best of five. Then the memory, beyond what is due for each linked mother, and the time of a stay from few to many.
 */
import { bytesOf, dischargeFiles, stays, type DischargeFiles } from './discharge_files.ts'
import type { Figure } from './figure.ts'
import { program } from './region.ts'
import { bestOf, watched, type Command } from './timed_command.ts'

const rounds = 5
const mebibyte = 2 ** 20
/** What a mother that waits to be linked may take. */
const bytesOfALinkedMother = 32

interface Told {
  lines: { read: number }
  quality: { indicator: string; class: string; establishment: string; numerator: number; denominator: number; linked?: boolean }[]
}

export async function run(): Promise<Figure[]> {
  const files = await dischargeFiles(stays, 1)
  return [...speed(files), await memory(files), await growth(files)]
}

function compute({ rsa, ano }: { rsa: string[]; ano: string[] }, threads: number): Command {
  return [program('cigogne'), 'indicators', 'compute', ...rsa, ...(ano.length ? ['--ano', ...ano] : []), '--threads', String(threads)]
}

function unlinked({ rsa }: DischargeFiles, threads: number): Command {
  return compute({ rsa, ano: [] }, threads)
}

function speed(files: DischargeFiles): Figure[] {
  const best = bestOf(rounds, {
    wc: ['wc', '-l', ...files.rsa],
    unlinked_1: unlinked(files, 1),
    unlinked_2: unlinked(files, 2),
    wc_linked: ['wc', '-l', ...files.rsa, ...files.ano],
    linked_1: compute(files, 1),
    linked_2: compute(files, 2),
  })
  const figure = (name: 'unlinked_1' | 'unlinked_2' | 'linked_1' | 'linked_2', of: 'wc' | 'wc_linked', goal: number): Figure => ({
    name: `indicators_${name}`,
    ratio: best[name].seconds / best[of].seconds,
    goal,
    wants: 'at_most',
    // A machine that does other things is judged by its processors.
    details: { seconds: best[name].seconds, wc_seconds: best[of].seconds, cpu_ratio: best[name].cpu / best[of].cpu, cpu: best[name].cpu },
  })
  return [
    figure('unlinked_1', 'wc', 5),
    figure('unlinked_2', 'wc', 3),
    figure('linked_1', 'wc_linked', 9),
    figure('linked_2', 'wc_linked', 6),
  ]
}

/** MiB at the most, without what is due for each mother who was linked. */
async function memory(files: DischargeFiles): Promise<Figure> {
  const { printed, memory } = await watched(compute(files, 1))
  const { lines, quality } = JSON.parse(printed) as Told
  if (Math.abs(lines.read / stays - 1) > 0.05) throw new Error(`${lines.read} stays were read`)
  const mothers = quality
    .filter((row) => row.class === 'mothers_without_child' && row.establishment === '*' && row.linked)
    .reduce((sum, { numerator, denominator }) => sum + denominator - numerator, 0)
  if (mothers < lines.read / 8) throw new Error(`only ${mothers} mothers were linked`)
  const beyond = memory - bytesOfALinkedMother * mothers
  return {
    name: 'indicators_memory_mib',
    ratio: beyond / mebibyte,
    goal: 200,
    wants: 'at_most',
    details: { peak_mib: memory / mebibyte, linked_mothers: mothers, stays: lines.read },
  }
}

/** The time of a stay among a tenth of them, all, and twice as many: the longest against the shortest, by bytes, which stays have alike. */
async function growth(files: DischargeFiles): Promise<Figure> {
  const twice = await dischargeFiles(2 * stays, 2) // not the files of other stays beside: theirs have the same numbers
  const sizes = { tenth: files.rsa.filter((_, index) => index % 10 === 5), once: files.rsa, twice: twice.rsa }
  const best = bestOf(rounds, {
    tenth: compute({ rsa: sizes.tenth, ano: [] }, 1),
    once: compute({ rsa: sizes.once, ano: [] }, 1),
    twice: compute({ rsa: sizes.twice, ano: [] }, 1),
  })
  const rate = (name: keyof typeof sizes) => (best[name].seconds / bytesOf(sizes[name])) * 1e9
  const rates = { tenth: rate('tenth'), once: rate('once'), twice: rate('twice') }
  const all = Object.values(rates)
  return {
    name: 'indicators_time_of_a_stay_growth',
    ratio: Math.max(...all) / Math.min(...all),
    goal: 1.25,
    wants: 'at_most',
    details: { tenth_ns_a_byte: rates.tenth, once_ns_a_byte: rates.once, twice_ns_a_byte: rates.twice },
  }
}
