import { expect, type Page } from '@playwright/test'
import { t } from './text.ts'

interface Line {
  command: string
  keys: string[]
}

/** What `?` lists that can be done now, each with all its keys. */
async function listed(page: Page): Promise<Line[]> {
  await page.keyboard.press('?')
  const dialog = page.getByRole('dialog', { name: t('app.keys.title') })
  await expect(dialog).toBeVisible()
  const lines = await dialog.locator('li').evaluateAll((rows) =>
    rows
      .filter((row) => row.querySelector('[class*=idle]') === null)
      .map((row) => ({
        command: row.querySelector('span')?.textContent ?? '',
        keys: [...row.querySelectorAll('span:has(> kbd)')].map((one) =>
          [...one.querySelectorAll('kbd')].map((cap) => cap.dataset.cap ?? '').join(' '),
        ),
      })),
  )
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  return lines
}

/** Each key by itself: of a family, such as the reasons 1 to 9, the first and the last are shown. */
function each(keys: readonly string[]): string[] {
  const [first = '', last = ''] = keys
  if (keys.length !== 2 || !/^\d$/.test(first) || !/^\d$/.test(last)) return [...keys]
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, i) => String(Number(first) + i))
}

/**
 * The keys that stand for two commands which can be done at the same time, where the window is now; a key that another's
 * sequence begins with is one of them, for it would never be heard.
 */
export async function sharedKeys(page: Page, where: string): Promise<string[]> {
  const lines = await listed(page)
  expect(lines.length, where).toBeGreaterThan(5)
  const all = lines.flatMap(({ command, keys }) => each(keys).map((key) => ({ command, key })))
  return all.flatMap((one, i) =>
    all
      .slice(i + 1)
      .filter(
        (other) => other.key === one.key || other.key.startsWith(`${one.key} `) || one.key.startsWith(`${other.key} `),
      )
      .map((other) => `${where}: ${one.key} is ${one.command}, and ${other.key} is ${other.command}`),
  )
}
