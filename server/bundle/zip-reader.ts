import { createHash } from 'node:crypto'
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import { Inflate } from 'fflate'
import { Found } from '#shared/domain/bundle/findings.ts'
import {
  bundleVersion,
  isPlainName,
  type Manifest,
  manifest,
  manifestHead,
  manifestName,
  readmeName,
} from '#shared/domain/bundle/manifest.ts'
import {
  centralHeader,
  directoryIn,
  END_LENGTH,
  endRecord,
  entriesIn,
  localHeader,
  type ZipEntry,
  zipTime,
} from '#shared/domain/bundle/zip.ts'

/** So few packed bytes at a time that what they unpack to, at most 1032 times as much, is soon given on. */
const STEP = 1 << 14
/** A directory of more entries is none of ours. */
const LARGEST_DIRECTORY = 8_000_000
const LARGEST_MANIFEST = 32_000_000
/** Beyond `HARMLESS`, what unpacks to more than so many times its packed size is a bomb: facts and records pack to a tenth. */
const HARMLESS = 100_000_000
const DENSEST = 200

/** A bundle that is open for reading: its directory and its manifest are as they must be, its entries not looked into yet. */
export interface OpenBundle {
  readonly manifest: Manifest
  readonly size: number
  /**
   * The bytes of an entry, a piece at a time.
   *
   * @throws {Found} `damaged` at the end, where they are not what the manifest says
   */
  pieces(name: string): Generator<Uint8Array>
  close(): void
}

/**
 * Opens a bundle. Everything in it that is no entry's content is made anew from what the directory says, and compared: not a
 * byte is left that could be another.
 *
 * @throws {Found} what is wrong
 */
export function openBundle(path: string): OpenBundle {
  const file = openSync(path, 'r')
  try {
    const { size } = fstatSync(file)
    const read = (place: number, length: number) => readAt(file, place, length)
    const entries = entriesOf(read, size)
    refuseHostile(read, entries)
    const told = manifestOf(read, entries)
    compareHeaders(read, size, entries, told)
    refuseBomb(entries, size)
    return {
      manifest: told,
      size,
      *pieces(name) {
        const entry = entries.find((one) => one.name === name)
        const expected = told.entries.find((one) => one.name === name)
        if (!entry) throw new Found({ code: 'missing-entry', entry: name })
        yield* piecesOf(read, entry, expected)
      },
      close: () => closeSync(file),
    }
  } catch (error) {
    closeSync(file)
    throw error
  }
}

type Read = (place: number, length: number) => Buffer

function readAt(file: number, place: number, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  let filled = 0
  while (filled < length) {
    const read = readSync(file, bytes, filled, length - filled, place + filled)
    if (read === 0) break
    filled += read
  }
  return bytes.subarray(0, filled)
}

/** The name in the local header at a place, if one is there: for telling what is damaged. */
function nameAt(read: Read, place: number): string | undefined {
  const head = read(place, 30)
  if (head.length < 30 || head.toString('latin1', 0, 2) !== 'PK') return undefined
  const name = read(place + 30, Math.min(1000, head.readUInt16LE(26))).toString('utf8')
  return isPlainName(name) ? name : undefined
}

function entriesOf(read: Read, size: number): ZipEntry[] {
  // The first entry of every bundle is the same: what begins so and does not end so was one.
  const none = new Found({ code: nameAt(read, 0) === readmeName ? 'cut-off' : 'not-a-bundle', entry: '' })
  if (size < END_LENGTH) throw none
  const end = directoryIn(read(size - END_LENGTH, END_LENGTH))
  if (!end || end.length > LARGEST_DIRECTORY || end.place + end.length + END_LENGTH !== size) throw none
  const { entries, isWhole } = entriesIn(read(end.place, end.length), (bytes) => Buffer.from(bytes).toString('utf8'))
  if (isWhole && entries.length === end.entries && entries.length > 0) return entries
  const entry = wronglyListed(read, end.place)
  throw entry === '' ? none : new Found({ code: 'damaged', entry, detail: 'the directory' })
}

/** The entry that the directory does not list as it lies there: where the directory is damaged so that it cannot be read. */
function wronglyListed(read: Read, directory: number): string {
  let place = 0
  let listed = directory
  for (let name = nameAt(read, 0); name !== undefined; name = nameAt(read, place)) {
    const head = read(place, 30)
    const [packed, method] = [head.readUInt32LE(18), head.readUInt16LE(8) === 0 ? 0 : 8] as const
    const header = { name, method, crc: head.readUInt32LE(14), packed, size: head.readUInt32LE(22) } as const
    const central = centralHeader(header, head.readUInt32LE(10), place)
    if (!read(listed, central.length).equals(central)) return name
    place += localHeader(header, 0).length + packed
    listed += central.length
  }
  return ''
}

/** What no bundle has, whoever made it, told by the directory before a byte is unpacked. */
function refuseHostile(read: Read, entries: readonly ZipEntry[]): void {
  const seen = new Set<string>()
  for (const { name, encrypted, place } of entries) {
    const here = nameAt(read, place)
    if (!isPlainName(name)) {
      throw new Found(here === undefined ? { code: 'unsafe-name', entry: name } : { code: 'damaged', entry: here })
    }
    if (seen.has(name.toLowerCase())) throw new Found({ code: 'duplicate-entry', entry: name })
    if (encrypted) throw new Found({ code: 'encrypted', entry: name })
    seen.add(name.toLowerCase())
  }
}

