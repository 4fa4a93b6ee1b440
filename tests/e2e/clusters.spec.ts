import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, type RunningApp, test } from './app.ts'
import { accessProblems, said } from './journey/accessible.ts'
import { chooseFiles, describeSource, openImport } from './journey/imports.ts'
import { lead, signIn } from './journey/members.ts'
import { answerSaving, makeReview, review } from './journey/new-review.ts'
import { goTo, heard, station } from './journey/rail.ts'
import { reading } from './journey/screening.ts'
import { starting, t } from './journey/text.ts'

const road = {
  TI: 'Veien tilbake: unge menn forteller',
  AU: 'Bråten, Åse',
  PY: '2018',
  JO: 'Oppdiktet tidsskrift for velferd',
  VL: '7',
  SP: '101',
  EP: '118',
  DO: '10.5555/oppdiktet.101',
}
const garden = { TI: 'Gardening at the margins', AU: 'Haug, Liv', PY: '2016', JO: 'Made-up Rural Studies' }
const hage = { TI: 'Hagearbeid i utkanten av byen', AU: 'Haug, Liv', PY: '2015', JO: 'Oppdiktede bygdestudier' }
const dogs = { TI: 'Dog ownership among pensioners', AU: 'Vik, Sol', PY: '2012', JO: 'Fictional Geriatrics' }

/** The longest abstract wins by itself; this one is short, and a person prefers it. */
const short = 'En kornblomst av et sammendrag.'
const long = 'Vi spurte unge menn om veien tilbake til skole og arbeid, og de fortalte om den i lange samtaler.'

const ris = (entries: readonly Record<string, string>[]) =>
  entries
    .map((entry) => ['TY  - JOUR', ...Object.entries(entry).map(([tag, text]) => `${tag}  - ${text}`), 'ER  - ', ''])
    .map((lines) => lines.join('\n'))
    .join('\n')

const exports = {
  'eric.ris': ris([{ ...road, AB: short }, garden, dogs]),
  'idunn.ris': ris([{ ...road, AB: long }, { ...road, JO: 'Oppd. tidsskr. velferd', AB: `${long} Igjen.` }, hage]),
}

/** A review with both exports, and duplicates looked for: six records, of which three are one report. */
async function prepare(app: RunningApp, folder: string): Promise<void> {
  const { page } = app
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of Object.entries(exports)) writeFileSync(join(folder, name), text)
  await answerSaving(app)
  await makeReview(app)
  await signIn(page, lead)
  await openImport(page)
  await said(page)
  await chooseFiles(
    page,
    Object.keys(exports).map((name) => join(folder, name)),
  )
  await describeSource(page, 'eric.ris', 'ERIC')
  await describeSource(page, 'idunn.ris', 'Idunn')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page.getByText(t('imports.doneAll', { records: 6 }))).toBeVisible()
  await goTo(page, 'app.map.duplicates')
  await expect(page.getByText(t('duplicates.never.title'))).toBeVisible()
  await page.keyboard.press('f')
  await heard(page, t('duplicates.foundNow', { merged: 2, questions: 0 }))
}

const option = (page: Page, title: string) => page.getByRole('option').filter({ hasText: title })
const tab = (page: Page, id: 'duplicates.tab.merged' | 'duplicates.tab.apart') =>
  page.getByRole('button', { name: starting(t(id)) }).click()
const reports = (page: Page, n: number) => expect(station(page, 'app.map.screening')).toContainText(String(n))
const threeCopies = (page: Page) => expect(page.getByRole('columnheader', { name: /ERIC|Idunn/ })).toHaveCount(3)

