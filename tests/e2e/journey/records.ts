import { expect } from '@playwright/test'
import type { RunningApp } from '../app.ts'
import { titles, type writeExports } from './files.ts'
import { card, chooseFiles, describeSource, dropFiles, openImport } from './imports.ts'
import { lead, signIn } from './members.ts'
import { heard, press, station } from './rail.ts'
import { starting, t } from './text.ts'

/** Imports the three exports, two chosen and one dropped, and looks at what is said of them first. */
export async function bringIn({ page }: RunningApp, files: ReturnType<typeof writeExports>): Promise<void> {
  await signIn(page, lead)
  await openImport(page)
  await chooseFiles(page, [files['pubmed.nbib'], files['scopus.csv']])
  await expect(card(page, 'pubmed.nbib')).toContainText(t('imports.recognised', { n: 4 }))
  await expect(card(page, 'pubmed.nbib')).toContainText(t('imports.format.nbib'))
  await expect(card(page, 'scopus.csv')).toContainText(t('imports.format.csv'))
  await dropFiles(page, [files['psycinfo.ris']])
  const ris = card(page, 'psycinfo.ris')
  await expect(ris).toContainText(t('imports.recognised', { n: 5 }))
  await expect(ris).toContainText(t('imports.format.ris'))
  await expect(ris).toContainText(t('imports.withWarnings', { n: 1 }))
  await describeSource(page, 'psycinfo.ris', 'PsycInfo')
  await expect(ris).toContainText(t('imports.where.entry', { entry: 3 }))
  await expect(ris).toContainText(t('imports.warning.entry-without-end'))
  await expect(ris).toContainText(titles.aalesund)
  await describeSource(page, 'pubmed.nbib', 'PubMed')
  await describeSource(page, 'scopus.csv', 'Scopus')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page.getByText(t('imports.doneAll', { records: 13 }))).toBeVisible()
  await expect(station(page, 'app.map.identified')).toContainText('13')
}

/** Finds the duplicates, answers the doubtful pair by key, and looks at what was merged and why. */
export async function deduplicate({ page }: RunningApp): Promise<void> {
  await press(page, 'imports.nextDuplicates')
  await expect(page.getByText(t('duplicates.never.title'))).toBeVisible()
  await page.keyboard.press('f')
  await heard(page, t('duplicates.foundNow', { merged: 4, questions: 1 }))
  await expect(
    page.getByRole('heading', { name: t('duplicates.summary.headline', { records: 13, reports: 9 }) }),
  ).toBeVisible()
  await page.keyboard.press('a')
  await expect(page.getByRole('heading', { name: t('duplicates.question') })).toBeVisible()
  await page.keyboard.press('s')
  await expect(page.getByText(t('duplicates.answered.same'))).toBeVisible()
  await page.getByRole('button', { name: starting(t('duplicates.tab.merged')) }).click()
  await page.getByRole('option').filter({ hasText: titles.farms }).click()
  await expect(page.getByRole('main')).toContainText(t('clusters.saidBy', { who: lead }))
  await page.getByRole('option').filter({ hasText: titles.coaching }).click()
  await page.keyboard.press('w')
  await expect(page.getByRole('main')).toContainText(t('duplicates.reason.same-doi'))
  await expect(station(page, 'app.map.duplicates')).toContainText('−5')
  await expect(station(page, 'app.map.screening')).toContainText('8')
}
