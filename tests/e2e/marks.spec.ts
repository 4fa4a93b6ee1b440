import type { Page } from '@playwright/test'
import { expect, type RunningApp, test } from './app.ts'
import { accessProblems, said } from './journey/accessible.ts'
import { noteField, putLabels, readyToScreen, side } from './journey/marks.ts'
import { changeTo, lead, second, signIn } from './journey/members.ts'
import { review } from './journey/new-review.ts'
import { goTo, heard, press } from './journey/rail.ts'
import { current, reading } from './journey/screening.ts'
import { starting, t } from './journey/text.ts'

const step = test.step

/** Goes on or back with a key, and waits until another report is read. */
async function turn(page: Page, key: 'j' | 'k'): Promise<void> {
  const title = await reading(page).innerText()
  await page.keyboard.press(key)
  await expect(reading(page)).not.toHaveText(title)
}

test(
  'what is typed is never lost: going on at once, a vote, the window closing',
  { tag: '@browser' },
  async ({ launch }, info) => {
    test.setTimeout(180_000)
    const home = info.outputPath('home')
    let app: RunningApp = await launch(home)
    const again = async () => {
      app = await launch(home)
      await app.page.getByRole('button', { name: starting(review.title) }).click()
      await signIn(app.page, lead)
      await goTo(app.page, 'app.map.screening')
      await expect(reading(app.page)).toBeVisible()
    }
    await readyToScreen(app, info.outputPath('exports'))

    await step('a note is saved in a pause, without a vote, and said to be', async () => {
      const { page } = app
      // The first letters come before the next frame, and none of them is a key of the room.
      await page.keyboard.type('n')
      await page.keyboard.type('one: is Åland Nordic?')
      await expect(side(page).getByText(t('app.saved'))).toBeVisible()
      await page.keyboard.press('Escape')
    })
    await step('going on at once after the last letter loses nothing', async () => {
      const { page } = app
      await turn(page, 'j')
      await page.keyboard.press('n')
      await page.keyboard.type('two: left at once')
      await page.keyboard.press('Escape')
      await turn(page, 'j')
      await expect(noteField(page)).toHaveValue('')
      await page.keyboard.press('n')
      await page.keyboard.type('three: the window closes')
    })
    await step('nor does closing the window', async () => {
      // A browser is closed tab by tab by its person, not ended as a whole.
      if (!app.desktop) {
        const closed = app.page.waitForEvent('close')
        await app.page.close({ runBeforeUnload: true })
        await closed
      }
      await app.close()
      await again()
      const { page } = app
      await expect(noteField(page)).toHaveValue('one: is Åland Nordic?')
      await turn(page, 'j')
      await expect(noteField(page)).toHaveValue('two: left at once')
      await turn(page, 'j')
      await expect(noteField(page)).toHaveValue('three: the window closes')
    })
    if (app.desktop)
      await step('nor does a server that ends while somebody types, and is started again', async () => {
        const { page } = app
        await page.keyboard.press('n')
        await page.keyboard.type(' and')
        await app.killServer()
        await page.keyboard.type(' opens again')
        await expect(side(page).getByText(t('app.saved'))).toBeVisible({ timeout: 30_000 })
        await page.keyboard.press('Escape')
        await turn(page, 'k')
        await turn(page, 'j')
        await expect(noteField(page)).toHaveValue('three: the window closes and opens again')
        await page.keyboard.press('n')
        for (let n = 0; n < ' and opens again'.length; n++) await page.keyboard.press('Backspace')
        await page.keyboard.press('Escape')
      })
    await step('a vote leaves the note as it is, and each pause is undone by itself', async () => {
      const { page } = app
      await page.keyboard.press('n')
      await page.keyboard.insertText(', more')
      await page.keyboard.press('Escape')
      const title = await reading(page).innerText()
      await page.keyboard.press('i')
      await expect(reading(page)).not.toHaveText(title)
      await page.keyboard.press('z')
      await expect(reading(page)).toHaveText(title)
      await expect(noteField(page)).toHaveValue('three: the window closes, more')
      await page.keyboard.press('z')
      await heard(page, t('app.undo.done', { what: 'a note' }))
      await expect(noteField(page)).toHaveValue('three: the window closes')
    })
  },
)

