import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { needModernNode, root } from './lib/node.js'

// npm run corpus [-- FORMAT ...] [--differences [FIELD]] [--disagreements [FIELD]] [--without-peers] [--json]: reads every
// file of ../shared/data/imports and says how well, beside the readers that npm has. --differences lists what differs from
// what other programs expect and is not explained; --disagreements what the npm readers see otherwise where nobody expects
// anything.

await needModernNode()
const { run } = await import(pathToFileURL(join(root, 'tests', 'readers', 'run.ts')).href)
try {
  await run(process.argv.slice(2))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}
