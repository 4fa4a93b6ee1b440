import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { ReadDb, WriteDb } from '#db/database.ts'
import { carriesJudgements } from '#db/judgements.ts'
import { createReview } from '#db/open.ts'
import { rebuild } from '#db/projections/rebuild.ts'
import { openSnapshot, throwAway } from '#db/snapshot.ts'
import { filePartsOf, keepFile, stageFilePart } from '#db/staging.ts'
import { takeFact, takeRecord, type WholeFile, wholeCounts, wholeFacts, wholeFiles, wholeRecords } from '#db/whole.ts'
import { factLine, recordLine } from '#shared/domain/bundle/lines.ts'
import {
  type BundleChoices,
  bundleFormat,
  bundleVersion,
  factsName,
  fileEntryName,
  type Manifest,
  manifestName,
  readmeName,
  recordsName,
} from '#shared/domain/bundle/manifest.ts'
import { pseudonymising, pseudonymsFor } from '#shared/domain/bundle/pseudonyms.ts'
import { readme } from '#shared/domain/bundle/texts.ts'
import type { KeptFact } from '#shared/domain/facts/fact.ts'
import type { Call } from '../call.ts'
import { softwareVersion } from '../version.ts'
import { derivedOf, titleIn } from './contents.ts'
import type { Hear } from './messages.ts'
import { type Pieces, ZipWriter } from './zip-writer.ts'

/**
 * Writes a bundle of a review as it is at this moment. The same review, version and choices give the same bytes. Whoever may
 * have a bundle may know all that is in the review, so it is written as whoever holds the file would see it.
 *
 * @param scratch a folder that is thrown away afterwards
 */
export async function writeBundle({ review, to, choices }: Writing, scratch: string, hear: Hear): Promise<void> {
  const db = openSnapshot(review)
  try {
    if (!choices.pseudonyms) return await written(db, to, choices, hear)
    const told = createReview(join(scratch, 'retold.parallax'))
    try {
      retell(db, told, choices.lang, hear)
      await written(told, to, choices, hear)
    } finally {
      told.close()
    }
  } finally {
    db.close()
  }
}

interface Writing {
  /** The path of the review file, which others may go on working with. */
  review: string
  /** Where the bundle is to be; what was there is replaced once the bundle is whole. */
  to: string
  choices: BundleChoices
}

/** Fills an empty review with all of another, told with pseudonyms wherever it tells who somebody is. */
function retell(db: WriteDb, empty: WriteDb, lang: BundleChoices['lang'], hear: Hear): void {
  const names = new Map<string, string[]>()
  for (const { kind, subject, body } of wholeFacts(db))
    if (kind === 'member') names.set(subject, [...(names.get(subject) ?? []), String(JSON.parse(body).name)])
  const told = pseudonymising(names, pseudonymsFor([...names.keys()], lang))
  throwAway(empty)
  empty.transaction(() => {
    for (const fact of wholeFacts(db)) takeFact(empty, { ...fact, body: told(fact) })
    for (const record of wholeRecords(db))
      takeRecord(empty, carriesJudgements(db, record.import) ? { ...record, raw: '' } : record)
    for (const file of wholeFiles(db)) {
      let parts = 0
      for (const part of filePartsOf(db, file.hash)) stageFilePart(empty, file.hash, parts++, part)
      keepFile(empty, { ...file, parts })
    }
    hear('rebuild', 0)
    rebuild(empty)
  })
}

async function written(db: WriteDb, to: string, choices: BundleChoices, hear: Hear): Promise<void> {
  const head = headOf(db, choices)
  const { counts } = head
  const zip = new ZipWriter(to, head.at)
  const entries: Manifest['entries'] = []
  try {
    entries.push(zip.add(readmeName, [readme(head)]))
    entries.push(
      zip.add(
        factsName,
        counting(wholeFacts(db), factLine, (done) => hear('facts', done, counts.facts)),
      ),
    )
    entries.push(
      zip.add(
        recordsName,
        counting(wholeRecords(db), recordLine, (done) => hear('records', done, counts.records)),
      ),
    )
    const files = choices.files ? filesToGive(db, choices) : []
    for (const [i, { hash }] of files.entries()) {
      hear('files', i, files.length)
      entries.push(zip.add(fileEntryName(hash), bytesOf(db, hash)))
    }
    const call: Call = { db, actor: { kind: 'terminal' }, author: 'terminal', clock: clockAt(head.at) }
    const derived = derivedOf(call, choices)
    for (const [i, { name, pieces }] of derived.entries()) {
      hear('exports', i, derived.length)
      entries.push(zip.add(name, await pieces()))
    }
    zip.add(manifestName, [`${JSON.stringify({ ...head, entries } satisfies Manifest, null, 1)}\n`], { stored: true })
    zip.finish()
  } catch (error) {
    zip.giveUp()
    throw error
  }
}

function headOf(db: WriteDb, choices: BundleChoices): Omit<Manifest, 'entries'> {
  const { facts, records, newest } = wholeCounts(db)
  const members = new Set(membersIn(wholeFacts(db)))
  return {
    format: bundleFormat,
    version: bundleVersion,
    writtenBy: softwareVersion,
    review: titleIn({ db }),
    at: newest,
    choices,
    counts: {
      facts,
      records,
      members: members.size,
      files: wholeFiles(db).length,
      filesHere: choices.files ? filesToGive(db, choices).length : 0,
    },
  }
}

function* membersIn(facts: Iterable<KeptFact>): Generator<string> {
  for (const { kind, subject } of facts) if (kind === 'member') yield subject
}

/** The files of a bundle: with pseudonyms, none that says who reviewed in another tool. */
function filesToGive(db: ReadDb, { pseudonyms }: BundleChoices): WholeFile[] {
  const files = wholeFiles(db)
  if (!pseudonyms) return files
  const telling = new Set<string>()
  for (const { kind, subject, body } of wholeFacts(db))
    if (kind === 'import' && carriesJudgements(db, subject)) telling.add(JSON.parse(body).file.hash)
  return files.filter(({ hash }) => !telling.has(hash))
}

function* bytesOf(db: ReadDb, hash: string): Generator<Uint8Array> {
  for (const part of filePartsOf(db, hash)) yield gunzipSync(part)
}

function* counting<Row>(
  rows: Iterable<Row>,
  line: (row: Row) => string,
  hear: (done: number) => void,
): Pieces & Generator<string> {
  let done = 0
  for (const row of rows) {
    yield line(row)
    done++
    if (done % 1000 === 0) hear(done)
  }
}

/** Nothing new is said, and what is written is of the bundle's time. */
function clockAt(at: string): Call['clock'] {
  return {
    now: () => new Date(at),
    id: () => {
      throw new Error('nothing is said in a bundle')
    },
  }
}
