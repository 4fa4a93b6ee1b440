import { existsSync, mkdirSync, mkdtempSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { Problem } from '#shared/domain/problem.ts'
import type { Call } from '../call.ts'
import { type Client, clientOf } from '../client.ts'
import { callOf } from '../guard.ts'
import { createHost, type Host } from '../host.ts'
import { createSession } from '../session.ts'

const root = join(import.meta.dirname, '..', '..')

/** Where the sample reviews of the checkout are. */
export const samples = join(root, 'samples')

/** The host of a terminal: the folder of the file it works on. */
export function terminalHost(folder: string): Host {
  return createHost({ folder: resolve(folder), samples })
}

/** A review file as somebody at a terminal opens it: everything may be read, by whoever can read the file anyway. */
export function openAtTerminal(path: string): {
  client: Client
  call: Call
  /** Names a file that the review may read. */
  hand(file: string): { handed: string }
  /** Names a place that a file may be written to. */
  show(file: string): { handed: string }
  close(): void
} {
  const host = terminalHost(dirname(resolve(path)))
  const session = createSession(host, 'terminal')
  session.bind({ review: resolve(path) })
  return {
    client: clientOf(session),
    call: callOf(session),
    hand(file) {
      // A name of its own: a path may be longer than a name may.
      const name = `file ${session.handed.size + 1}`
      session.handed.set(name, existingFile(file))
      return { handed: name }
    },
    show(file) {
      const name = `place ${session.places.size + 1}`
      session.places.set(name, file)
      return { handed: name }
    },
    close: () => host.close(),
  }
}

/** The path of a file that is there. */
export function existingFile(path: string): string {
  if (!existsSync(path)) throw new Problem('no-such-file', `There is no file at ${path}.`, { file: path })
  if (!statSync(path).isFile()) throw new Problem('not-a-file', `${path} is a folder, not a file.`, { file: path })
  return resolve(path)
}

/** The folder that was named, made if it is not there, or else a temporary one. */
export function folderOrTemporary(folder: string | undefined): string {
  if (folder === undefined) return mkdtempSync(join(tmpdir(), 'parallax-'))
  mkdirSync(folder, { recursive: true })
  return resolve(folder)
}
