import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'
import { Problem } from '#shared/domain/problem.ts'

/** The fingerprint of a whole file, to be published with a review. @throws {Problem} `no-such-file` */
export function wholeHash(path: string): { sha256: string; size: number } {
  let file: number
  try {
    file = openSync(path, 'r')
  } catch {
    throw new Problem('no-such-file', `There is no file at ${path} that can be read.`, { file: path })
  }
  return hashOfOpen(file)
}

/** The same of a file that is open for reading, from where it stands; closes it. */
export function hashOfOpen(file: number): { sha256: string; size: number } {
  try {
    const hash = createHash('sha256')
    const piece = Buffer.alloc(1 << 20)
    let size = 0
    for (let length = readSync(file, piece); length > 0; length = readSync(file, piece)) {
      hash.update(piece.subarray(0, length))
      size += length
    }
    return { sha256: hash.digest('hex'), size }
  } finally {
    closeSync(file)
  }
}
