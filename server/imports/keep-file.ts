import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzipSync, gzip } from 'node:zlib'
import type { ReadDb, WriteDb } from '#db/database.ts'
import { filePartsOf, hasFile, stageFilePart } from '#db/staging.ts'
import type { Bytes } from '#shared/domain/imports/bytes/bytes.ts'
import { type GivenFile, partsOf } from './given-file.ts'

const PART = 4 << 20
// The file's text compresses well at any level; a higher one takes longer than reading it.
const LEVEL = 1

/** The name of a file's content. */
export async function hashOf(file: GivenFile, signal?: AbortSignal): Promise<string> {
  const hash = createHash('sha256')
  for await (const part of partsOf(file, PART)) {
    signal?.throwIfAborted()
    hash.update(part)
  }
  return hash.digest('hex')
}

/** Keeps the bytes of a file as they came, part by part, compressed on another thread. Gives how many parts there are. */
export async function stageFile(db: WriteDb, hash: string, file: GivenFile, signal?: AbortSignal): Promise<number> {
  if (hasFile(db, hash)) return 0
  let parts = 0
  for await (const part of partsOf(file, PART)) {
    signal?.throwIfAborted()
    const gzipped = await promisify(gzip)(part, { level: LEVEL })
    signal?.throwIfAborted()
    stageFilePart(db, hash, parts++, gzipped)
  }
  return parts
}

/** The bytes of a file that the review keeps. */
export function keptFile(db: ReadDb, hash: string, size: number): Bytes {
  return {
    size,
    *pieces() {
      for (const part of filePartsOf(db, hash)) yield gunzipSync(part)
    },
  }
}
