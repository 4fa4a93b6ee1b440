import type { MatchRecord } from './matching.ts'
import { isLettered, isSinglePage, lengthOfPages, type Pages } from './pages.ts'

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
  if (supplement) {
    const numbered = /-|\bS\d/i.test(record.pages ?? '') || isLettered(record.pages)
    return isSinglePage(pages) && numbered ? 'abstract' : undefined
  }
  return lengthOfPages(pages) >= pagesOfPaper ? 'paper' : undefined
}
