import type { MatchRecord } from './matching.ts'
import { isSinglePage, lengthOfPages, type Pages } from './pages.ts'

/** Whether a record is the abstract of something said at a congress, or a paper of several pages. */
export type Extent = 'abstract' | 'paper'

/** Room for a paper and not for an abstract. */
const pagesOfPaper = 4

/**
 * Tells a congress abstract from a paper, as far as the record itself does: by its type, by how Embase names a
 * congress after the journal, or as a single page of a supplement; undefined where nothing tells.
 */
export function extentOf(record: MatchRecord, pages: Pages, supplement: boolean): Extent | undefined {
  if (/\b(?:conference|congress|meeting|poster|published) abstract|^poster$/i.test(record.type ?? '')) return 'abstract'
  if (/\.\s?Conference:/i.test(record.journal ?? '')) return 'abstract'
  if (supplement) return isSinglePage(pages) && /-|\bS\d/i.test(record.pages ?? '') ? 'abstract' : undefined
  return lengthOfPages(pages) >= pagesOfPaper ? 'paper' : undefined
}