function refuseBomb(entries: readonly ZipEntry[], size: number): void {
  const unpacked = entries.reduce((sum, entry) => sum + entry.size, 0)
  const largest = entries.reduce((most, entry) => (entry.size > most.size ? entry : most))
  if (unpacked > HARMLESS && unpacked > size * DENSEST)
    throw new Found({ code: 'unpacks-to-too-much', entry: largest.name })
}

function manifestOf(read: Read, entries: readonly ZipEntry[]): Manifest {
  const damaged = new Found({ code: 'damaged', entry: manifestName })
  const last = entries.at(-1) as ZipEntry
  if (last.name !== manifestName)
    throw nameAt(read, last.place) === manifestName ? damaged : new Found({ code: 'not-a-bundle', entry: '' })
  if (last.method !== 0 || last.size !== last.packed || last.size > LARGEST_MANIFEST) throw damaged
  const bytes = read(last.from, last.size)
  // What is damaged is told as such: a version or a name in it may be what another byte made of it.
  if (crc32(bytes) !== last.crc) throw damaged
  const json = jsonIn(bytes.toString('utf8'))
  const parsed = manifest.safeParse(json)
  if (parsed.success) return parsed.data
  const head = manifestHead.safeParse(json)
  if (!head.success) throw new Found({ code: 'not-a-bundle', entry: '' })
  if (head.data.version > bundleVersion)
    throw new Found({ code: 'newer-bundle', entry: '', detail: `${head.data.version}` })
  const [issue] = parsed.error.issues
  throw new Found({
    code: 'wrong-manifest',
    entry: manifestName,
    detail: `${issue?.path.join('.')}: ${issue?.message}`,
  })
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function compareHeaders(read: Read, size: number, entries: readonly ZipEntry[], told: Manifest): void {
  const time = zipTime(told.at)
  const expected = [...told.entries.map((entry) => entry.name), manifestName]
  const directory = entries.map((entry) => centralHeader(entry, 0, 0).length)
  const length = directory.reduce((sum, one) => sum + one, 0)
  let place = 0
  let listed = size - END_LENGTH - length
  const end = endRecord(entries.length, { place: listed, length })
  for (const [i, entry] of entries.entries()) {
    const name = expected[i]
    if (name === undefined) throw new Found({ code: 'unexpected-entry', entry: entry.name })
    if (entry.name !== name && nameAt(read, place) !== name) {
      const isKnown = expected.includes(entry.name)
      throw new Found(
        isKnown ? { code: 'missing-entry', entry: name } : { code: 'unexpected-entry', entry: entry.name },
      )
    }
    const local = localHeader(entry, time)
    const central = centralHeader(entry, time, place)
    const isAsWritten =
      entry.name === name &&
      entry.place === place &&
      read(place, local.length).equals(local) &&
      read(listed, central.length).equals(central)
    if (!isAsWritten) throw new Found({ code: 'damaged', entry: name })
    place += local.length + entry.packed
    listed += central.length
  }
  const missing = expected[entries.length]
  if (missing !== undefined) throw new Found({ code: 'missing-entry', entry: missing })
  const isEnded = place === size - END_LENGTH - length && read(size - END_LENGTH, END_LENGTH).equals(end)
  if (!isEnded) throw new Found({ code: 'cut-off', entry: '' })
}

function* piecesOf(
  read: Read,
  entry: ZipEntry,
  expected: Manifest['entries'][number] | undefined,
): Generator<Uint8Array> {
  const damaged = new Found({ code: 'damaged', entry: entry.name })
  const [whole, packed] = [createHash('sha256'), createHash('sha256')]
  let given = 0
  let crc = 0
  for (const piece of unpacked(read, entry, packed, damaged)) {
    given += piece.length
    // No more is unpacked than it says, whoever says so.
    if (given > entry.size) throw damaged
    whole.update(piece)
    crc = crc32(piece, crc)
    yield piece
  }
  const isSame =
    given === entry.size &&
    crc === entry.crc &&
    (expected === undefined ||
      (expected.size === given && whole.digest('hex') === expected.sha256 && packed.digest('hex') === expected.packed))
  if (!isSame) throw damaged
}

function* unpacked(
  read: Read,
  entry: ZipEntry,
  packed: { update(bytes: Uint8Array): unknown },
  damaged: Found,
): Generator<Uint8Array> {
  const waiting: Uint8Array[] = []
  const inflate = entry.method === 8 ? new Inflate((piece) => waiting.push(piece)) : undefined
  for (let at = 0; at < entry.packed; at += STEP) {
    const step = read(entry.from + at, Math.min(STEP, entry.packed - at))
    if (step.length === 0) throw damaged
    packed.update(step)
    if (!inflate) {
      yield step
      continue
    }
    try {
      inflate.push(step, at + STEP >= entry.packed)
    } catch {
      throw damaged
    }
    yield* waiting.splice(0)
  }
}
