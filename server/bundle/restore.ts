import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { WriteDb } from '#db/database.ts'
import { rebuild } from '#db/projections/rebuild.ts'
import { keepFile, stageFilePart } from '#db/staging.ts'
import { takeFact, takeRecord } from '#db/whole.ts'
import { Found } from '#shared/domain/bundle/findings.ts'
import { factIn, recordIn } from '#shared/domain/bundle/lines.ts'
import { factsName, fileEntryName, recordsName } from '#shared/domain/bundle/manifest.ts'
import type { Hear } from './messages.ts'
import type { OpenBundle } from './zip-reader.ts'

/** A line is read whole: an entry of a hundred megabytes is none. */
const LONGEST_LINE = 100_000_000
/** A file is kept in parts of so many bytes, as when it is imported. */
const PART = 4 << 20
/** So many lines are taken in at a time. */
const BATCH = 2000

/** Reads every byte of a bundle. @throws {Found} what is not as it was written */
export function checkBytes(bundle: OpenBundle, hear: Hear): void {
  const total = bundle.manifest.entries.reduce((sum, entry) => sum + entry.size, 0)
  let done = 0
  for (const { name } of bundle.manifest.entries)
    for (const piece of bundle.pieces(name)) {
      done += piece.length
      hear('bytes', done, total)
    }
}

/**
 * Makes an empty review what the bundle is of: its facts, records and files are taken in as they are, and everything that
 * follows is made of them.
 *
 * @throws {Found} where something in it is none of a review
 */
export async function restoreInto(db: WriteDb, bundle: OpenBundle, hear: Hear): Promise<void> {
  const { counts } = bundle.manifest
  const files = new Map<string, { name: string; size: number }>()
  const imports = new Set<string>()
  takeLines(
    db,
    bundle,
    factsName,
    counts.facts,
    (line) => {
      const fact = factIn(line)
      if ('wrong' in fact) throw new Found({ code: 'wrong-fact', entry: factsName, detail: fact.wrong })
      takeFact(db, fact)
      if (fact.kind === 'import') {
        const { file } = JSON.parse(fact.body)
        if (!files.has(file.hash)) files.set(file.hash, file)
        imports.add(fact.subject)
      }
    },
    (done) => hear('facts', done, counts.facts),
  )
  takeLines(
    db,
    bundle,
    recordsName,
    counts.records,
    (line) => {
      const record = recordIn(line)
      if ('wrong' in record) throw new Found({ code: 'wrong-record', entry: recordsName, detail: record.wrong })
      if (!imports.has(record.import))
        throw new Found({ code: 'wrong-record', entry: recordsName, detail: `no import ${record.import}` })
      takeRecord(db, record)
    },
    (done) => hear('records', done, counts.records),
  )
  const here = bundle.manifest.entries.filter(({ name }) => name.startsWith('imports/'))
  if (here.length !== counts.filesHere) throw new Found({ code: 'wrong-count', entry: 'imports/' })
  for (const [i, { name }] of here.entries()) {
    hear('files', i, here.length)
    const [hash, file] = [...files].find(([known]) => fileEntryName(known) === name) ?? []
    if (!hash || !file) throw new Found({ code: 'unexpected-entry', entry: name })
    takeFile(db, bundle, name, { hash, ...file })
  }
  hear('rebuild', 0)
  await soundly(() => db.transaction(() => rebuild(db)))
}

/**
 * Does what works with the facts of any real review. Facts that somebody made up may each be as they must be and fit
 * together in no way: then it is they that are at fault, whatever stumbles over them.
 *
 * @throws {Found} `not-sound`
 */
export async function soundly<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (error instanceof Found || /FULL|ENOSPC|IOERR/.test(code)) throw error
    const detail = error instanceof Error ? error.message : String(error)
    throw new Found({ code: 'not-sound', entry: factsName, detail })
  }
}

function takeLines(
  db: WriteDb,
  bundle: OpenBundle,
  name: string,
  expected: number,
  take: (line: string) => void,
  hear: (done: number) => void,
): void {
  let done = 0
  const takeAll = (lines: readonly string[]) =>
    db.transaction(() => {
      for (const line of lines) {
        done++
        try {
          take(line)
        } catch (error) {
          throw foundAt(error, name, done)
        }
      }
      hear(done)
    })
  let waiting: string[] = []
  for (const line of linesOf(bundle.pieces(name), name)) {
    waiting.push(line)
    if (waiting.length < BATCH) continue
    takeAll(waiting)
    waiting = []
  }
  takeAll(waiting)
  if (done !== expected) throw new Found({ code: 'wrong-count', entry: name, detail: `${done} instead of ${expected}` })
}

/** A line that the review refuses, because there is such a one already, is as wrong as one that it cannot read. */
function foundAt(error: unknown, entry: string, line: number): unknown {
  if (error instanceof Found) return new Found({ ...error.finding, line })
  if (error instanceof Error && 'code' in error && /^SQLITE_(CONSTRAINT|MISMATCH)/.test(String(error.code)))
    return new Found({ code: entry === factsName ? 'wrong-fact' : 'wrong-record', entry, line, detail: error.message })
  return error
}

/** The lines of an entry; each ends with a line feed, the last as well. */
function* linesOf(pieces: Iterable<Uint8Array>, entry: string): Generator<string> {
  let open: Uint8Array[] = []
  let length = 0
  for (const piece of pieces) {
    let from = 0
    for (let at = piece.indexOf(10); at !== -1; at = piece.indexOf(10, from)) {
      yield Buffer.concat([...open, piece.subarray(from, at)]).toString('utf8')
      open = []
      length = 0
      from = at + 1
    }
    if (from === piece.length) continue
    open.push(piece.slice(from))
    length += piece.length - from
    if (length > LONGEST_LINE) throw new Found({ code: 'unpacks-to-too-much', entry })
  }
  if (length > 0) throw new Found({ code: 'wrong-count', entry, detail: 'the last line does not end' })
}

function takeFile(
  db: WriteDb,
  bundle: OpenBundle,
  entry: string,
  { hash, name, size }: { hash: string; name: string; size: number },
): void {
  const found = createHash('sha256')
  let parts = 0
  let length = 0
  for (const part of inParts(bundle.pieces(entry))) {
    found.update(part)
    length += part.length
    stageFilePart(db, hash, parts++, gzipSync(part, { level: 1 }))
  }
  if (found.digest('hex') !== hash || length !== size) throw new Found({ code: 'wrong-file', entry, detail: name })
  keepFile(db, { hash, name, size, parts })
}

function* inParts(pieces: Iterable<Uint8Array>): Generator<Buffer> {
  let open: Uint8Array[] = []
  let length = 0
  for (const piece of pieces) {
    open.push(piece)
    length += piece.length
    if (length < PART) continue
    yield Buffer.concat(open)
    open = []
    length = 0
  }
  if (length > 0) yield Buffer.concat(open)
}
