import { join } from 'node:path'
import { expect } from '@playwright/test'
import { clientAs, hostOf } from '../corpus/review.ts'
import { test } from './app.ts'
import { accessProblems } from './journey/accessible.ts'
import { anna, cardOf, makeVoted, per, sit, third, titleOf } from './journey/conflicts.ts'
import { chooseForm, numberIn } from './journey/flow.ts'
import { goTo, heard, press } from './journey/rail.ts'
import { reading } from './journey/screening.ts'
import { t } from './journey/text.ts'

/** Opens full text to all, as a lead does when nothing is to be blind there. */
async function openFullText(home: string): Promise<void> {
  const host = hostOf(join(home, 'reviews'))
  const lead = await clientAs(host, join(home, 'reviews', 'voted.parallax'), anna)
  const { stages } = await lead.reviews.setup({})
  for (const stage of stages) if (stage.id === 'full-text') await lead.reviews.saveStage({ ...stage, blind: false })
  host.close()
}

test('reasons in the review’s order, a disagreement over the reason alone, and a report that others replace', async ({
  launch,
}, info) => {
  test.setTimeout(240_000)
  const home = info.outputPath('home')
  await makeVoted(
    home,
    Array.from({ length: 4 }, () => ['include', 'include'] as const),
    'three',
    false,
  )
  await openFullText(home)
  const app = await launch(home)
  const { page } = app
  const found: string[] = []
  const side = page.getByRole('complementary', { name: t('app.side') })

  await test.step('the lead puts the reasons in order, and the picker follows', async () => {
    await sit(app, anna)
    await goTo(page, 'app.rooms.setup')
    const list = page.getByRole('list', { name: `${t('reviews.new.reasons')}, ${t('app.stage.full-text')}` })
    const add = page.getByRole('textbox', { name: t('reviews.reasons.add') }).nth(1)
    for (const [i, reason] of ['Other country', 'Other people'].entries()) {
      await add.fill(reason)
      await add.press('Enter')
      await expect(list.getByRole('listitem')).toHaveCount(i + 1)
    }
    await press(page, 'reviews.item.up', { text: 'Other people' })
    await expect(list.getByRole('textbox').first()).toHaveValue('Other people')
  })

  await test.step('both exclude, for different reasons: a third person settles for which', async () => {
    await goTo(page, 'app.map.fullText')
    await expect(reading(page)).toHaveText(titleOf(0))
    await page.keyboard.press('1')
    await expect(reading(page)).toHaveText(titleOf(1))
    await sit(app, per)
    await goTo(page, 'app.map.fullText')
    await expect(reading(page)).toHaveText(titleOf(0))
    await page.keyboard.press('2')
    await expect(reading(page)).toHaveText(titleOf(1))
    await sit(app, third)
    await page.keyboard.press('g')
    await page.keyboard.press('c')
    await expect(cardOf(page, anna)).toContainText('Other people')
    await expect(cardOf(page, per)).toContainText('Other country')
    await expect(page.getByText(`⇄ ${t('conflicts.filter.reason')}`, { exact: true })).toHaveCount(1)
    found.push(...(await accessProblems(page, 'conflict over a reason')))
    await page.keyboard.press('2')
    await expect(page.getByText(t('conflicts.status', { done: 1, all: 1 }))).toBeVisible()
  })

  await test.step('a report is replaced by one that is here and one that is new', async () => {
    await sit(app, anna)
    await goTo(page, 'app.map.fullText')
    await expect(reading(page)).toHaveText(titleOf(1))
    await side.getByRole('button', { name: t('fulltext.replace'), exact: true }).click()
    const dialog = page.getByRole('alertdialog')
    await press(dialog, 'fulltext.replace.confirm')
    await expect(dialog).toContainText(t('problem.replaced-by-nothing'))
    await dialog.getByRole('searchbox', { name: t('fulltext.replace.find') }).fill('number 3')
    await dialog.getByRole('checkbox', { name: new RegExp(titleOf(2)) }).press('Space')
    await expect(dialog.getByRole('list', { name: t('fulltext.replace.chosen') })).toContainText(titleOf(2))
    await press(dialog, 'fulltext.replace.add')
    await dialog.getByLabel(t('fulltext.replace.field.title')).fill('The second article')
    await dialog.getByLabel(t('fulltext.replace.foundOn')).fill('2026-02-03')
    found.push(...(await accessProblems(page, 'replacing')))
    await press(dialog, 'fulltext.replace.confirm')
    await heard(page, t('fulltext.replace.done', { n: 2 }))
    await expect(dialog).toBeHidden()
    await goTo(page, 'app.rooms.flow')
    await chooseForm(page, t('flow.form.2020'))
    await expect.poll(() => numberIn(page, 'sought')).toBe(5)
    await expect(page.getByRole('main')).toContainText(/replaced\s*by\s*2/)
  })

  await test.step('undo takes all of it back', async () => {
    await page.keyboard.press('z')
    await expect.poll(() => numberIn(page, 'sought')).toBe(4)
  })
  expect(found).toEqual([])
  expect(app.problems).toEqual([])
})
