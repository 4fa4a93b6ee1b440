import { type Item, nameText, yearOf } from '#shared/domain/imports/item.ts'

/** What lists show of a report and what search finds it by. */
export interface ReportText {
  title: string
  authors: string
  year: number | null
  container: string
  /** The columns of the search index: title, authors, abstract, keywords, container. */
  found: [string, string, string, string, string]
}

/** The texts of a report with these fields. */
export function reportTextOf(item: Item): ReportText {
  const authors = (item.author ?? []).map(nameText).join('; ')
  const container = item['container-title'] ?? ''
  return {
    title: item.title ?? '',
    authors,
    year: yearOf(item) ?? null,
    container,
    found: [
      searchable(item.title, item['original-title'], item['translated-title']),
      searchable(authors),
      searchable(item.abstract),
      searchable(...(item.keyword ?? [])),
      searchable(container),
    ],
  }
}

/** Composed letters, so that å typed in one way finds å stored in the other. */
function searchable(...texts: (string | undefined)[]): string {
  return texts.filter(Boolean).join(' ').normalize('NFC')
}
