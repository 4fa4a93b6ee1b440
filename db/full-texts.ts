import type { awaited, destinations, retrievalStatuses } from '#shared/domain/reviews/words.ts'
import type { ReadDb } from './database.ts'

/** A report at full text as a list shows it. */
export interface FullTextRow {
  id: string
  seq: number
  title: string
  authors: string
  year: number | null
  container: string
}

/** All reports at full text in the order of the review: those that title and abstract let through or that came in there. */
export function reportsAtFullText(db: ReadDb): FullTextRow[] {
  return db.all(
    `WITH here (id) AS (SELECT id FROM report WHERE enters = 'full-text' UNION
       SELECT report FROM outcome WHERE stage = 'title-abstract' AND outcome = 'included')
     SELECT p.id, p.seq, p.title, p.authors, p.year, p.container FROM here JOIN report p ON p.id = here.id ORDER BY p.seq`,
  )
}

/** What was last said of getting a full text. */
export interface RetrievalRow {
  report: string
  at: string
  author: string
  status: (typeof retrievalStatuses)[number]
  why: string | null
  from: string | null
  on: string | null
}

/** Of a report of several records that were spoken of apart, the last word counts: SQLite gives the rest of the row of the maximum. */
const lastWord = (fields: string) => `SELECT rr.report, max(c.fact) AS fact, c.at, c.author, ${fields}
  FROM current c JOIN report_record rr ON rr.record = c.about WHERE c.kind = ? GROUP BY rr.report`

/** What was last said of getting each full text, by report. */
export function retrievals(db: ReadDb): Map<string, RetrievalRow> {
  const fields = (['status', 'why', 'from', 'on'] as const).map((field) => `c.body ->> '${field}' AS "${field}"`)
  const rows = db.all<RetrievalRow>(lastWord(fields.join(', ')), 'retrieval')
  return new Map(rows.map((row) => [row.report, row]))
}

/** Where a report was last said to go. */
export interface DestinationRow {
  report: string
  at: string
  to: (typeof destinations)[number]
  note: string | null
  awaits: (typeof awaited)[number] | null
}

/** Where each report went that is kept as something, by report. */
export function keptAs(db: ReadDb): Map<string, DestinationRow> {
  const fields = (['to', 'note', 'awaits'] as const).map((field) => `c.body ->> '${field}' AS "${field}"`)
  const rows = db.all<DestinationRow>(lastWord(fields.join(', ')), 'destination')
  return new Map(rows.filter(({ to }) => to !== null).map((row) => [row.report, row]))
}