test('labels, a star and later by keyboard; a merge carries through; and the second sees nothing of it', async ({
  launch,
}, info) => {
  test.setTimeout(180_000)
  const app = await launch()
  const { page } = app
  await readyToScreen(app, info.outputPath('exports'))
  const label = (name: string) => side(page).getByText(name, { exact: true })

  await step('labels are made and put by keyboard alone', async () => {
    await putLabels(page, ['register data', 'survey'])
    await page.keyboard.press('s')
    await page.keyboard.press('t')
    await expect(side(page).getByRole('button', { name: starting(t('marks.star')) })).toHaveAttribute(
      'aria-pressed',
      'true',
    )
    await turn(page, 'j')
    await expect(label('survey')).toHaveCount(0)
    await putLabels(page, ['surveys', 'register data'])
    await page.keyboard.press('z')
    await heard(page, t('app.undo.done', { what: 'a label on a report' }))
    await expect(label('register data')).toHaveCount(0)
    await page.keyboard.press('Shift+z')
    await expect(label('register data')).toBeVisible()
  })
  await said(page)
  const found = await accessProblems(page, 'labels')
  await step('the list shows what is on a report', async () => {
    await page.keyboard.press('\\')
    const row = page.getByRole('option').filter({ hasText: 'survey' }).first()
    await expect(row.getByRole('img', { name: t('marks.star.on') })).toBeVisible()
    await expect(row.getByRole('img', { name: t('marks.later.on') })).toBeVisible()
  })
  await step('made one with another, a label shows as that one everywhere', async () => {
    await page.keyboard.press('l')
    await press(page.getByRole('dialog'), 'marks.manage.open')
    const dialog = page.getByRole('dialog', { name: t('marks.manage.title') })
    await press(dialog, 'marks.manage.change.named', { name: 'surveys' })
    await said(page)
    found.push(...(await accessProblems(page, 'labels dialog')))
    await dialog.getByRole('button', { name: new RegExp(t('marks.manage.merge')) }).click()
    await page.getByRole('option', { name: 'survey', exact: true }).click()
    await expect(dialog.getByText(t('marks.manage.reports', { n: 2 }))).toHaveCount(2)
    await page.keyboard.press('Escape')
    await expect(label('survey')).toBeVisible()
    await expect(label('surveys')).toHaveCount(0)
  })
  await step('the second finds no label, no star and no note of the lead', async () => {
    await changeTo(page, second)
    await goTo(page, 'app.map.screening')
    await expect(reading(page)).toBeVisible()
    await expect(label('register data')).toHaveCount(0)
    await page.keyboard.press('l')
    await expect(page.getByText(t('marks.picker.none'))).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(side(page).getByRole('button', { name: starting(t('marks.star')) })).toHaveAttribute(
      'aria-pressed',
      'false',
    )
  })
  expect(found).toEqual([])
})

test('a reviewer asks the lead, who answers without learning a vote; nobody else is told', async ({ launch }, info) => {
  test.setTimeout(180_000)
  const app = await launch()
  const { page } = app
  await readyToScreen(app, info.outputPath('exports'))

  await changeTo(page, second)
  await goTo(page, 'app.map.screening')
  await expect(reading(page)).toBeVisible()
  const asked = await current(page)
  await page.keyboard.press('q')
  await page.keyboard.type('Does Åland count?')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(side(page).getByText(t('marks.question.waits'))).toBeVisible()
  const title = await reading(page).innerText()
  await page.keyboard.press('e')
  await expect(reading(page)).not.toHaveText(title)

  const found: string[] = []
  await step('the lead sees one question, its report and no vote', async () => {
    await changeTo(page, lead)
    await goTo(page, 'app.map.screening')
    await press(page, 'marks.questions.chip', { n: 1 })
    const dialog = page.getByRole('dialog', { name: t('marks.questions.title') })
    await expect(dialog).toContainText('Does Åland count?')
    await expect(dialog).toContainText(t('marks.questions.by', { name: second }))
    await expect(dialog).not.toContainText(t('app.decision.exclude'))
    await press(dialog, 'marks.questions.read')
    await expect(dialog.getByRole('article')).toBeVisible()
    await said(page)
    found.push(...(await accessProblems(page, 'questions')))
    await dialog.getByRole('textbox').fill('Yes, it does.')
    await press(dialog, 'marks.answer.send')
    await expect(dialog).toContainText(t('marks.question.closed'))
    await press(dialog, 'app.close')
    await expect(page.getByRole('button', { name: t('marks.questions.chip', { n: 1 }) })).toBeHidden()
    // Nor does the lead find it on the report.
    await expect(side(page).getByText('Does Åland count?')).toHaveCount(0)
  })
  await step('who asked is told of one answer until they have seen it, also on the report', async () => {
    await changeTo(page, second)
    await goTo(page, 'app.map.screening')
    await press(page, 'marks.answers.chip', { n: 1 })
    const dialog = page.getByRole('dialog', { name: t('marks.asked.title') })
    await expect(dialog).toContainText('Yes, it does.')
    await expect(dialog).toContainText(t('marks.answers.new'))
    await press(dialog, 'app.close')
    await expect(page.getByRole('button', { name: t('marks.answers.chip', { n: 1 }) })).toBeHidden()
    await page.getByRole('button', { name: starting(t('screening.filter.exclude')) }).click()
    await expect.poll(() => current(page)).toBe(asked)
    await expect(side(page).getByText('Yes, it does.')).toBeVisible()
  })
  expect(found).toEqual([])
})
