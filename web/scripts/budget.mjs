// Weighs, compressed, what a browser loads for the first pages: `npm run budget` after `npm run build`.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const dist = new URL('../dist/', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'))

const rooms = 'src/app/Rooms.tsx'
const home = 'src/features/day/DayPage.tsx'

/** The pages that have a limit, in kilobytes, with the lazy modules they open beyond the entry: « Ma journée » comes after the login. */
const budgets = [
  { name: 'login', opens: ['src/features/accounts/LoginPage.tsx'], limit: 150 },
  { name: 'first feature page', opens: [rooms, home], limit: 300 },
]

/** The files of a module and of all that it imports at once. */
function filesOf(name, files = new Set()) {
  const chunk = manifest[name]
  if (!chunk) throw new Error(`${name} is not in the build`)
  if (files.has(chunk.file)) return files
  files.add(chunk.file)
  for (const style of chunk.css ?? []) files.add(style)
  for (const imported of chunk.imports ?? []) filesOf(imported, files)
  return files
}

function weight(file) {
  return gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length
}

/** What a browser without a cache loads to show the page behind these modules, in kilobytes. */
function kilobytesOf(opens) {
  const files = ['index.html', ...opens].reduce((all, module) => filesOf(module, all), new Set(['index.html']))
  return [...files].reduce((sum, file) => sum + weight(file), 0) / 1000
}

let failed = false
for (const { name, opens, limit } of budgets) {
  const kilobytes = kilobytesOf(opens)
  const ok = kilobytes < limit
  failed ||= !ok
  console.log(`${name}  ${kilobytes.toFixed(1)} kB  goal ${limit} kB  ${ok ? 'ok' : 'short'}`)
}

/** Shown without the frame of who is logged in: the login page and the screen on a wall. */
const bare = ['src/features/accounts/LoginPage.tsx', 'src/features/beds/WallPage.tsx']

// For information: every page opened first, without a cache, heaviest first.
const pages = Object.keys(manifest).filter((name) => manifest[name].isDynamicEntry && /^src\/features\/.*Page\.tsx$/.test(name))
const weights = pages.map((name) => ({ name, kilobytes: kilobytesOf(bare.includes(name) ? [name] : [rooms, name]) })).sort((one, other) => other.kilobytes - one.kilobytes)
for (const { name, kilobytes } of weights) console.log(`  ${name.replace('src/features/', '')}  ${kilobytes.toFixed(1)} kB`)
process.exit(failed ? 1 : 0)
