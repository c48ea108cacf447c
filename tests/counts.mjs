// node counts.mjs KIND REPORT: appends "passed failed" of a test tool's report to the file that script/test sums.
// A missing or unreadable report counts as one failure: a tool that crashed must not pass in silence.
import { appendFileSync, readFileSync } from 'node:fs'

const readers = {
  gtest(text) {
    const report = JSON.parse(text)
    const broken = report.failures + (report.errors ?? 0)
    return [report.tests - broken - (report.disabled ?? 0), broken]
  },
  vitest(text) {
    const report = JSON.parse(text)
    const brokenFiles = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
    return [report.numPassedTests, report.numFailedTests + brokenFiles.length]
  },
  playwright(text) {
    const { stats, errors } = JSON.parse(text)
    return [stats.expected, stats.unexpected + stats.flaky + (stats.skipped > 0 && stats.expected === 0 ? 1 : 0) + errors.length]
  },
  tap(text) {
    const number = (word) => Number(text.match(new RegExp(`^# ${word} (\\d+)$`, 'm'))[1])
    return [number('pass'), number('fail') + number('cancelled')]
  },
  scenarios(text) {
    const report = JSON.parse(text)
    return [report.passed, report.failed]
  },
}

const [kind, file] = process.argv.slice(2)
let counts
try {
  counts = readers[kind](readFileSync(file, 'utf8'))
} catch (error) {
  console.log(`no usable ${kind} report: ${error.message}`)
  counts = [0, 1]
}
console.log(`${kind}: ${counts[0]} passed, ${counts[1]} failed`)
if (process.env.counts_file) appendFileSync(process.env.counts_file, `${counts.join(' ')}\n`)
