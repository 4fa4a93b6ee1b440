import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import { Deflate } from 'fflate'
import {
  centralHeader,
  endRecord,
  LARGEST_ZIP,
  localHeader,
  type ZipHeader,
  zipTime,
} from '#shared/domain/bundle/zip.ts'
import { Problem } from '#shared/domain/problem.ts'

/** Bytes or text of an entry, a piece at a time. */
export type Pieces = Iterable<Uint8Array | string>

/** What was written of an entry. */
export interface Written {
  name: string
  size: number
  sha256: string
  packed: string
}

/** Always the same, whatever pieces come: what deflate makes of bytes depends on how they are cut. */
const CUT = 1 << 16
/** Text deflates to a fifth at any level; a higher one takes far longer. */
const LEVEL = 6

/**
 * Writes a zip entry by entry, none of them ever whole in memory. Its bytes depend on the entries and the time alone, so the
 * library that deflates is JavaScript: that of Node makes other bytes on another processor. The file has another name until
 * it is whole and on the disk: what is cut off leaves nothing under the name that was asked for.
 */
export class ZipWriter {
  readonly #path: string
  readonly #under: string
  readonly #time: number
  readonly #file: number
  readonly #entries: { header: ZipHeader; place: number }[] = []
  #at = 0

  /** @param at when it is said to be written */
  constructor(path: string, at: string) {
    this.#path = path
    this.#under = `${path}.part`
    this.#time = zipTime(at)
    this.#file = openSync(this.#under, 'w')
  }

  /** Writes an entry. @param stored as it is, not deflated */
  add(name: string, pieces: Pieces, { stored = false, hear = () => {} }: AddOptions = {}): Written {
    const place = this.#at
    const header: ZipHeader = { name, method: stored ? 0 : 8, crc: 0, packed: 0, size: 0 }
    this.#write(localHeader(header, this.#time))
    const [whole, packed] = [createHash('sha256'), createHash('sha256')]
    const out = (bytes: Uint8Array) => {
      packed.update(bytes)
      header.packed += bytes.length
      this.#write(bytes)
    }
    const deflate = stored ? undefined : new Deflate({ level: LEVEL }, out)
    for (const piece of cut(pieces)) {
      header.crc = crc32(piece, header.crc)
      header.size += piece.length
      whole.update(piece)
      if (deflate) deflate.push(piece)
      else out(piece)
      hear(header.size)
    }
    deflate?.push(new Uint8Array(0), true)
    if (this.#at > LARGEST_ZIP || header.size > LARGEST_ZIP) {
      throw new Problem('bundle-too-large', 'A bundle can have 4 GB and no more. Leave the imported files out.')
    }
    const local = localHeader(header, this.#time)
    writeSync(this.#file, local, 0, local.length, place)
    this.#entries.push({ header, place })
    return { name, size: header.size, sha256: whole.digest('hex'), packed: packed.digest('hex') }
  }

  /** Writes the directory, and gives the file its name once it is on the disk. Gives its length. */
  finish(): number {
    const place = this.#at
    for (const { header, place: of } of this.#entries) this.#write(centralHeader(header, this.#time, of))
    this.#write(endRecord(this.#entries.length, { place, length: this.#at - place }))
    fsyncSync(this.#file)
    closeSync(this.#file)
    renameSync(this.#under, this.#path)
    return this.#at
  }

  /** Takes away what was written. */
  giveUp(): void {
    closeSync(this.#file)
    rmSync(this.#under, { force: true })
  }

  #write(bytes: Uint8Array): void {
    let from = 0
    while (from < bytes.length) from += writeSync(this.#file, bytes, from, bytes.length - from, this.#at + from)
    this.#at += bytes.length
  }
}

interface AddOptions {
  stored?: boolean
  /** Hears how many bytes of the entry are written. */
  hear?: (bytes: number) => void
}

/** The same bytes in pieces of one length, but for the last. */
function* cut(pieces: Pieces): Generator<Uint8Array> {
  let open = new Uint8Array(CUT)
  let filled = 0
  for (const bytes of bytesIn(pieces))
    for (let from = 0; from < bytes.length; ) {
      const taken = Math.min(CUT - filled, bytes.length - from)
      open.set(bytes.subarray(from, from + taken), filled)
      filled += taken
      from += taken
      if (filled < CUT) continue
      yield open
      open = new Uint8Array(CUT)
      filled = 0
    }
  if (filled > 0) yield open.subarray(0, filled)
}

function* bytesIn(pieces: Pieces): Generator<Uint8Array> {
  let open: string[] = []
  let waiting = 0
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      open.push(piece)
      waiting += piece.length
      if (waiting < CUT) continue
    }
    if (waiting > 0) yield Buffer.from(open.join(''))
    open = []
    waiting = 0
    if (typeof piece !== 'string') yield piece
  }
  if (waiting > 0) yield Buffer.from(open.join(''))
}
