import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { Problem } from '#shared/domain/problem.ts'

/** Nobody guesses what is this long and made at random; nor does it need escaping in an address. */
const wellFormed = /^[\w-]{32,200}$/

/** A key by which whoever runs a host comes in, for as long as the process lives. */
export function newHostKey(): string {
  return randomBytes(24).toString('base64url')
}

/**
 * The key that a file has, so that it need not be read where the command prints it, such as in a service's log. Where there is
 * no file it is made with a new key, for the user of the process alone; it is then the key at the next start too.
 *
 * @throws Problem where the file cannot be read or written, or what is in it could be guessed
 */
export function hostKeyIn(file: string): string {
  const key = newHostKey()
  try {
    // Only where there is none: two processes that start at once agree on one key.
    writeFileSync(file, `${key}\n`, { mode: 0o600, flag: 'wx' })
    return key
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw unusable(file, error)
  }
  return keptIn(file)
}

function keptIn(file: string): string {
  let kept: string
  try {
    kept = readFileSync(file, 'utf8').trim()
  } catch (error) {
    throw unusable(file, error)
  }
  if (wellFormed.test(kept)) return kept
  const wanted = '32 to 200 letters, digits, - and _, and nothing else'
  throw new Problem('key-file-unusable', `What is in ${file} is no key: it has to be ${wanted}.`, { file })
}

function unusable(file: string, error: unknown): Problem {
  const why = error instanceof Error ? error.message : String(error)
  return new Problem('key-file-unusable', `The key cannot be kept in ${file}: ${why}`, { file })
}
