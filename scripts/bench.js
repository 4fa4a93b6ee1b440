import { readdirSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { needModernNode, root } from './lib/node.js'

// npm run bench [-- NAME ...]: runs tests/bench/NAME.ts (all by default). Each exports `run()`, which gives, or yields one
// by one, figures { name, value, unit, n }; each becomes one JSON line with the machine it was measured on. Figures are
// reports: nothing here judges them.

await needModernNode()
const folder = join(root, 'tests', 'bench')
const all = readdirSync(folder)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => basename(name, '.ts'))
  .sort()
const chosen = process.argv.length > 2 ? process.argv.slice(2) : all
const unknown = chosen.filter((name) => !all.includes(name))
if (unknown.length) {
  console.error(`There is no benchmark named ${unknown.join(', ')}. There are: ${all.join(', ') || 'none'}.`)
  process.exit(2)
}

const machine = {
  cpu: cpus()[0]?.model.trim() ?? 'unknown',
  cores: cpus().length,
  memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
  node: process.versions.node,
  platform: `${process.platform}-${process.arch}`,
}
for (const name of chosen) {
  const { run } = await import(pathToFileURL(join(folder, `${name}.ts`)).href)
  const given = await run()
  // A generator yields figures; a plain function gives one or a list.
  const figures = given?.[Symbol.asyncIterator] || given?.[Symbol.iterator] ? given : [given]
  for await (const figure of figures) console.log(JSON.stringify({ ...figure, machine }))
}
