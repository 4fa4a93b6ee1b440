import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** The checkout's own folder. */
export const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..', '..')

/** The Node that the dev dependency `node` brings (24). */
export const ownNode = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node')

/** Whether a Node version (as in `process.versions.node`) runs TypeScript by stripping its types: 22.18 or newer. */
export function isModern(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > 22 || (major === 22 && minor >= 18)
}

/**
 * Makes sure that the running script has a Node that can run Parallax: goes on when this one can, else runs the
 * same script again on the checkout's own Node and exits with its status. Exits with 1 and says what to do where there is none.
 * To be called before anything that an old Node cannot load is imported.
 */
export function needModernNode() {
  if (isModern(process.versions.node)) return
  const again = process.env.PARALLAX_NODE_AGAIN
  if (!again && existsSync(ownNode)) {
    const ran = spawnSync(ownNode, process.argv.slice(1), {
      stdio: 'inherit',
      env: { ...process.env, PARALLAX_NODE_AGAIN: '1' },
      shell: process.platform === 'win32',
    })
    process.exit(ran.status ?? 1)
  }
  console.error(
    `Parallax needs Node 22.18 or newer and this is Node ${process.versions.node}.\n` +
      'npm install brings its own Node 24, but only when install scripts may run: please run `npm install` again without --ignore-scripts.',
  )
  process.exit(1)
}
