import type { Locator, Page } from '@playwright/test'
import { type FieldType, fieldTypes } from '#shared/domain/charting/form.ts'
import { expect, test } from './app.ts'
import { accessProblems, said } from './journey/accessible.ts'
import { lead, signIn } from './journey/members.ts'
import { answerSaving, makeReview } from './journey/new-review.ts'
import { goTo, heard, press } from './journey/rail.ts'
import { playSample, signInToSample } from './journey/sample.ts'
import { starting, t } from './journey/text.ts'

const palette = (page: Page) => page.getByRole('grid', { name: t('charting.build.palette') })
const cards = (page: Page) => page.getByRole('grid', { name: t('charting.build.fields') })
const type = (page: Page, id: FieldType) =>
  palette(page).getByRole('row', { name: t(`charting.form.type.${id}`), exact: true })
const label = (page: Page) => page.getByLabel(t('charting.build.label'), { exact: true })
const preview = (page: Page) => page.getByRole('region', { name: t('charting.build.tab.preview') })
const forms = (page: Page) => page.getByRole('group', { name: t('charting.forms') })

async function openForms(page: Page): Promise<void> {
  await goTo(page, 'app.rooms.charting')
  await press(page.getByRole('group', { name: t('charting.tab') }), 'charting.tab.form')
}

/** The labels of the fields from top to bottom; one without a label has no text. */
function labels(page: Page): Promise<string[]> {
  return cards(page)
    .getByRole('row')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label') ?? row.textContent ?? ''))
}

const order = (page: Page, ...expected: string[]) => expect.poll(() => labels(page)).toEqual(expected)

async function addByKey(page: Page, id: FieldType, name: string): Promise<void> {
  await type(page, id).focus()
  await page.keyboard.press('Enter')
  await expect(label(page)).toBeFocused()
  await page.keyboard.type(name)
}

async function addChoices(page: Page, lines: string): Promise<void> {
  const choices = page.getByLabel(t('charting.build.options.new'))
  await choices.fill(lines)
  await choices.press('Enter')
}

/** Drags as a mouse does: in steps, so that the page is told where it is. */
async function drag(page: Page, what: Locator, to: Locator, at: 'top' | 'middle' | 'bottom'): Promise<void> {
  const [from, goal] = [await what.boundingBox(), await to.boundingBox()]
  if (!from || !goal) throw new Error('nothing to drag')
  const y = { top: goal.y + 2, middle: goal.y + goal.height / 2, bottom: goal.y + goal.height - 2 }[at]
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(goal.x + goal.width / 2, y + 8, { steps: 6 })
  await page.mouse.move(goal.x + goal.width / 2, y, { steps: 4 })
  await page.mouse.up()
}