test('a report is split, joined and told which abstract it has, and all of it is there the next day', async ({
  launch,
}, info) => {
  test.setTimeout(240_000)
  const home = info.outputPath('home')
  let app = await launch(home)
  await prepare(app, info.outputPath('exports'))
  const found: string[] = []
  const { page } = app
  const step = test.step

  await step('three copies beside each other, and why they are together', async () => {
    await tab(page, 'duplicates.tab.merged')
    await threeCopies(page)
    await expect(page.locator('mark').first()).toBeVisible()
    found.push(...(await accessProblems(page, 'side by side')))
    await page.keyboard.press('w')
    await expect(page.getByRole('row').filter({ hasText: t('duplicates.reason.same-doi') })).toHaveCount(2)
    found.push(...(await accessProblems(page, 'why')))
    await page.keyboard.press('c')
    await reports(page, 4)
  })

  await step('split into three, and undone by key; each alone, and undone from what is said', async () => {
    await page.keyboard.press('p')
    for (const part of ['1', '2', '3']) await page.keyboard.press(part)
    await expect(page.getByText(t('clusters.becomes', { n: 3 }))).toBeVisible()
    found.push(...(await accessProblems(page, 'splitting')))
    await page.keyboard.press('Enter')
    await heard(page, t('clusters.splitDone', { n: 3 }))
    await reports(page, 6)
    await page.keyboard.press('z')
    await reports(page, 4)

    await threeCopies(page)
    await page.keyboard.press('p')
    await page.keyboard.press('a')
    await page.keyboard.press('Enter')
    await reports(page, 6)
    await page
      .getByRole('status')
      .filter({ hasText: t('clusters.splitDone', { n: 3 }) })
      .getByRole('button', { name: t('duplicates.undo') })
      .click()
    await reports(page, 4)
  })

  await step('one copy is taken out for good, and stands among the pairs kept apart', async () => {
    await threeCopies(page)
    await page.keyboard.press('p')
    await page.getByLabel(t('clusters.partOf', { source: 'Idunn', entry: 2 })).selectOption('2')
    await page.getByRole('button', { name: t('clusters.confirm', { n: 2 }) }).click()
    await heard(page, t('clusters.splitDone', { n: 2 }))
    await reports(page, 5)
    await tab(page, 'duplicates.tab.apart')
    await expect(page.getByRole('option')).toHaveCount(2)
    await expect(option(page, 'ERIC')).toContainText('Idunn')
    await page.keyboard.press('/')
    await page.keyboard.type('nothing like it')
    await expect(page.getByText(t('clusters.nothingFound'))).toBeVisible()
    await page.getByRole('searchbox').fill('veien')
    await expect(page.getByRole('option')).toHaveCount(2)
    await expect(page.getByText(/said on/)).toContainText(lead)
    found.push(...(await accessProblems(page, 'kept apart')))
  })

  await step('two reports that nobody would guess are joined by a misspelt search, by keyboard', async () => {
    await tab(page, 'duplicates.tab.merged')
    await page.getByRole('radio', { name: t('clusters.which.all') }).click()
    await page.keyboard.press('/')
    await page.keyboard.type('gardening')
    await expect(page.getByRole('option')).toHaveCount(1)
    await page.keyboard.press('Enter')
    await page.keyboard.press('m')
    const dialog = page.getByRole('dialog')
    await page.keyboard.type('hagearbied utkantn')
    await expect(option(page, hage.TI)).toHaveAttribute('aria-selected', 'true')
    await expect(dialog.getByRole('region', { name: t('clusters.join.what') })).toContainText(
      t('clusters.join.kept', { n: 2 }),
    )
    await expect(dialog.getByRole('columnheader', { name: starting(t('clusters.join.other')) })).toContainText('Idunn')
    found.push(...(await accessProblems(page, 'joining')))
    await page.keyboard.press('Enter')
    await expect(dialog.getByRole('button', { name: t('clusters.join.confirm') })).toBeFocused()
    await page.keyboard.press('Enter')
    await heard(page, t('clusters.joined'))
    await expect(page.getByRole('columnheader', { name: /ERIC|Idunn/ })).toHaveCount(2)
    await reports(page, 4)
  })

  await step('another abstract is chosen, shown where the report is read, and found by search', async () => {
    await searchToScreen(page, 'kornblomst')
    await expect(page.getByText(t('screening.empty.filter.title'))).toBeVisible()
    await goTo(page, 'app.map.duplicates')
    await tab(page, 'duplicates.tab.merged')
    await option(page, road.TI).click()
    await page.keyboard.press('v')
    const row = page.getByRole('row', { name: starting(t('clusters.field', { field: 'abstract' })) })
    await expect(row).toContainText(long)
    await row.getByRole('button').click()
    const name = t('clusters.field', { field: 'abstract' })
    await row.getByRole('button', { name: t('clusters.fields.use.named', { name, source: 'ERIC' }) }).click()
    await heard(page, t('clusters.fields.chosen', { name }))
    await expect(row).toContainText(t('clusters.fields.byPerson'))
    found.push(...(await accessProblems(page, 'fields')))
    await seeChosen(page)
    await page.keyboard.press('Shift+M')
    await expect(page.getByRole('dialog').getByText(t('clusters.fields.byPerson'))).toBeVisible()
    found.push(...(await accessProblems(page, 'fields of what is read')))
    await page.keyboard.press('Escape')
  })

  await step('the next day', async () => {
    await app.close()
    app = await launch(home)
    await app.page.getByRole('button', { name: starting(review.title) }).click()
    await signIn(app.page, lead)
    await seeChosen(app.page)
    await goTo(app.page, 'app.map.duplicates')
    await tab(app.page, 'duplicates.tab.merged')
    await expect(app.page.getByRole('option')).toHaveCount(2)
    await expect(option(app.page, road.TI)).toBeVisible()
    await expect(app.page.getByRole('option').filter({ hasText: /Gardening|Hagearbeid/ })).toBeVisible()
    await tab(app.page, 'duplicates.tab.apart')
    await expect(app.page.getByRole('option')).toHaveCount(2)
    await reports(app.page, 4)
  })
  expect(found).toEqual([])
})

/** The report is found by a word of the abstract that was chosen, and shows it. */
async function seeChosen(page: Page): Promise<void> {
  await searchToScreen(page, 'kornblomst')
  await expect(page.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(reading(page)).toHaveText(road.TI)
  await expect(page.getByRole('article')).toContainText(short)
}

async function searchToScreen(page: Page, words: string): Promise<void> {
  await goTo(page, 'app.map.screening')
  await expect(reading(page)).toBeVisible()
  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type(words)
}
