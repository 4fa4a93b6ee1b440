import type { Locator, Page } from '@playwright/test'
import type { ListId } from '../../../renderer/features/highlights/lists.ts'

/** The words that are marked in the report that is read, for one list or for any. */
export function marks(page: Page, list?: ListId): Locator {
  return page.getByRole('article').locator(list ? `mark[data-lists~="${list}"]` : 'mark')
}

/** Selects the first place where this stands in the report that is read, as dragging over it would. */
export async function select(page: Page, text: string): Promise<void> {
  await page.getByRole('article').evaluate((article, wanted) => {
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1
      if (at === -1) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + wanted.length)
      document.getSelection()?.removeAllRanges()
      document.getSelection()?.addRange(range)
      return
    }
    throw new Error(`the report does not say ${wanted}`)
  }, text)
}