test('a form is made by dragging and by keys, and from a template', async ({ launch }) => {
  test.setTimeout(240_000)
  const app = await launch()
  const { page } = app
  await page.setViewportSize({ width: 1440, height: 900 })
  await answerSaving(app)
  await makeReview(app)
  await signIn(page, lead)
  await openForms(page)
  const found: string[] = []

  await test.step('every type of field is added by key', async () => {
    await expect(page.getByRole('heading', { name: t('charting.templates.first') })).toBeVisible()
    await said(page)
    found.push(...(await accessProblems(page, 'templates')))
    await page.getByRole('button', { name: starting(t('charting.templates.empty')) }).click()
    await page.getByLabel(t('charting.build.name')).fill('Everything')
    for (const id of fieldTypes) await addByKey(page, id, `A ${id}`)
    // What is added after a group is a part of it.
    await order(page, ...fieldTypes.map((id) => `A ${id}`))
    for (const name of ['A one', 'A many', 'A tags']) {
      await cards(page).getByRole('row', { name, exact: true }).click()
      await addChoices(page, 'First\nSecond\nThird')
    }
    await cards(page).getByRole('row', { name: 'A calculated', exact: true }).click()
    await page.getByLabel(t('charting.build.formula')).fill('{A number} * 2 + {gone}')
    await expect(page.getByText(t('charting.formula.unknown-field', { text: 'gone', at: 19 }))).toBeVisible()
    await page.getByLabel(t('charting.build.formula')).fill('{A number} * 2')
    await preview(page).getByRole('textbox', { name: 'A number' }).fill('21')
    await page.keyboard.press('Tab')
    await expect(page.getByText(t('charting.build.formula.result', { value: '42' }))).toBeVisible()
    await said(page)
    found.push(...(await accessProblems(page, 'builder')))
  })

  await test.step('fields are dragged into the form and to other places, and moved by keys', async () => {
    await drag(page, type(page, 'year'), cards(page).getByRole('row', { name: 'A text', exact: true }), 'top')
    await cards(page)
      .getByRole('row', { name: t('charting.build.unnamed') })
      .press('Enter')
    await expect(label(page)).toBeFocused()
    await page.keyboard.type('Dragged in')
    await order(page, 'Dragged in', ...fieldTypes.map((id) => `A ${id}`))
    await drag(
      page,
      cards(page).getByRole('row', { name: 'Dragged in', exact: true }),
      cards(page).getByRole('row', { name: 'A year', exact: true }),
      'top',
    )
    await order(page, 'A text', 'A number', 'Dragged in', 'A year', ...fieldTypes.slice(3).map((id) => `A ${id}`))
    // By keys alone: picked up at the handle, carried up, put down.
    const row = cards(page).getByRole('row', { name: 'Dragged in', exact: true })
    await row.click()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    // The first place is where it is.
    await expect(page.locator(':focus')).toHaveAttribute('aria-label', /^Insert/)
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await order(page, 'A text', 'Dragged in', ...fieldTypes.slice(1).map((id) => `A ${id}`))
    await row.click()
    await page.keyboard.press('Alt+ArrowUp')
    await order(page, 'Dragged in', ...fieldTypes.map((id) => `A ${id}`))
    await page.keyboard.press('Delete')
    await order(page, ...fieldTypes.map((id) => `A ${id}`))
    await page.keyboard.press('z')
    await order(page, 'Dragged in', ...fieldTypes.map((id) => `A ${id}`))
    await page.keyboard.press('Shift+Z')
    await order(page, ...fieldTypes.map((id) => `A ${id}`))
  })

  await test.step('one is shown only after certain answers to another', async () => {
    await cards(page).getByRole('row', { name: 'A date', exact: true }).click()
    await page.getByRole('button', { name: new RegExp(`${t('charting.build.condition')}$`) }).click()
    await page.getByRole('option', { name: 'A one' }).click()
    await page
      .getByRole('region', { name: t('charting.build.tab.field') })
      .getByText('Second', { exact: true })
      .click()
    await expect(preview(page).getByLabel('A date', { exact: true })).toBeHidden()
    await preview(page).getByRole('radio', { name: 'Second' }).check({ force: true })
    await expect(preview(page).getByLabel('A date', { exact: true })).toBeVisible()
  })

  await test.step('what is not saved is still there after another room, and is saved', async () => {
    await goTo(page, 'app.map.included')
    await openForms(page)
    await forms(page)
      .getByRole('button', { name: t('charting.forms.unsaved') })
      .click()
    await order(page, ...fieldTypes.map((id) => `A ${id}`))
    await page.keyboard.press('ControlOrMeta+s')
    await heard(page, t('charting.form.saved'))
    await expect(forms(page).getByRole('button', { name: 'Everything' })).toHaveAttribute('aria-pressed', 'true')
  })

  await test.step('a template is a form at once', async () => {
    await press(page, 'charting.forms.add')
    await page.getByRole('button', { name: /^Scored appraisal/ }).click()
    await expect(cards(page).getByRole('row')).toHaveCount(12)
    for (let item = 0; item < 5; item++) await preview(page).getByText('4 Largely', { exact: true }).nth(item).click()
    await expect(preview(page).getByText('High quality')).toBeVisible()
    await press(page, 'charting.form.save')
    await heard(page, t('charting.form.saved'))
    await expect(forms(page).getByRole('button')).toHaveText(['Everything', 'Scored appraisal'])
  })
  expect(found).toEqual([])
})

test('a form with answers says what happens to how many before it is changed, and undo brings them back', async ({
  launch,
}) => {
  test.setTimeout(240_000)
  const { page } = await launch()
  await page.setViewportSize({ width: 1440, height: 900 })
  await playSample(page)
  await signInToSample(page, 'Reviewer 1')
  await openForms(page)
  const found: string[] = []
  await cards(page).getByRole('row', { name: 'Method', exact: true }).click()
  await page.getByRole('button', { name: new RegExp(`${t('charting.build.type')}$`) }).click()
  await page.getByRole('option', { name: t('charting.form.type.number') }).click()
  await cards(page).getByRole('row', { name: 'Research question', exact: true }).click()
  await page.keyboard.press('Delete')
  await press(page, 'charting.form.save')
  const dialog = page.getByRole('dialog', { name: t('charting.save.title') })
  await expect(dialog.getByText(t('charting.fate.kept', { n: 147 }))).toBeVisible()
  await expect(dialog.getByText(t('charting.fate.retired', { n: 147 }))).toBeVisible()
  found.push(...(await accessProblems(page, 'saving')))
  await dialog.getByLabel(t('charting.save.why')).fill('To see what happens')
  await press(dialog, 'charting.save.confirm')
  await heard(page, t('charting.form.saved'))
  await order(page, 'Method')
  await press(page, 'charting.versions.open')
  const versions = page.getByRole('dialog', { name: t('charting.versions.title') })
  await expect(versions.getByText('To see what happens')).toBeVisible()
  await expect(
    versions.getByText(t('charting.change.retired', { label: 'Research question', option: '', from: '', to: '' })),
  ).toBeVisible()
  found.push(...(await accessProblems(page, 'versions')))
  await press(versions, 'app.close')
  await expect(versions).toBeHidden()
  await cards(page).getByRole('row', { name: 'Method', exact: true }).click()
  await page.keyboard.press('z')
  await order(page, 'Method', 'Research question')
  await goTo(page, 'evidence.title')
  await page.getByRole('button', { name: t('evidence.tab.pictures'), exact: true }).click()
  await expect(page.getByRole('button', { name: /^Quantitative 73 / })).toBeVisible()
  expect(found).toEqual([])
})
