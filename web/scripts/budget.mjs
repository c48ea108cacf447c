// Weighs, compressed, what a browser loads for the first pages: `npm run budget` after `npm run build`.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const dist = new URL('../dist/', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'))

/** Each route, the lazy modules it opens beyond the entry, and its limit in kilobytes. */
const routes = [
  { name: 'login', opens: ['src/features/accounts/LoginPage.tsx'], limit: 150 },
  { name: 'first feature page', opens: ['src/app/Rooms.tsx', 'src/features/accounts/AccountPage.tsx'], limit: 300 },
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

let failed = false
for (const { name, opens, limit } of routes) {
  const files = ['index.html', ...opens].reduce((all, module) => filesOf(module, all), new Set(['index.html']))
  const kilobytes = [...files].reduce((sum, file) => sum + weight(file), 0) / 1000
  const ok = kilobytes < limit
  failed ||= !ok
  console.log(`${name}  ${kilobytes.toFixed(1)} kB  goal ${limit} kB  ${ok ? 'ok' : 'short'}`)
}
process.exit(failed ? 1 : 0)
