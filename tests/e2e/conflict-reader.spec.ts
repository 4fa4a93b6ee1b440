import { join } from 'node:path'
import { articlePdf } from '../corpus/pdfs.ts'
import { clientAs, hostOf } from '../corpus/review.ts'
import { expect, test } from './app.ts'
import { accessProblems, said } from './journey/accessible.ts'
import { anna, makeVoted, per, sit, third, titleOf } from './journey/conflicts.ts'
import { sharedKeys } from './journey/keys.ts'
import { goTo } from './journey/rail.ts'
import { t } from './journey/text.ts'

/** Both include two reports; at full text they differ on both, and the first has its file. */
async function makeDiffering(home: string): Promise<void> {
  await makeVoted(
    home,
    [
      ['include', 'include'],
      ['include', 'include'],
    ],
    'three',
    false,
  )
  const host = hostOf(join(home, 'reviews'))
  const path = join(host.folder, 'voted.parallax')
  const [one, two] = [await clientAs(host, path, anna), await clientAs(host, path, per)]
  const { ids } = await one.screening.queue({ stage: 'full-text' })
  for (const report of ids) {
    await one.screening.vote({ stage: 'full-text', report, decision: 'include' })
    await two.screening.vote({ stage: 'full-text', report, decision: 'exclude' })
    const { title } = (await one.screening.report({ stage: 'full-text', report })).report
    if (title !== titleOf(0)) continue
    const article = { title, authors: ['Writer0, A.'], year: 2000, abstract: 'What was done, at length.' }
    const pdf = await articlePdf(article, { pages: 3 })
    await one.attachments.attach({ report, file: new File([new Uint8Array(pdf)], 'first.pdf') })
  }
  host.close()
}

test('who settles a conflict at full text reads the text there, with keys that the room does not have', async ({
  launch,
}, info) => {
  test.setTimeout(180_000)
  const home = info.outputPath('home')
  await makeDiffering(home)
  const app = await launch(home)
  const { page } = app
  const found: string[] = []
  await sit(app, third)
  await goTo(page, 'app.map.conflicts')
  const text = page.locator('[data-page="1"] [data-text-layer]')
  const title = page.getByRole('main').getByRole('heading', { level: 2, name: titleOf(0) })

  await test.step('it opens, and what the conflict is over stays in sight', async () => {
    await expect(text).toContainText('at length')
    await expect(page.getByText(t('screening.position', { at: 1, n: 2 }))).toBeVisible()
    await said(page)
    found.push(...(await accessProblems(page, 'text of a conflict')))
    found.push(...(await sharedKeys(page, 'text of a conflict')))
  })

  await test.step('the record and the text are a key apart; V and D are still of the votes and the discussion', async () => {
    await page.keyboard.press('Shift+v')
    await expect(title).toBeVisible()
    await expect(text).toHaveCount(0)
    await page.keyboard.press('Shift+v')
    await expect(text).toContainText('at length')
    await page.keyboard.press('v')
    await expect(text).toContainText('at length')
    await page.keyboard.press('d')
    await expect(page.getByRole('textbox', { name: t('conflicts.discuss.label') })).toBeFocused()
    await page.keyboard.press('Escape')
    await page.keyboard.press('.')
    await expect(page.getByRole('textbox', { name: t('annotations.page.field', { pages: 3 }) })).toHaveValue('2')
  })

  await test.step('it is settled while it is read, and the next has no file', async () => {
    await page.keyboard.press('i')
    await expect(page.getByRole('main').getByRole('heading', { level: 2, name: titleOf(1) })).toBeVisible()
    await expect(text).toHaveCount(0)
  })
  expect(found).toEqual([])
})
