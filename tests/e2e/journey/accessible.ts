import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/**
 * What a page has against WCAG 2.2 AA (axe-core, https://www.deque.com/axe/core-documentation/api-documentation/), one line
 * for each place. Empty where nothing was found.
 */
export async function accessProblems(page: Page, where: string): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    // In Electron there is no second page to finish in.
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
  const { violations } = await axe.analyze()
  return violations.flatMap((rule) => rule.nodes.map((node) => `${where}: ${rule.id}: ${node.target.join(' ')}`))
}

/** Waits until what was spoken of a number that was typed is over: React Aria holds it ready for some seconds, without a name. */
export async function said(page: Page): Promise<void> {
  await expect(page.locator('[data-live-announcer] [role=img]')).toHaveCount(0)
}
