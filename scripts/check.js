import { needModernNode } from './lib/node.js'
import { checks, runTool, step } from './lib/steps.js'

// npm run check: what should hold before every commit, in under a minute: types, style, nothing unused, unit tests.

await needModernNode()
const failed = []
for (const [name, command] of Object.entries({
  ...checks,
  'unit tests': ['vitest', 'run', '--project', 'unit', '--reporter=dot'],
}))
  if (!(await step(name, () => runTool(command)))) failed.push(name)
console.log(failed.length ? `\nFailed: ${failed.join(', ')}.` : '\nAll checks hold.')
process.exit(failed.length ? 1 : 0)
