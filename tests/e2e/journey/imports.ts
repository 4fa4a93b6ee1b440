import { expect, type Locator, type Page } from '@playwright/test'
import { goTo, press } from './rail.ts'
import { t } from './text.ts'

/** The place where files are dropped and chosen. */
function dropPlace(page: Page): Locator {
  return page
    .getByRole('main')
    .getByRole('button', { name: t('imports.choose') })
    .locator('..')
}

/** The card of a file on its way in. */
export function card(page: Page, name: string): Locator {
  return page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name, exact: true }) })
}

/** Opens the import room, from wherever in the review. */
export async function openImport(page: Page): Promise<void> {
  await goTo(page, 'app.map.identified')
  await press(page, 'imports.importFiles')
  await expect(page.getByRole('button', { name: t('imports.choose') })).toBeVisible()
}

/** Chooses files with the file chooser. */
export async function chooseFiles(page: Page, paths: string[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await press(page, 'imports.choose')
  await (await chooser).setFiles(paths)
}

/** Drags files from outside over the window and lets go of them, as the operating system tells it. */
export async function dropFiles(page: Page, paths: string[]): Promise<void> {
  const box = await dropPlace(page).boundingBox()
  if (!box) throw new Error('there is no place to drop files on')
  const cdp = await page.context().newCDPSession(page)
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const data = { items: [], files: paths, dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await cdp.send('Input.dispatchDragEvent', { type, ...at, data })
  }
  await cdp.detach()
}

/** Gives the file's new source a name and a kind, opening its card where it is closed. */
export async function describeSource(page: Page, file: string, name: string): Promise<void> {
  const one = card(page, file)
  const field = one.getByLabel(t('imports.field.name'))
  const look = one.getByRole('button', { name: t('imports.look.file', { file }) })
  await expect(field.or(look)).toBeVisible()
  if (await look.isVisible()) await look.click()
  await field.fill(name)
}
