import { parseArgs } from 'node:util'
import { needModernNode } from './lib/node.js'

// npm run fuzz [-- --inputs N] [--seed S] [--format F] [--seconds T] [--keep FOLDER] [--json]: reads mutated files with every
// reader (or the one of a format) and tells crashes, hangs and broken rules; ends with 1 where there are any.
// npm run fuzz -- --growth [--format F] [--json]: reads hostile files of 1, 2 and 4 MB and tells how time grows with size.

await needModernNode()
const { values: given } = parseArgs({
  options: {
    inputs: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    format: { type: 'string' },
    seconds: { type: 'string' },
    keep: { type: 'string' },
    growth: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
})
const { FORMATS } = await import('../shared/domain/imports/reading.ts')
if (given.format && !FORMATS.includes(given.format)) {
  console.error(`There is no format ${given.format}. There are: ${FORMATS.join(', ')}.`)
  process.exit(2)
}
const formats = given.format ? [given.format] : FORMATS
const progress = (sentence) => console.error(sentence)
if (given.growth) {
  const { growthOf, growthText } = await import('../tests/fuzz/growth.ts')
  const found = await growthOf(formats, progress)
  console.log(given.json ? JSON.stringify(found, null, 2) : growthText(found))
} else {
  const { runFuzz } = await import('../tests/fuzz/run.ts')
  const { reportOf, reportText } = await import('../tests/fuzz/report.ts')
  const seed = Number(given.seed)
  const order = { formats, inputs: Number(given.inputs), seed, patience: 10_000, keep: given.keep, progress }
  const result = await runFuzz({ ...order, seconds: given.seconds ? Number(given.seconds) : undefined })
  const { problems, kept, seconds, memory } = result
  const megabytes = Math.round(memory / 2 ** 20)
  if (given.json) console.log(JSON.stringify({ formats: reportOf(result), seed, seconds, megabytes, problems, kept }))
  else console.log(reportText(result, seed))
  process.exitCode = problems.length > 0 ? 1 : 0
}
