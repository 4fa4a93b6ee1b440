import type { Locator, Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { accessProblems, said } from './journey/accessible.ts'
import { box, numberIn, openFlow, side } from './journey/flow.ts'
import { heard, press } from './journey/rail.ts'
import { t } from './journey/text.ts'

/** Drags as a mouse does: in steps, so that the page is told where it is. */
async function drag(page: Page, what: Locator, to: Locator): Promise<void> {
  const [from, goal] = [await what.boundingBox(), await to.boundingBox()]
  if (!from || !goal) throw new Error('nothing to drag')
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(goal.x + goal.width / 2, goal.y + goal.height / 2 + 8, { steps: 6 })
  await page.mouse.move(goal.x + goal.width / 2, goal.y + goal.height - 3, { steps: 4 })
  await page.mouse.up()
}

test('the lead words the figure, sets a number by hand, and makes a form', async ({ launch }) => {
  test.setTimeout(240_000)
  const { page } = await launch()
  await page.setViewportSize({ width: 1440, height: 900 })
  await openFlow(page)
  const found: string[] = []
  const dialog = page.getByRole('dialog')

  await test.step('a label is worded otherwise, and that is undone', async () => {
    await page.keyboard.press('e')
    const ours = 'Records screened'
    await press(side(page), 'flow.words.change', { text: ours })
    await dialog.getByRole('textbox').fill('Records looked at')
    await press(dialog, 'app.save')
    await expect(dialog).toBeHidden()
    await expect(side(page).getByText(t('flow.words.ours', { text: ours }))).toBeVisible()
    await page.keyboard.press('z')
    await expect(side(page).getByText(t('flow.words.ours', { text: ours }))).toBeHidden()
    await page.keyboard.press('Shift+Z')
    await press(side(page), 'flow.words.change', { text: 'Records looked at' })
    await press(dialog, 'flow.words.reset')
    await expect(side(page).getByRole('button', { name: t('flow.words.change', { text: ours }) })).toBeVisible()
  })

  await test.step('the look counts at once', async () => {
    await side(page).getByLabel(t('flow.look.title')).fill('How it went')
    await page.keyboard.press('Enter')
    await expect(page.locator('figure')).toContainText('How it went')
    await side(page)
      .getByRole('radio', { name: t('flow.look.colour.black-and-white') })
      .click()
    await expect(side(page).getByRole('radio', { name: t('flow.look.colour.black-and-white') })).toBeChecked()
    await page.keyboard.press('Escape')
    await side(page)
      .getByRole('button', { name: t('flow.edit.done') })
      .click()
    await page.keyboard.press('z')
    await page.keyboard.press('z')
    await expect(page.locator('figure')).not.toContainText('How it went')
  })

  await test.step('a number that is set by hand stands beside the computed one, with its reason', async () => {
    await box(page, 'excluded.titleAbstract').click()
    await page.keyboard.press('n')
    await expect(dialog).toContainText(t('flow.number.computed', { n: '300' }))
    await dialog.getByRole('textbox', { name: t('flow.number.n') }).fill('301')
    await press(dialog, 'flow.number.save')
    await expect(dialog).toContainText(t('flow.number.needsWhy'))
    await dialog.getByLabel(t('flow.number.why')).fill('One was screened on paper')
    await said(page)
    found.push(...(await accessProblems(page, 'number')))
    await press(dialog, 'flow.number.save')
    await expect(dialog).toBeHidden()
    await expect(side(page)).toContainText(t('flow.list.override', { set: 301, why: 'One was screened on paper' }))
    await page.keyboard.press('Escape')
    const overrides = side(page).locator('section', { has: page.getByRole('heading', { name: t('flow.overrides') }) })
    await expect(overrides).toContainText('301 in place of 300')
    await expect(overrides).toContainText('One was screened on paper')
    await press(overrides, 'flow.override.takeBackOf', { box: 'Records excluded' })
    await expect(overrides).toHaveCount(0)
  })

  await test.step('a box has a note', async () => {
    await box(page, 'screened').click()
    await page.keyboard.press('a')
    await dialog.getByRole('textbox').fill('By two, blind')
    await press(dialog, 'app.save')
    await expect(dialog).toBeHidden()
    await expect(side(page)).toContainText('By two, blind')
    await page.keyboard.press('z')
    await expect(side(page)).not.toContainText('By two, blind')
    await page.keyboard.press('Escape')
  })

  const zone = (name: 'main' | 'aside', n: number) =>
    page.getByRole('grid', { name: t('flow.build.zone', { zone: name, n }), exact: true })
  const card = (within: Locator, name: string) => within.getByRole('row', { name, exact: true })

  await test.step('a form is made by keys and by dragging', async () => {
    await page.keyboard.press('o')
    await expect(page.getByLabel(t('flow.build.name'))).toBeFocused()
    await page.keyboard.press('Control+s')
    await heard(page, t('flow.build.problem.no-name'))
    await page.getByLabel(t('flow.build.name')).fill('For the journal')
    // By keys: out of the form, and back into the chosen step.
    await card(zone('aside', 3), 'Reports not retrieved').focus()
    await page.keyboard.press('Delete')
    await expect(card(zone('aside', 3), 'Reports not retrieved')).toHaveCount(0)
    const free = page.getByRole('grid', { name: t('flow.build.boxes') })
    await card(zone('main', 2), 'Records screened').focus()
    await card(free, 'Reports not retrieved').focus()
    await page.keyboard.press('Enter')
    await expect(card(zone('main', 2), 'Reports not retrieved')).toBeVisible()
    await card(zone('main', 2), 'Reports not retrieved').focus()
    await page.keyboard.press('Alt+ArrowRight')
    await expect(card(zone('aside', 2), 'Reports not retrieved')).toBeFocused()
    await page.keyboard.press('Alt+ArrowUp')
    await page.keyboard.press('Alt+ArrowUp')
    await expect(card(zone('aside', 1), 'Reports not retrieved')).toBeFocused()
    // By dragging: from the aside of one step to that of another.
    await drag(page, card(zone('aside', 1), 'Reports not retrieved').getByRole('button').first(), zone('aside', 2))
    await expect(card(zone('aside', 2), 'Reports not retrieved')).toBeVisible()
    await page.getByRole('heading', { level: 1 }).click()
    await page.keyboard.press('z')
    await expect(card(zone('aside', 1), 'Reports not retrieved')).toBeVisible()
    await page.keyboard.press('Shift+Z')
    await said(page)
    found.push(...(await accessProblems(page, 'builder')))
    await page.keyboard.press('Control+s')
    await heard(page, t('flow.build.saved', { name: 'For the journal' }))
    await expect(page.getByRole('button', { name: t('flow.form.button', { name: 'For the journal' }) })).toBeVisible()
    await expect.poll(() => numberIn(page, 'screened')).toBe(728)
  })

  await test.step('it is changed, and no longer used', async () => {
    const choose = async (what: 'change' | 'retire') => {
      await page.keyboard.press('f')
      await page.getByRole('menuitem', { name: t(`flow.form.${what}`, { name: 'For the journal' }) }).click()
    }
    await choose('change')
    await page.getByLabel(t('flow.build.name')).fill('For the journal')
    await expect(card(zone('aside', 2), 'Reports not retrieved')).toBeVisible()
    await page.getByRole('button', { name: t('flow.build.stepRemove', { n: 1 }) }).click()
    await expect(card(zone('main', 1), 'Records screened')).toBeVisible()
    await page.keyboard.press('Control+s')
    await expect(page.getByLabel(t('flow.build.name'))).toHaveCount(0)
    await choose('retire')
    await expect(page.getByRole('button', { name: t('flow.form.button', { name: t('flow.form.2020') }) })).toBeVisible()
    await page.keyboard.press('f')
    await expect(page.getByRole('menuitem', { name: 'For the journal' })).toHaveCount(0)
    await page.keyboard.press('Escape')
  })
  expect(found).toEqual([])
})
