import { resolve } from 'node:path'

/** The review that a command line asks to open, if any: its last argument that names a `.parallax` file, as an absolute path. */
export function reviewIn(argv: readonly string[]): string | undefined {
  const path = argv.slice(1).findLast((arg) => !arg.startsWith('-') && arg.toLowerCase().endsWith('.parallax'))
  return path ? resolve(path) : undefined
}
