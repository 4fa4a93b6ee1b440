import { readdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { accessProblems } from './journey/accessible.ts'
import { articles, dropOnWindow, folderOfPdfs, folderOfReview, readReport, readyForFullTexts } from './journey/pdfs.ts'
import { heard, press } from './journey/rail.ts'
import { t } from './journey/text.ts'

const step = test.step
const [first, second, third, fourth] = articles

function list(
  page: Page,
  id: 'attachments.matched' | 'attachments.asked' | 'attachments.unmatched' | 'attachments.aside',
  n: number,
): Locator {
  return page.getByRole('region', { name: t(id, { n }), exact: true })
}

test(
  'a folder of PDFs: matched, asked about, kept, taken back; a damaged file is noticed and found again',
  { tag: '@browser' },
  async ({ launch }, info) => {
    test.setTimeout(180_000)
    const app = await launch()
    const { page } = app
    await readyForFullTexts(app)
    const folder = await folderOfPdfs(info.outputPath('downloads'))
    const kept = () =>
      readdirSync(folderOfReview(app))
        .filter((name) => name.endsWith('.pdf'))
        .sort()
    const keep = (n: number) => page.getByRole('button', { name: t('attachments.keep', { n }) })

    await step('what is dropped on the room is looked into, and each file is in one list', async () => {
      await dropOnWindow(
        page,
        readdirSync(folder).map((name) => join(folder, name)),
      )
      await expect(list(page, 'attachments.matched', 2)).toContainText(first.title)
      await expect(list(page, 'attachments.matched', 2)).toContainText(second.title)
      await expect(list(page, 'attachments.asked', 2)).toContainText(t('attachments.doubt.notice'))
      await expect(list(page, 'attachments.asked', 2)).toContainText(t('attachments.why.scan'))
      await expect(list(page, 'attachments.unmatched', 2)).toContainText(t('attachments.why.encrypted'))
      const aside = list(page, 'attachments.aside', 3)
      await expect(aside).toContainText(t('attachments.why.broken'))
      await expect(aside).toContainText(t('attachments.why.not-a-pdf'))
      await expect(aside).toContainText(/same file as/)
      await expect(page.getByText(t('attachments.others', { n: 1 }))).toBeVisible()
      expect(await accessProblems(page, 'Bring PDFs')).toEqual([])
    })
    await step('a person answers, and chooses a report by its words, without a mouse', async () => {
      await page
        .getByRole('radiogroup', { name: t('attachments.whose', { file: 'Dahl 2016.pdf' }) })
        .getByRole('radio')
        .first()
        .focus()
      await page.keyboard.press('Space')
      await page.getByRole('button', { name: t('attachments.pick.file', { file: 'fish.pdf' }) }).focus()
      await page.keyboard.press('Enter')
      await page.keyboard.type('mental')
      const found = page.getByRole('button', { name: new RegExp(fourth.title) })
      await expect(found).toBeVisible()
      expect(await accessProblems(page, 'Choosing a report')).toEqual([])
      await page.keyboard.press('Tab')
      await expect(found).toBeFocused()
      await page.keyboard.press('Enter')
      await expect(keep(4)).toBeVisible()
    })
    await step('they are kept as one action, and the texts are had', async () => {
      await keep(4).click()
      await heard(page, t('attachments.kept', { n: 4, reports: 4 }))
      // One that nobody answered stays in sight.
      await expect(list(page, 'attachments.asked', 1)).toContainText('erratum.pdf')
      await press(page, 'attachments.clear')
      await press(page, 'app.close')
      expect(kept()).toEqual([
        'Dahl and Ng 2016 Leaving upper secondary school early.pdf',
        'Nordmann 2011 Young adults outside work a register study.pdf',
        'Sæther 2018 Mental health and disability pension.pdf',
        'Øvrebø 2014 Unge uføre på Sørlandet en kvalitativ studie.pdf',
      ])
      await readReport(page, third.title)
      await expect(page.getByText('Dahl and Ng 2016 Leaving upper secondary school early.pdf')).toBeVisible()
      await expect(page.getByText(t('attachments.scan'))).toBeVisible()
    })
    await step('one undo takes all back, and the files are found again by redo', async () => {
      await page.keyboard.press('z')
      await expect(page.getByText(t('attachments.none'))).toBeVisible()
      await page.keyboard.press('Shift+Z')
      await expect(page.getByText('Dahl and Ng 2016 Leaving upper secondary school early.pdf')).toBeVisible()
    })
    await step('a file that is damaged is noticed, and put back where it is', async () => {
      await readReport(page, first.title)
      const name = kept().find((one) => one.startsWith('Nordmann')) ?? ''
      writeFileSync(join(folderOfReview(app), name), 'damaged')
      await page.reload()
      await readReport(page, first.title)
      await expect(page.getByText(t('attachments.state.changed'))).toBeVisible()
      expect(await accessProblems(page, 'A damaged file')).toEqual([])
      const find = async (path: string) => {
        const chooser = page.waitForEvent('filechooser')
        await press(page, 'attachments.find.file', { file: name })
        await (await chooser).setFiles(path)
      }
      await find(join(folder, 'fish.pdf'))
      await expect(page.getByText(t('problem.another-file'))).toBeVisible()
      await find(join(folder, '1-s2.0-main.pdf'))
      await expect(page.getByText(t('attachments.state.changed'))).toBeHidden()
      renameSync(join(folderOfReview(app), name), join(folderOfReview(app), 'elsewhere.pdf'))
      await page.reload()
      await readReport(page, first.title)
      await expect(page.getByText(t('attachments.state.missing'))).toBeVisible()
    })
  },
)
