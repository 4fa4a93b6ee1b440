import type { Locator, Page } from '@playwright/test'
import { expect, type RunningApp, test } from './app.ts'
import { accessProblems } from './journey/accessible.ts'
import { sharedKeys } from './journey/keys.ts'
import { signIn } from './journey/members.ts'
import { goTo } from './journey/rail.ts'
import { fullTexts, makeFullTexts, password } from './journey/reader-texts.ts'
import { starting, t } from './journey/text.ts'

async function enter({ page }: RunningApp): Promise<Page> {
  await page.getByRole('button', { name: starting('Full texts') }).click()
  await signIn(page, 'One')
  await goTo(page, 'app.map.fullText')
  return page
}

/** A page that is drawn. */
const drawn = (page: Page, number: number): Locator =>
  page.locator(`[data-page="${number}"][data-state="drawn"] canvas`).first()
const bar = (page: Page) => page.getByRole('toolbar', { name: t('annotations.bar') })
const field = (page: Page) => page.getByRole('textbox', { name: t('annotations.page.field', { pages: 500 }) })
const find = (page: Page) => page.getByRole('searchbox', { name: t('annotations.find') })
const passages = (page: Page) => page.getByRole('list', { name: t('annotations.passages') })

/** Chooses a report of the list. */
async function choose(page: Page, title: string): Promise<void> {
  await page.getByRole('option', { name: starting(title) }).click()
}

/** Selects the words of a piece of text on a page, as a mouse that is dragged over them does. */
async function select(page: Page, number: number, words: string): Promise<void> {
  const piece = page.locator(`[data-page="${number}"] [data-text-layer] span`, { hasText: words }).first()
  const box = await piece.boundingBox()
  if (!box) throw new Error(`${words} is not on page ${number}`)
  await page.mouse.move(box.x + 1, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width - 1, box.y + box.height / 2, { steps: 6 })
  await page.mouse.up()
}

test(
  'a file of 500 pages is read, searched, and drawn as one likes, by keys',
  { tag: '@browser' },
  async ({ launch }, info) => {
    const home = info.outputPath('home')
    await makeFullTexts(home)
    const page = await enter(await launch(home))
    await expect(drawn(page, 1)).toBeVisible()
    await expect(field(page)).toHaveValue('1')
    // The words of the review stand out as in a record; what is far away is not drawn.
    await expect(page.locator('[data-page="1"] [data-lists="include"]').first()).toBeAttached()
    expect(await page.locator('[data-page]').count()).toBeLessThan(6)
    expect(await accessProblems(page, 'reader')).toEqual([])
    // What is counted of them is of the record, and says so.
    await expect(page.getByText(t('highlights.ofRecord'))).toBeVisible()
    await expect(page.getByRole('button', { name: t('highlights.list.include') }).locator('..')).toContainText(/\d/)
    expect(await sharedKeys(page, 'reader')).toEqual([])

    await page.keyboard.press('.')
    await expect(field(page)).toHaveValue('2')
    await field(page).fill('499')
    await page.keyboard.press('Enter')
    await expect(drawn(page, 499)).toBeVisible()

    // What stands on one page only, looked for from another; the same key again is for the field and decides nothing.
    await page.keyboard.press('ControlOrMeta+f')
    await expect(find(page)).toBeFocused()
    await page.keyboard.type('321')
    await expect(page.getByText(t('annotations.find.at', { at: 1, n: 1 }))).toBeVisible()
    await expect(field(page)).toHaveValue('321')
    await find(page).fill('ARBEIDSMARKEDSTILTAK FOR UNGE: ÆØ')
    await expect(page.getByText(t('annotations.find.none'))).toBeVisible()
    await find(page).fill('arbeidsmarkedstiltak for unge: æ')
    await expect(field(page)).toHaveValue('1')
    await find(page).fill('conclusions')
    await expect(page.getByText(t('annotations.find.at', { at: 1, n: 4990 }))).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.getByText(t('annotations.find.at', { at: 2, n: 4990 }))).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(find(page)).toBeHidden()

    const wide = async () => (await page.locator('[data-page]').first().boundingBox())?.width ?? 0
    const before = await wide()
    await page.keyboard.press('+')
    await expect.poll(wide).toBeGreaterThan(before * 1.1)
    await page.keyboard.press('0')
    await expect.poll(wide).toBeCloseTo(before, 0)
    await page.keyboard.press('d')
    await expect.poll(wide).toBeLessThan(before / 1.9)
    await page.keyboard.press('Shift+n')
    await expect(page.locator('[data-page]').first()).toHaveAttribute('data-paper', 'dark')
    await page.keyboard.press('p')
    await page
      .getByRole('list', { name: t('annotations.pages') })
      .getByRole('button', { name: t('annotations.page', { page: 3 }), exact: true })
      .click()
    await expect(field(page)).toHaveValue('3')
    expect(await accessProblems(page, 'reader at night')).toEqual([])
  },
)

