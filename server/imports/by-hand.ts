import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { reportTextOf } from '#db/report-text.ts'
import { keepFile, stageFilePart, stageRecords } from '#db/staging.ts'
import type { NewFact } from '#shared/domain/facts/fact.ts'
import type { Item } from '#shared/domain/imports/item.ts'
import type { Entrance } from '#shared/domain/reviews/words.ts'
import type { Call } from '../call.ts'

/** An import of references that came without a file. */
export interface ByHand {
  fact: NewFact
  /** Ids of the records, in order. */
  records: string[]
  /** Keeps them; to be done in the transaction in which the fact is said. */
  stage(): void
}

/**
 * An import of references that somebody entered: they are kept as a file of their own, so that they are undone, listed and
 * read again like any other import.
 *
 * @param raws what was entered for each, word for word; the reference itself as JSON where nothing is given
 */
export function importByHand(
  call: Call,
  {
    source,
    enters,
    items,
    raws = [],
  }: { source: string; enters: Entrance; items: readonly Item[]; raws?: readonly string[] },
): ByHand {
  const text = JSON.stringify(items, null, 2)
  const size = Buffer.byteLength(text)
  const hash = createHash('sha256').update(text).digest('hex')
  const importId = call.clock.id()
  const records = items.map((item, i) => ({
    id: call.clock.id(),
    entry: i + 1,
    line: i + 1,
    item: JSON.stringify(item),
    raw: raws[i] ?? JSON.stringify(item),
    text: reportTextOf(item),
  }))
  const name = 'entered-by-hand.json'
  return {
    records: records.map((record) => record.id),
    fact: {
      kind: 'import',
      subject: importId,
      body: {
        source,
        file: { name, hash, size },
        format: 'csl-json',
        encoding: 'utf-8',
        entries: items.length,
        warnings: [],
        enters,
      },
    },
    stage() {
      stageFilePart(call.db, hash, 0, gzipSync(text))
      keepFile(call.db, { hash, name, size, parts: 1 })
      stageRecords(call.db, importId, records)
    },
  }
}
