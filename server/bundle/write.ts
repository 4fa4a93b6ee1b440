import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { ReadDb, WriteDb } from '#db/database.ts'
import type { FactRow } from '#db/facts.ts'
import { carriesJudgements } from '#db/judgements.ts'
import { refreshSubjects } from '#db/projections/refresh.ts'
import { copyReview, openSnapshot } from '#db/snapshot.ts'
import { filePartsOf } from '#db/staging.ts'
import { retell, type WholeFile, wholeCounts, wholeFacts, wholeFiles, wholeRecords } from '#db/whole.ts'
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
import type { FactKind } from '#shared/domain/facts/fact.ts'
import type { Call } from '../call.ts'
import { derivedOf, titleIn } from './contents.ts'
import type { Hear } from './messages.ts'
import { version } from './version.ts'
import { type Pieces, ZipWriter } from './zip-writer.ts'

/**
 * Writes a bundle of a review as it is at this moment. The same review, version and choices give the same bytes. Whoever may
 * have a bundle may know all that is in the review, so it is written as whoever holds the file would see it.
 *
 * @param scratch a folder that is thrown away afterwards
 */
export async function writeBundle({ review, to, choices }: Writing, scratch: string, hear: Hear): Promise<void> {
  const db = choices.pseudonyms ? copyReview(review, join(scratch, 'copy.parallax')) : openSnapshot(review)
  try {
    if (choices.pseudonyms) withPseudonyms(db, choices.lang)
    await written(db, to, choices, hear)
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

/** Everything in this copy that tells who somebody is told with pseudonyms; what follows from it follows anew. */
function withPseudonyms(copy: WriteDb, lang: BundleChoices['lang']): void {
  const names = new Map<string, string[]>()
  for (const { kind, subject, body } of wholeFacts(copy))
    if (kind === 'member') names.set(subject, [...(names.get(subject) ?? []), String(JSON.parse(body).name)])
  const told = pseudonymising(names, pseudonymsFor([...names.keys()], lang))
  const changed = retell(copy, told, (record) => (carriesJudgements(copy, record.import) ? '' : undefined))
  copy.transaction(() =>
    refreshSubjects(
      copy,
      changed.map(({ kind, subject }) => ({ kind: kind as FactKind, subject })),
    ),
  )
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
    writtenBy: version,
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

function* membersIn(facts: Iterable<FactRow>): Generator<string> {
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
