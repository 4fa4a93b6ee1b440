import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { needModernNode, root } from './lib/node.js'

// npm run corpus [-- FORMAT ...] [--differences [FIELD]] [--disagreements [FIELD]] [--without-peers] [--json]: reads every
// file of ../shared/data/imports and says how well, beside the readers that npm has. --differences lists what differs from
// what other programs expect and is not explained; --disagreements what the npm readers see otherwise where nobody expects
// anything. npm run corpus -- round-trips [FORMAT ...] [--lost]: writes them all in each format and reads them again.

await needModernNode()
const args = process.argv.slice(2)
const trips = args[0] === 'round-trips'
const { run } = await import(pathToFileURL(join(root, 'tests', 'readers', trips ? 'round-trips.ts' : 'run.ts')).href)
try {
  await run(trips ? args.slice(1) : args)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}
