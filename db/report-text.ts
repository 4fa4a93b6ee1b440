import { type Item, nameText, yearOf } from '#shared/domain/imports/item.ts'
import { isRetracted } from '#shared/domain/screening/retraction.ts'
import { spaced } from '#shared/domain/screening/spaced.ts'

/** What lists show of a report, what filters go by and what search finds it by. */
export interface ReportText {
  title: string
  authors: string
  year: number | null
  container: string
  /** A CSL type. */
  type: string
  /** A code of ISO 639-1 where the language was recognised; empty where none is said. */
  language: string
  /** Whether it has one: 1 or 0, as SQLite has it. */
  abstract: number
  retracted: number
  /** The columns of the search index: title, authors, abstract, keywords, container. */
  found: [string, string, string, string, string]
}

/**
 * The texts of a report with these fields.
 *
 * @param records the items that it was merged from: one that says so is enough for a work to be retracted
 */
export function reportTextOf(item: Item, records: readonly Item[] = [item]): ReportText {
  const authors = (item.author ?? []).map(nameText).join('; ')
  const container = item['container-title'] ?? ''
  return {
    title: item.title ?? '',
    authors,
    year: yearOf(item) ?? null,
    container,
    type: item.type,
    language: item.language ?? '',
    abstract: item.abstract?.trim() ? 1 : 0,
    retracted: [item, ...records].some(isRetracted) ? 1 : 0,
    found: [
      searchable(item.title, item['original-title'], item['translated-title']),
      searchable(authors),
      searchable(item.abstract),
      searchable(...(item.keyword ?? [])),
      searchable(container),
    ],
  }
}

function searchable(...texts: (string | undefined)[]): string {
  return spaced(texts.filter(Boolean).join(' '))
}
