import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import type { GivenToRead } from '#shared/contract/imports.ts'
import { type Bytes, bytesIn, PIECE } from '#shared/domain/imports/bytes/bytes.ts'
import { Problem } from '#shared/domain/problem.ts'
import type { Session } from '../session.ts'

/** A file that somebody gave to be read: one on this machine's disk, or the bytes that came over a connection. */
export interface GivenFile {
  readonly name: string
  readonly size: number
  readonly from: { path: string } | { blob: Blob }
}

/** A file on this machine's disk. */
export function fileAt(path: string): GivenFile {
  return { name: basename(path), size: statSync(path).size, from: { path } }
}

/** A file whose bytes came with a call. */
export function fileSent(file: File): GivenFile {
  // Its bytes, without what makes it a File: that does not go to another thread.
  return { name: file.name, size: file.size, from: { blob: new Blob([file]) } }
}

/** The bytes of a given file, to be walked through at once. From a disk they are never all in memory. */
export async function bytesOf({ from }: GivenFile): Promise<Bytes> {
  return 'blob' in from ? bytesIn(new Uint8Array(await from.blob.arrayBuffer())) : bytesAt(from.path)
}

function bytesAt(path: string): Bytes {
  return {
    size: statSync(path).size,
    *pieces() {
      const file = openSync(path, 'r')
      try {
        for (;;) {
          const piece = new Uint8Array(PIECE)
          const length = readSync(file, piece)
          if (length === 0) return
          yield piece.subarray(0, length)
        }
      } finally {
        closeSync(file)
      }
    },
  }
}

/** The bytes of a given file in parts of one length, while others get their turn. */
export async function* partsOf({ from, size }: GivenFile, length: number): AsyncGenerator<Buffer> {
  if ('blob' in from) {
    for (let at = 0; at < size; at += length) yield Buffer.from(await from.blob.slice(at, at + length).arrayBuffer())
    return
  }
  const file = await open(from.path)
  try {
    for (;;) {
      const part = Buffer.alloc(length)
      let filled = 0
      while (filled < length) {
        const { bytesRead } = await file.read(part, filled)
        if (bytesRead === 0) break
        filled += bytesRead
      }
      if (filled > 0) yield part.subarray(0, filled)
      if (filled < length) return
    }
  } finally {
    await file.close()
  }
}

/** The file that a call names: one that came with it, or one that was handed to its session before. */
export function givenIn(session: Session, file: GivenToRead): GivenFile {
  if (file instanceof File) return fileSent(file)
  const path = session.handed.get(file.handed)
  // Taken away since, perhaps.
  if (path === undefined || !existsSync(path))
    throw new Problem('file-gone', 'The file is not there any more. Choose it again.')
  return fileAt(path)
}
