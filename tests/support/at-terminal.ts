import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const bin = join(import.meta.dirname, '..', '..', 'bin', 'parallax.js')

/** Runs the command line as a program of its own, as somebody at a terminal does, and waits for its end. */
export function parallax(...args: string[]): { code: number | null; out: string; problem: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], { encoding: 'utf8' })
  return { code: status, out: stdout, problem: stderr }
}
