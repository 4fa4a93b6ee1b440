import type { Search } from '#shared/domain/screening/search.ts'
import type { Words } from '#shared/domain/screening/search-tokens.ts'
import { spaced } from '#shared/domain/screening/spaced.ts'
import type { ReadDb } from './database.ts'

/** A search as the index is asked: what it must match, or must not where it only says what to leave out. */
export interface Match {
  expression: string
  without: boolean
}

/**
 * The search as an expression of FTS5 (https://www.sqlite.org/fts5.html#full_text_query_syntax). All that was typed stands
 * in quotation marks, where nothing of it means anything to SQLite.
 */
export function matchOf(search: Search): Match {
  if (search.kind === 'all' && search.of.length === 0)
    return { expression: either(search.without.map(written)), without: true }
  return { expression: written(search), without: false }
}

function written(search: Search): string {
  switch (search.kind) {
    case 'words':
      return phrase(search)
    case 'near':
      return `NEAR(${search.words.map(phrase).join(' ')}, ${search.distance})`
    case 'in':
      return `${search.field} : (${written(search.of)})`
    case 'any':
      return either(search.of.map(written))
    case 'all': {
      const all = `(${search.of.map(written).join(' AND ')})`
      return search.without.length === 0 ? all : `(${all} NOT ${either(search.without.map(written))})`
    }
  }
}

function either(expressions: readonly string[]): string {
  return `(${expressions.join(' OR ')})`
}

function phrase({ text, prefix }: Words): string {
  return `"${spaced(text).replaceAll('"', '""')}"${prefix ? '*' : ''}`
}

/** The sequence numbers of the reports that the index finds, in no order. */
export function reportsMatching(db: ReadDb, expression: string): Uint32Array {
  // As one text, which is many times faster to hand over than as many rows.
  const row = db.get<{ found: string }>(
    'SELECT json_group_array(rowid) AS found FROM report_text WHERE report_text MATCH ?',
    expression,
  )
  return Uint32Array.from(JSON.parse(row?.found ?? '[]'))
}
