import { spawn } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')

export interface Said {
  /** The exit code; null where the program had to be ended. */
  code: number | null
  /** The one JSON document on stdout, or its text where it is none. */
  answer: unknown
}

/** Runs the command line as a program of its own with --json; ends it where it takes longer than anybody would wait. */
export function parallax(args: readonly string[], as?: { uid: number; gid: number }): Promise<Said> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'bin', 'parallax.js'), ...args, '--json'], {
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 40_000,
      killSignal: 'SIGKILL',
      ...as,
    })
    let text = ''
    child.stdout.on('data', (part) => {
      text += part
    })
    child.on('error', reject)
    child.on('close', (code) => {
      try {
        resolve({ code, answer: JSON.parse(text) })
      } catch {
        resolve({ code, answer: text })
      }
    })
  })
}