test(
  'a passage is marked and noted by keys, taken back, and there the next day at its page',
  { tag: '@browser' },
  async ({ launch }, info) => {
    const home = info.outputPath('home')
    await makeFullTexts(home)
    const app = await launch(home)
    const page = await enter(app)
    await expect(drawn(page, 1)).toBeVisible()
    await field(page).fill('12')
    await page.keyboard.press('Enter')
    await expect(drawn(page, 12)).toBeVisible()
    await select(page, 12, 'The study followed')
    await expect(page.getByRole('toolbar', { name: t('annotations.selection') })).toBeVisible()
    await page.keyboard.press('Shift+X')
    const note = page.getByRole('textbox', { name: t('annotations.note.field') })
    await expect(note).toBeFocused()
    await page.keyboard.type('Is this Norway?')
    await page.keyboard.press('Escape')
    await expect(passages(page).getByText('Is this Norway?')).toBeVisible()
    await expect(passages(page).getByText('The study followed')).toBeVisible()
    await expect(page.locator('[data-page="12"] [data-passage]').first()).toBeAttached()
    expect(await accessProblems(page, 'passages')).toEqual([])

    await passages(page)
      .getByRole('button', { name: t('annotations.colour') })
      .click()
    await page.getByRole('menuitem', { name: t('marks.colour.plum') }).click()
    await passages(page)
      .getByRole('button', { name: t('annotations.remove.page', { page: 12 }) })
      .click()
    await expect(page.getByText(t('annotations.none'))).toBeVisible()
    await page.keyboard.press('z')
    await expect(passages(page).getByText('Is this Norway?')).toBeVisible()

    // Where somebody was in a file is kept.
    await choose(page, fullTexts.none)
    await expect(bar(page)).toHaveCount(0)
    await choose(page, fullTexts.long)
    await expect(field(page)).toHaveValue('12')

    await app.close()
    const again = await enter(await launch(home))
    await expect(again.locator('[data-page][data-state="drawn"]').first()).toBeVisible()
    // A browser is another one the next day; the window of the desktop is as it was left.
    if (!(await passages(again).isVisible())) await again.keyboard.press('Shift+P')
    await expect(passages(again).getByText('Is this Norway?')).toBeVisible()
    await field(again).fill('400')
    await again.keyboard.press('Enter')
    await expect(drawn(again, 400)).toBeVisible()
    await passages(again)
      .getByRole('button', { name: /The study followed/ })
      .click()
    await expect(field(again)).toHaveValue('12')
    // Where the reader has the keyboard, the room still decides.
    await again.keyboard.press('i')
    await expect(again.getByText(t('annotations.scan'))).toBeVisible()
  },
)

test('what cannot be read says why, and the report can be decided all the same', async ({ launch }, info) => {
  const home = info.outputPath('home')
  await makeFullTexts(home)
  const page = await enter(await launch(home))
  await expect(drawn(page, 1)).toBeVisible()
  await choose(page, fullTexts.scanned)
  await expect(page.getByText(t('annotations.scan'))).toBeVisible()
  await page.keyboard.press('ControlOrMeta+f')
  await page.keyboard.type('arbeid')
  await expect(page.getByText(t('annotations.find.noText'))).toBeVisible()
  await page.keyboard.press('Escape')

  await choose(page, fullTexts.locked)
  await expect(page.getByRole('heading', { name: t('annotations.locked') })).toBeVisible()
  expect(await accessProblems(page, 'locked')).toEqual([])
  const secret = page.getByRole('textbox', { name: t('annotations.locked.password') })
  await secret.fill('wrong')
  await page.keyboard.press('Enter')
  await expect(page.getByText(t('annotations.locked.wrong'))).toBeVisible()
  await secret.fill(password)
  await page.keyboard.press('Enter')
  await expect(drawn(page, 1)).toBeVisible()

  for (const [kind, title] of [
    ['broken', 'annotations.broken'],
    ['page', 'annotations.not-pdf'],
    ['missing', 'annotations.missing'],
  ] as const) {
    await choose(page, fullTexts[kind])
    await expect(page.getByRole('heading', { name: t(title) })).toBeVisible()
  }
  await page.keyboard.press('v')
  await expect(page.getByRole('heading', { name: fullTexts.missing, level: 2 })).toBeVisible()
  await page.keyboard.press('v')
  await page.keyboard.press('i')

  // Without a file there is nothing to switch, and the record is there as ever.
  await expect(page.getByRole('heading', { name: fullTexts.none, level: 2 })).toBeVisible()
  await expect(page.getByRole('radiogroup', { name: t('annotations.switch') })).toHaveCount(0)
  await expect(bar(page)).toHaveCount(0)
})
