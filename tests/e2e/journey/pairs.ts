import { expect, type Page } from '@playwright/test'
import { t } from './text.ts'

type Watching = Window & { seen?: Promise<number> }

/** The title of the pair that is before the eyes. */
export async function pairTitle(page: Page): Promise<string> {
  return page
    .getByRole('table', { name: t('duplicates.question') })
    .getByRole('cell')
    .nth(2)
    .innerText()
}

/** Presses a key that leads to another pair, and gives how long it took until that was painted, in ms. */
export async function pressToNext(page: Page, key: string): Promise<number> {
  await page.evaluate(() => {
    // Which records they are: two pairs may have the same title.
    const pair = () => document.querySelector('main table thead')?.textContent
    const before = pair()
    let pressed = 0
    window.addEventListener('keydown', (event) => (pressed = event.timeStamp), { once: true, capture: true })
    ;(window as Watching).seen = new Promise((resolve) => {
      const look = () => {
        const now = pair()
        if (now === undefined || now === before) requestAnimationFrame(look)
        else requestAnimationFrame((painted) => resolve(painted - pressed))
      }
      look()
    })
  })
  await page.keyboard.press(key)
  return page.evaluate(() => (window as Watching).seen ?? 0)
}

/** How many pairs wait, as the room's own header says. */
export async function expectWaiting(page: Page, n: number): Promise<void> {
  await expect(page.getByRole('button', { name: `${t('duplicates.tab.questions')} ${n}`, exact: true })).toBeVisible()
}
