import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isPlainName } from '#shared/domain/attachments/file-name.ts'
import { Problem } from '#shared/domain/problem.ts'

/** What a file must still be. */
export interface KeptAs {
  name: string
  size: number
  /** SHA-256 in hex */
  hash: string
}

/** The folder of a review's files: beside the review, with its name. */
export function folderOf(review: string): string {
  return /.\.parallax$/i.test(review) ? review.replace(/\.parallax$/i, '') : `${review}-files`
}

/**
 * Where a file of this name is in a folder.
 *
 * @throws {Problem} `file-missing` for a name that would lead out of it, as a file from elsewhere may say
 */
export function placeIn(folder: string, name: string): string {
  if (!isPlainName(name)) throw new Problem('file-missing', 'The file is not there any more.', { file: name })
  return join(folder, name)
}

/** What a file was found to be, as long as it is the same one and neither its size nor its time changes. */
const found = new Map<string, { size: number; time: number; inode: number; hash: string }>()
const mostFound = 20_000
/** In ms. What was written just now may be written again without its time showing it. */
const settled = 2000

/** Whether a file is in its folder, and still what it was. It is read through only where it may have changed since. */
export async function stateOf(folder: string, kept: KeptAs): Promise<'there' | 'missing' | 'changed'> {
  if (!isPlainName(kept.name)) return 'missing'
  try {
    const path = placeIn(folder, kept.name)
    const file = await stat(path)
    if (!file.isFile()) return 'missing'
    const { size, mtimeMs: time, ino: inode } = file
    if (size !== kept.size) return 'changed'
    const before = found.get(path)
    const same = before?.size === size && before.time === time && before.inode === inode
    const hash = same ? before.hash : await hashAt(path)
    if (!same && Date.now() - time > settled) {
      if (found.size >= mostFound) found.clear()
      found.set(path, { size, time, inode, hash })
    }
    return hash === kept.hash ? 'there' : 'changed'
  } catch (error) {
    // It is there and cannot be read: damaged, or somebody else's.
    return isNotThere(error) ? 'missing' : 'changed'
  }
}

function isNotThere(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^ENOENT$|^ENOTDIR$/.test(String(error.code))
}

async function hashAt(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const part of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(part as Buffer)
  return hash.digest('hex')
}
