import { mergeItems } from '#shared/domain/duplicates/merge.ts'
import { choicesAmong } from './choices.ts'
import type { ReadDb } from './database.ts'
import { recordsOfReport } from './records.ts'

/** What ranking reads of a report. */
export interface RankedRow {
  /** Its number in the search index. */
  seq: number
  title: string
  abstract: string
  keywords: readonly string[]
  language: string
}

interface Raw {
  id: string
  seq: number
  records: number
  title: string
  language: string
  abstract: string | null
  keywords: string | null
}

/** The texts of the next so many reports, in the order of the review: a part at a time, so that others have a turn between. */
export function rankedTextsAfter(db: ReadDb, seq: number, most: number): RankedRow[] {
  return db
    .all<Raw>(
      // Of most reports there is one record, whose fields are theirs; those of others are merged.
      `SELECT p.id, p.seq, p.records, p.title, p.language, json_extract(r.item, '$.abstract') AS abstract,
         json_extract(r.item, '$.keyword') AS keywords
       FROM report p LEFT JOIN report_record rr ON rr.report = p.id AND p.records = 1 LEFT JOIN record r ON r.id = rr.record
       WHERE p.seq > ? ORDER BY p.seq LIMIT ?`,
      seq,
      most,
    )
    .map((row) => (row.records === 1 ? single(row) : merged(db, row)))
}

function single({ seq, title, language, abstract, keywords }: Raw): RankedRow {
  return { seq, title, language, abstract: abstract ?? '', keywords: keywords === null ? [] : JSON.parse(keywords) }
}

function merged(db: ReadDb, { id, seq, title, language }: Raw): RankedRow {
  const records = recordsOfReport(db, id)
  const choices = choicesAmong(
    db,
    records.map((record) => record.id),
  )
  const { abstract = '', keyword = [] } = mergeItems(records, choices)
  return { seq, title, language, abstract, keywords: keyword }
}
