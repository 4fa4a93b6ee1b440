import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { needModernNode, root } from './lib/node.js'

// npm test: everything. Types, style, nothing unused, architecture, unit and property tests, the build, and the
// end-to-end tests in real Electron and in Chromium. The last line is `N passed, N failed`; a check counts as one.

await needModernNode()
const { checks, runTool, step } = await import('./lib/steps.js')
const { buildAll, isBuilt } = await import('./lib/build.js')
const { findElectron } = await import('./lib/electron.js')
const { needSystem, offerEngines } = await import('./lib/system.js')

const results = join(root, 'out', 'test')
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })
let passed = 0
let failed = 0
const skipped = []
const count = (well) => (well ? passed++ : failed++)

for (const [name, command] of Object.entries(checks)) count(await step(name, () => runTool(command)))

const vitestFile = join(results, 'vitest.json')
const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${vitestFile}`]
const vitestWell = await step('architecture, unit and property tests', () => runTool(['vitest', 'run', ...reporters]))
countVitest(vitestWell)

const built = await step('build', async () => {
  try {
    if (!isBuilt()) await buildAll()
    return true
  } catch (error) {
    console.error(error)
    return false
  }
})
count(built)

const ready = await step('what the end-to-end tests need', async () => {
  const electron = await findElectron(console.log)
  if (!electron) console.error('No Electron could be had: see above.')
  const missing = await needSystem(electron?.path)
  for (const sentence of missing) console.error(sentence)
  skipped.push(...(await offerEngines()))
  return Boolean(electron) && missing.length === 0
})
count(ready)

if (built && ready) countPlaywright(await step('end-to-end tests', () => runTool(['playwright', 'test'])))
else console.log('\nThe end-to-end tests could not be run: see the failed step above.')

if (skipped.length) console.log(`\nLeft out, each for its own reason:\n  ${skipped.join('\n  ')}`)
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed ? 1 : 0

/** Adds vitest's counts. A file that could not be loaded has no tests and counts as one failure. */
function countVitest(well) {
  const report = readReport(vitestFile)
  if (!report) return count(false)
  const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  passed += report.numPassedTests
  failed += report.numFailedTests + unloaded.length
  for (const file of report.testResults)
    for (const test of file.assertionResults)
      if (test.status !== 'passed' && test.status !== 'failed') skipped.push(`${file.name}: ${test.fullName}`)
  // An error outside any test (an unhandled rejection) is a failure of its own.
  if (!well && report.numFailedTests + unloaded.length === 0) count(false)
}

/** Adds Playwright's counts. */
function countPlaywright(well) {
  const report = readReport(join(results, 'playwright.json'))
  if (!report) return count(false)
  passed += report.stats.expected + report.stats.flaky
  if (report.stats.flaky) console.log(`${report.stats.flaky} of the end-to-end tests passed only when tried again.`)
  failed += report.stats.unexpected
  const visit = (suite) => {
    for (const inner of suite.suites ?? []) visit(inner)
    for (const spec of suite.specs ?? [])
      for (const test of spec.tests)
        if (test.status === 'skipped') {
          const why = test.annotations.find((note) => note.type === 'skip')?.description
          skipped.push(`${test.projectName}: ${spec.title}${why ? ` (${why})` : ''}`)
        }
  }
  for (const suite of report.suites) visit(suite)
  if (!well && report.stats.unexpected === 0) count(false)
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
