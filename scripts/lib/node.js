import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout's own folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** The Node that the dev dependency `node` brings (24). */
export const ownNode = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node')

/** Whether a Node version (as in `process.versions.node`) runs TypeScript by stripping its types: 22.18 or newer. */
export function isModern(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > 22 || (major === 22 && minor >= 18)
}

/**
 * Makes sure that the running script has a Node that can run Parallax: goes on when this one can, else runs the
 * same script again on the checkout's own Node and ends with its status. Exits with 1 and says what to do where there is none.
 * To be awaited before anything that an old Node cannot load is imported.
 */
export async function needModernNode() {
  if (isModern(process.versions.node)) return
  if (process.env.PARALLAX_NODE_AGAIN || !existsSync(ownNode)) {
    console.error(
      `Parallax needs Node 22.18 or newer and this is Node ${process.versions.node}.\n` +
        'npm install brings its own Node 24, but only when install scripts may run: please run `npm install` without --ignore-scripts.',
    )
    process.exit(1)
  }
  const env = { ...process.env, PARALLAX_NODE_AGAIN: '1' }
  process.exit(await run(ownNode, process.argv.slice(1), { env, shell: process.platform === 'win32' }))
}

/**
 * Runs a program to its end in this terminal; Ctrl+C and an end from outside reach it.
 *
 * @returns {Promise<number>} its exit status; 1 where it could not be started or was killed
 */
export function run(program, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'inherit', ...options })
    const forward = (signal) => child.kill(signal)
    process.on('SIGINT', forward).on('SIGTERM', forward)
    child.on('error', (error) => {
      console.error(`Could not start ${program}: ${error.message}`)
      resolve(1)
    })
    child.on('exit', (code) => {
      process.off('SIGINT', forward).off('SIGTERM', forward)
      resolve(code ?? 1)
    })
  })
}
