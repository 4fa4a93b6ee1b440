import { mkdirSync, readFileSync } from 'node:fs'
import { expect, type Locator, type Page } from '@playwright/test'
import { asked, type ExportKind } from '../../../renderer/features/flow/export-kinds.ts'
import type { RunningApp } from '../app.ts'
import { goTo, heard } from './rail.ts'
import { playSample, signInToSample } from './sample.ts'
import { t } from './text.ts'

/** Plays the sample, and opens the room of the flow as who leads the review. */
export async function openFlow(page: Page): Promise<void> {
  await playSample(page)
  await signInToSample(page, 'Reviewer 1')
  await goTo(page, 'app.rooms.flow')
  await expect(page.getByRole('heading', { name: t('flow.addsUp') })).toBeVisible()
}

/** What stands at the side of the room. */
export const side = (page: Page) => page.getByRole('complementary', { name: t('app.side') })

/** A box of the drawing. */
export function box(page: Page, key: string): Locator {
  return page.locator(`figure [data-key="${key}"]`)
}

/** The keys of all boxes of the drawing, in reading order. */
export async function boxKeys(page: Page): Promise<string[]> {
  const keys = await page
    .locator('figure [data-key]')
    .evaluateAll((boxes) => boxes.map((one) => one.getAttribute('data-key')))
  return keys.filter((key) => key !== null)
}

/** The number that a box shows; a box without one gives null. */
export async function numberIn(page: Page, key: string): Promise<number | null> {
  const found = /\(n\s*=\s*(\d+)\)/.exec((await box(page, key).textContent()) ?? '')
  return found ? Number(found[1]) : null
}

/** Opens what a box counts, by keyboard or click, and gives how many rows its list has. */
export async function rowsBehind(page: Page, key: string): Promise<number> {
  await box(page, key).click()
  await expect(box(page, key)).toHaveAttribute('aria-pressed', 'true')
  const side = page.getByRole('complementary', { name: t('app.side') })
  const options = side.getByRole('option')
  const nothing = side.getByText(t('flow.nothing'))
  await expect(options.first().or(nothing)).toBeVisible()
  if (await nothing.isVisible()) return 0
  return Number(await options.first().getAttribute('aria-setsize'))
}

/** Chooses the form that the flow is drawn in. */
export async function chooseForm(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`${t('flow.form.button', { name: '' })}$`) }).click()
  await page.getByRole('menuitem', { name, exact: true }).click()
}

/** Saves the flow and gives the bytes of the file: through the save dialog, or as a download. */
export async function exported(app: RunningApp, folder: string, kind: ExportKind): Promise<Buffer> {
  mkdirSync(folder, { recursive: true })
  const { page, desktop } = app
  await page.getByRole('button', { name: t('flow.export'), exact: true }).click()
  const dialog = page.getByRole('dialog', { name: t('flow.export.title') })
  const save = dialog.getByRole('button', { name: t('flow.export.saveAs', { format: t(`flow.export.${kind}`) }) })
  const path = `${folder}/flow.${kind}`
  if (desktop) {
    await desktop.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    }, path)
    await save.click()
  } else {
    const download = page.waitForEvent('download')
    await save.click()
    await (await download).saveAs(path)
  }
  await heard(page, new RegExp(`flow.*\\.${desktop ? kind : asked(kind).format}`))
  await dialog.getByRole('button', { name: t('app.close'), exact: true }).click()
  return readFileSync(path)
}

/** The width and height that a PNG says it has; throws where it is none. */
export function pngSize(bytes: Buffer): { width: number; height: number } {
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
  if (signature.some((byte, i) => bytes[i] !== byte)) throw new Error('not a PNG')
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
}

/** Every number of the flow of the small review, and as many rows behind each. */
export async function checkFlow({ page }: RunningApp): Promise<void> {
  await goTo(page, 'app.rooms.flow')
  await expect(page.getByRole('heading', { name: t('flow.addsUp') })).toBeVisible()
  const keys = await boxKeys(page)
  const numbers: Record<string, number | null> = {}
  for (const key of keys) {
    numbers[key] = await numberIn(page, key)
    expect(await rowsBehind(page, key), key).toBe(numbers[key])
  }
  expect(numbers).toEqual({
    'identified.databases': 13,
    'identified.registers': 0,
    'removed.duplicates': 5,
    'removed.automation': 0,
    'removed.other': 0,
    screened: 8,
    'excluded.titleAbstract': 2,
    sought: 6,
    notRetrieved: 1,
    'assessed.fullText': 5,
    'excluded.fullText': 2,
    included: 3,
  })
  await expect(page.getByRole('img', { name: t('flow.check.broken') })).toHaveCount(0)
}
