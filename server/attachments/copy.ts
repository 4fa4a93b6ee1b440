import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { nameKey, uniqueName } from '#shared/domain/attachments/file-name.ts'
import { Problem } from '#shared/domain/problem.ts'
import { type GivenFile, partsOf } from '../imports/given-file.ts'

const PART = 1 << 20
/** What no file is called that anybody keeps: a copy under way, or one that a process which was killed left behind. */
const underWay = /^\.parallax-[0-9A-Z]+\.part$/
/** In ms: no copy takes so long. */
const abandoned = 24 * 60 * 60 * 1000

/** A copy that is whole and on disk, under a name that nobody knows yet. */
export interface Copy {
  path: string
  /** SHA-256 in hex */
  hash: string
  size: number
}

/**
 * Copies a file into a folder under a name of its own; nothing is left of it where that fails.
 *
 * @param id a ULID
 * @throws {Problem} `file-gone` where the file is gone, `disk-full`, `read-only`
 */
export async function copyInto(folder: string, file: GivenFile, id: string, signal?: AbortSignal): Promise<Copy> {
  const path = join(folder, `.parallax-${id}.part`)
  const hash = createHash('sha256')
  let size = 0
  try {
    mkdirSync(folder, { recursive: true })
    const copy = await open(path, 'wx')
    try {
      for await (const part of partsOf(file, PART)) {
        signal?.throwIfAborted()
        hash.update(part)
        size += part.length
        await copy.writeFile(part)
      }
      await copy.sync()
    } finally {
      await copy.close()
    }
    return { path, hash: hash.digest('hex'), size }
  } catch (error) {
    rmSync(path, { force: true })
    throw inWords(error, file)
  }
}

/** What went wrong with copying a file, as a person can mend it; anything else as it is. */
function inWords(error: unknown, { name }: GivenFile): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOENT' || code === 'EISDIR')
    return new Problem('file-gone', `${name} is not there any more. Choose it again.`, { file: name })
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new Problem('disk-full', 'The disk is full. Nothing was changed.', { file: name })
  return error
}

/** The names that are in a folder, by what no two may have in common. */
export function namesIn(folder: string): Set<string> {
  return new Set(existsSync(folder) ? readdirSync(folder).map(nameKey) : [])
}

/** Gives a copy its name, or the next that is free. Gives the name. */
export function nameCopy(folder: string, copy: Copy, wanted: string, taken: Set<string>): string {
  const name = uniqueName(wanted, (key) => taken.has(key))
  renameSync(copy.path, join(folder, name))
  taken.add(nameKey(name))
  return name
}

/** Takes away what copying left in a folder where a process was killed long ago. */
export function sweep(folder: string): void {
  if (!existsSync(folder)) return
  const before = Date.now() - abandoned
  for (const name of readdirSync(folder)) {
    if (underWay.test(name) && statSync(join(folder, name)).mtimeMs < before)
      rmSync(join(folder, name), { force: true })
  }
}
