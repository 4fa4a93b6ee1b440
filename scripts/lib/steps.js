import { spawn } from 'node:child_process'
import { root } from './node.js'

/** How the checks that are no tests of their own are run: name and arguments of a program in node_modules/.bin. */
export const checks = {
  'types in every layer': ['tsc', '-b'],
  'style and lint': ['biome', 'check', '--error-on-warnings'],
  'nothing unused': ['knip', '--no-progress'],
}

/**
 * Runs one program of node_modules/.bin (on Node 24) and shows what it prints.
 *
 * @returns {Promise<boolean>} whether it ended well
 */
export function runTool([tool, ...args], env = {}) {
  return new Promise((resolve) => {
    const child = spawn(tool, args, {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...withTools(), ...env },
      shell: process.platform === 'win32',
    })
    child.on('error', () => resolve(false))
    child.on('exit', (code) => resolve(code === 0))
  })
}

/** The PATH on which the checkout's tools, and its Node, come first. */
export function withTools() {
  const separator = process.platform === 'win32' ? ';' : ':'
  return { PATH: `${root}node_modules/.bin${separator}${process.env.PATH}` }
}

/** Runs a step under a heading that says how it went and how long it took. */
export async function step(name, act) {
  const started = Date.now()
  console.log(`\n== ${name}`)
  const well = await act()
  console.log(`== ${name}: ${well ? 'ok' : 'FAILED'} (${((Date.now() - started) / 1000).toFixed(1)} s)`)
  return well
}
