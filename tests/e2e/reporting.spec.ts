import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import type { Field } from '../../shared/domain/charting/form.ts'
import { chartedReview } from '../corpus/charted-review.ts'
import { hostOf } from '../corpus/review.ts'
import { expect, type RunningApp, test } from './app.ts'
import { accessProblems, said } from './journey/accessible.ts'
import { signIn } from './journey/members.ts'
import { goTo, heard } from './journey/rail.ts'
import { starting, t } from './journey/text.ts'

const studies = 24
const method: Field = {
  id: 'method',
  label: 'Method',
  type: 'one',
  options: ['Interviews', 'Survey'].map((label) => ({ id: label.toLowerCase(), label })),
}

const text = (page: Page) => page.getByRole('main').getByRole('article')
const side = (page: Page) => page.getByRole('complementary', { name: t('app.side') })

/** What the app saves while something is done. */
async function saved({ page, desktop }: RunningApp, filePath: string, act: () => Promise<void>): Promise<Buffer> {
  if (desktop) {
    await desktop.evaluate(({ dialog }, path) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: path })
    }, filePath)
    await act()
    await heard(page, starting(t('reporting.saved', { name: '' })))
  } else {
    const download = page.waitForEvent('download')
    await act()
    await (await download).saveAs(filePath)
  }
  return readFileSync(filePath)
}

test('the write-up: numbers that tell where they come from, gaps, checklists with notes, and a Word file', async ({
  launch,
}, info) => {
  test.setTimeout(240_000)
  const home = info.outputPath('home')
  const reviews = join(home, 'reviews')
  mkdirSync(reviews, { recursive: true })
  const host = hostOf(reviews)
  await chartedReview(host, 'Written', studies, [method], (_, study) => (study < 10 ? 'interviews' : 'survey'))
  host.close()
  const app = await launch(home)
  const { page } = app
  const found: string[] = []
  await page.getByRole('button', { name: starting('Written') }).click()
  await signIn(page, 'One')

  await test.step('the methods have gaps at the top, and each leads to its place', async () => {
    await page.keyboard.press('g')
    await page.keyboard.press('w')
    await expect(text(page).getByRole('heading', { level: 2, name: t('reporting.part.methods') })).toBeVisible()
    await expect(text(page)).toContainText('We searched one database: Written.ris')
    const gaps = page.getByRole('region', { name: t('reporting.gaps') })
    await gaps.getByRole('button', { name: 'the search strategy of Written.ris' }).click()
    await expect(text(page).getByText('[… the search strategy of Written.ris]')).toBeFocused()
    found.push(...(await accessProblems(page, 'methods')))
  })

  await test.step('a number opens what it counts, and leads to its room', async () => {
    await page.keyboard.press('2')
    await expect(text(page)).toContainText(`The review includes ${studies} studies, described in ${studies} reports`)
    await expect(text(page)).toContainText('Interviews (n = 10), Survey (n = 14).')
    const number = text(page)
      .getByRole('button', { name: `${studies}`, exact: true })
      .last()
    await text(page).getByRole('button', { name: '14', exact: true }).click()
    await expect(side(page)).toContainText('Included studies whose answer to “Method” is Survey')
    await page.keyboard.press('Escape')
    await expect(side(page)).toBeHidden()
    const screened = text(page).locator('p', { hasText: 'screened on title and abstract' }).getByRole('button').first()
    await expect(screened).toHaveAttribute('title', 'Reports after duplicates, less those removed before screening')
    await screened.click()
    const row = side(page).getByRole('option').first()
    await row.click()
    await expect(row).toHaveAttribute('aria-selected', 'true')
    found.push(...(await accessProblems(page, 'where a number comes from')))
    await number.click()
    const room = t('reporting.from.room', { room: t('evidence.title') })
    await side(page).getByRole('link', { name: room }).click()
    await expect(page.getByRole('heading', { level: 1, name: t('evidence.title') })).toBeVisible()
    await goTo(page, 'reporting.title')
  })

  await test.step('a number of full text leads to agreement at full text', async () => {
    await page.keyboard.press('1')
    await text(page).getByRole('button', { name: '100%', exact: true }).last().click()
    await side(page)
      .getByRole('link', { name: t('reporting.from.room', { room: t('app.rooms.agreement') }) })
      .click()
    const stage = page.getByRole('button', { name: t('app.stage.full-text'), exact: true })
    await expect(stage).toHaveAttribute('aria-pressed', 'true')
    await goTo(page, 'reporting.title')
    await page.keyboard.press('2')
  })

  await test.step('it is written in Norwegian as well, and copied', async () => {
    await page.getByRole('button', { name: starting(t('app.language.en')) }).click()
    await page.getByRole('menuitem', { name: t('app.language.nb') }).click()
    await expect(text(page)).toContainText(
      `Oversikten omfatter ${studies} studier, beskrevet i ${studies} publikasjoner`,
    )
    await page.keyboard.press('c')
    await heard(page, t('reporting.copied'))
  })

  await test.step('where the manuscript answers an item is noted, and stays', async () => {
    await page.keyboard.press('5')
    const where = page.getByRole('textbox', { name: t('reporting.where', { item: '16a' }) })
    const note = page.getByRole('textbox', { name: t('reporting.note', { item: '16a' }) })
    await where.fill('side 7')
    await where.press('Tab')
    await expect(note).toBeFocused()
    // Slowly enough for what was kept of the first field to come back meanwhile: it must not undo what is half written.
    await page.keyboard.type('Figur 1', { delay: 150 })
    await page.keyboard.press('Tab')
    await said(page)
    found.push(...(await accessProblems(page, 'checklist')))
    await goTo(page, 'app.rooms.log')
    const noted = 'PRISMA 2020, item 16a: noted where the manuscript answers it: side 7'
    await expect(page.getByText(noted).first()).toBeVisible()
    await goTo(page, 'reporting.title')
    await expect(where).toHaveValue('side 7')
    await expect(note).toHaveValue('Figur 1')
  })

  await test.step('all of it is a Word file', async () => {
    const folder = info.outputPath('written')
    mkdirSync(folder, { recursive: true })
    const bytes = await saved(app, join(folder, 'all.docx'), async () => {
      await page.getByRole('button', { name: starting(t('reporting.save')) }).click()
      await page.getByRole('menuitem', { name: t('reporting.save.all.docx') }).click()
    })
    const document = strFromU8(unzipSync(new Uint8Array(bytes))['word/document.xml'] ?? new Uint8Array())
    const wanted = ['Sjekkliste for PRISMA-S', 'side 7', 'Publikasjoner som ikke ble inkludert']
    expect(wanted.map((one) => document.includes(one))).toEqual([true, true, true])
  })

  expect(found).toEqual([])
})
