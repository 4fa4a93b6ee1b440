import type { ReadDb, WriteDb } from './database.ts'
import type { ReportRow } from './reports.ts'

/** A word of the search index, and in how many reports it is, wherever in them. */
export interface IndexedTerm {
  term: string
  reports: number
}

/**
 * The words that the search index has from one up to another, that one left out
 * (https://www.sqlite.org/fts5.html#the_fts5vocab_virtual_table_module).
 */
export function termsBetween(db: WriteDb, from: string, to: string): IndexedTerm[] {
  vocabulary(db)
  return db.all('SELECT term, doc AS reports FROM temp.report_term WHERE term >= ? AND term < ?', from, to)
}

/** In how many reports a word is. */
export function reportsWith(db: WriteDb, term: string): number {
  vocabulary(db)
  return db.get<{ doc: number }>('SELECT doc FROM temp.report_term WHERE term = ?', term)?.doc ?? 0
}

function vocabulary(db: WriteDb): void {
  db.run(`CREATE VIRTUAL TABLE IF NOT EXISTS temp.report_term USING fts5vocab('main', 'report_text', 'row')`)
}

/**
 * The reports whose title, authors or container have most of these words, rare words weighing more. A word that ends
 * in `*` is the beginning of one.
 */
export function reportsWithAny(db: ReadDb, terms: readonly string[], most: number): ReportRow[] {
  if (terms.length === 0) return []
  const words = terms.map((term) => (term.endsWith('*') ? `"${term.slice(0, -1)}"*` : `"${term}"`))
  return db.all(
    `SELECT p.id, p.seq, p.enters, p.records, p.title, p.authors, p.year, p.container, p.type, p.language, p.abstract, p.retracted
     FROM (SELECT rowid, bm25(report_text, 8, 6, 0, 0, 1) AS rank FROM report_text WHERE report_text MATCH ?
           ORDER BY rank LIMIT ?) t JOIN report p ON p.seq = t.rowid ORDER BY t.rank, p.seq`,
    `{title authors container} : (${words.join(' OR ')})`,
    most,
  )
}
