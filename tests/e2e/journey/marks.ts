import { expect, type Locator, type Page } from '@playwright/test'
import type { RunningApp } from '../app.ts'
import { writeExports } from './files.ts'
import { card, chooseFiles, openImport } from './imports.ts'
import { lead, signIn } from './members.ts'
import { answerSaving, makeReview } from './new-review.ts'
import { goTo } from './rail.ts'
import { reading } from './screening.ts'
import { t } from './text.ts'

/** The small review with four reports in it, in the screening room as the lead. */
export async function readyToScreen(app: RunningApp, folder: string): Promise<void> {
  const { page } = app
  await answerSaving(app)
  await makeReview(app)
  await signIn(page, lead)
  await openImport(page)
  await chooseFiles(page, [writeExports(folder)['pubmed.nbib']])
  await expect(card(page, 'pubmed.nbib')).toContainText(t('imports.recognised', { n: 4 }))
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page.getByText(t('imports.doneAll', { records: 4 }))).toBeVisible()
  await goTo(page, 'app.map.screening')
  await expect(reading(page)).toBeVisible()
}

/** The side panel: what the person put on the report that is read. */
export function side(page: Page): Locator {
  return page.getByRole('complementary')
}

/** The field of the person's own note. */
export function noteField(page: Page): Locator {
  return side(page).getByRole('textbox', { name: t('marks.note') })
}

/** Puts labels on the report by keyboard alone: finds each by typing, or makes it. */
export async function putLabels(page: Page, names: readonly string[]): Promise<void> {
  await page.keyboard.press('l')
  const picker = page.getByRole('dialog', { name: t('marks.picker.title') })
  await expect(
    picker.getByRole('combobox').or(picker.getByRole('textbox')).or(picker.getByRole('searchbox')),
  ).toBeFocused()
  for (const name of names) {
    await page.keyboard.type(name)
    await expect(picker.getByRole('option').first()).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(side(page).getByRole('button', { name: t('app.remove.named', { name }) })).toBeAttached()
  }
  await page.keyboard.press('Escape')
  await expect(picker).toBeHidden()
}
