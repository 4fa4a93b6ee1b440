import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { needModernNode, root } from './lib/node.js'

// npm test: everything. Types, style, nothing unused, architecture, unit and property tests, the build, and the
// end-to-end tests in real Electron and in Chromium. The last line is `N passed, N failed`; a check counts as one.

await needModernNode()
const { checks, runTool, step } = await import('./lib/steps.js')
const { buildAll, isBuilt } = await import('./lib/build.js')
const { findElectron } = await import('./lib/electron.js')
const { needSystem, offerEngines } = await import('./lib/system.js')
const { countPlaywright, countStep, countVitest, lastWords, newTally } = await import('./lib/tally.js')

const results = join(root, 'out', 'test')
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })
const tally = newTally()

for (const [name, command] of Object.entries(checks)) countStep(tally, name, await step(name, () => runTool(command)))

const vitestFile = join(results, 'vitest.json')
const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${vitestFile}`]
// Whoever runs a test by itself gets no second try. A whole run takes an hour of a machine that others may use as well, and a
// process may start late there: a test that fails is tried once more, and named at the end.
const vitest = ['vitest', 'run', '--retry=1', ...reporters]
const vitestWell = await step('architecture, unit and property tests', () => runTool(vitest))
countVitest(tally, readReport(vitestFile), vitestWell)

const built = await step('build', async () => {
  try {
    if (!isBuilt()) await buildAll()
    return true
  } catch (error) {
    console.error(error)
    return false
  }
})
countStep(tally, 'build', built)

const ready = await step('what the end-to-end tests need', async () => {
  const electron = await findElectron(console.log)
  if (!electron) console.error('No Electron could be had: see above.')
  const missing = await needSystem(electron?.path)
  for (const sentence of missing) console.error(sentence)
  tally.leftOut.push(...(await offerEngines()))
  return Boolean(electron) && missing.length === 0
})
countStep(tally, 'what the end-to-end tests need', ready)

if (built && ready) {
  const well = await step('end-to-end tests', () => runTool(['playwright', 'test', '--retries=1']))
  const read = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '')
  countPlaywright(tally, readReport(join(results, 'playwright.json')), well, read)
} else console.log('\nThe end-to-end tests could not be run: see the failed step above.')

console.log(lastWords(tally))
process.exitCode = tally.failed.length > 0 ? 1 : 0

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
