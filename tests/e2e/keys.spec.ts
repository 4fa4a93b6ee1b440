import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { accessProblems } from './journey/accessible.ts'
import { marks, select } from './journey/highlighted.ts'
import { changeTo } from './journey/members.ts'
import { goTo, heard, press } from './journey/rail.ts'
import { playSample, signInToSample } from './journey/sample.ts'
import { reading } from './journey/screening.ts'
import { starting, t } from './journey/text.ts'

/** Goes to all reports of the title and abstract stage, the first of which is Norwegian. */
async function readAll(page: Page): Promise<void> {
  await goTo(page, 'app.map.screening')
  await page.getByRole('button', { name: starting(t('screening.filter.all')) }).click()
  await expect(reading(page)).toBeVisible()
}

const toggle = (page: Page) => page.getByRole('button', { name: starting(`${t('highlights.title')}:`) })

test('words are marked while reading, list by list, and by whom they were added', async ({ launch }) => {
  test.setTimeout(180_000)
  const { page } = await launch()
  await playSample(page)
  await signInToSample(page, 'Reviewer 1')
  await readAll(page)
  const problems: string[] = []

  await test.step('each list has a mark of its own, and the legend counts them', async () => {
    await expect(marks(page, 'include').first()).toHaveText('unge utenfor')
    const count = await marks(page, 'include').count()
    const jump = page.getByRole('button', {
      name: starting(t('highlights.jump', { list: t('highlights.list.include'), n: count })),
    })
    await expect(jump).toHaveText(new RegExp(`^${count}`))
    await jump.click()
    await expect(page.getByText(t('highlights.at', { at: 1, n: count, word: 'unge utenfor' }))).toBeAttached()
    problems.push(...(await accessProblems(page, 'marks')))
    await page.emulateMedia({ colorScheme: 'dark' })
    problems.push(...(await accessProblems(page, 'marks, dark')))
  })

  await test.step('H hides all, also after the page is loaded anew; a list is hidden by itself', async () => {
    const title = await reading(page).innerText()
    await page.keyboard.press('h')
    await expect(marks(page)).toHaveCount(0)
    await expect(reading(page)).toHaveText(title)
    await page.reload()
    await readAll(page)
    await expect(toggle(page)).toHaveText(new RegExp(t('highlights.off')))
    await page.keyboard.press('h')
    await expect(marks(page).first()).toBeVisible()
    await press(page, 'highlights.list.include')
    await expect(marks(page, 'include')).toHaveCount(0)
    await press(page, 'highlights.list.include')
  })

  await test.step('what the lead selects is a word of the review, and is undone', async () => {
    await select(page, 'jobbstøtte')
    await page
      .getByRole('toolbar')
      .getByRole('button', { name: t('highlights.add.exclude') })
      .click()
    await heard(page, t('highlights.added', { text: 'jobbstøtte' }))
    await expect(marks(page, 'exclude').filter({ hasText: 'jobbstøtte' }).first()).toBeVisible()
    await page.keyboard.press('z')
    await expect(marks(page, 'exclude').filter({ hasText: 'jobbstøtte' })).toHaveCount(0)
  })

  await test.step('by the palette it is done without a mouse', async () => {
    await select(page, 'jobbstøtte')
    await page.waitForTimeout(400)
    await page.keyboard.press('Control+k')
    await page.keyboard.type(t('highlights.command.add.include'))
    await page.keyboard.press('Enter')
    await expect(marks(page, 'include').filter({ hasText: 'jobbstøtte' }).first()).toBeVisible()
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('option').first()).not.toHaveText('')
    await page.keyboard.press('Escape')
  })

  await test.step('what another member selects is theirs alone', async () => {
    await changeTo(page, 'Reviewer 2')
    await readAll(page)
    await select(page, 'verdigheten')
    await page
      .getByRole('toolbar')
      .getByRole('button', { name: t('highlights.add.include') })
      .click()
    await heard(page, t('highlights.added.own', { text: 'verdigheten' }))
    await expect(marks(page, 'include').filter({ hasText: 'verdigheten' })).toBeVisible()
    await changeTo(page, 'Reviewer 1')
    await readAll(page)
    await expect(marks(page, 'include').first()).toBeVisible()
    await expect(marks(page, 'include').filter({ hasText: 'verdigheten' })).toHaveCount(0)
  })

  await test.step('a search is marked as well', async () => {
    await page.keyboard.press('/')
    await page.keyboard.type('grunnskole')
    await expect(marks(page, 'search').first()).toHaveText(/^grunnskole/i)
  })
  expect(problems).toEqual([])
})

test('the lead sets up words: typed, pasted, moved, from the criteria, and undone', async ({ launch }) => {
  test.setTimeout(180_000)
  const { page } = await launch()
  await playSample(page)
  await signInToSample(page, 'Reviewer 1')
  await goTo(page, 'app.rooms.setup')
  const list = (of: 'include' | 'exclude') =>
    page.getByRole('region', { name: t(`highlights.list.${of}`), exact: true })
  const word = (of: 'include' | 'exclude', text: string) =>
    list(of).getByRole('button', { name: t('highlights.setup.word', { text }) })

  await list('include').getByRole('textbox').fill('følgeforskning')
  await page.keyboard.press('Enter')
  await expect(word('include', 'følgeforskning')).toBeVisible()

  await word('include', 'følgeforskning').click()
  await page.getByRole('menuitem', { name: t('highlights.list.exclude') }).click()
  await expect(word('exclude', 'følgeforskning')).toBeVisible()
  await expect(word('include', 'følgeforskning')).toHaveCount(0)

  await list('exclude')
    .getByRole('button', { name: t('highlights.setup.paste') })
    .click()
  await page.getByRole('dialog').getByRole('textbox').fill('rats\nmice\n\nFølgeforskning')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('highlights.setup.paste.add', { n: 3 }) })
    .click()
  await heard(page, t('highlights.setup.paste.done', { added: 2, known: 1 }))
  await expect(word('exclude', 'mice')).toBeVisible()
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('z')
  await expect(word('exclude', 'mice')).toHaveCount(0)
  await expect(word('exclude', 'rats')).toHaveCount(0)
  await expect(word('exclude', 'følgeforskning')).toBeVisible()

  await press(page, 'highlights.setup.propose')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('checkbox', { checked: true })).toHaveCount(0)
  await dialog.getByText('accounts', { exact: true }).click()
  expect(await accessProblems(page, 'words from the criteria')).toEqual([])
  await dialog.getByRole('button', { name: t('highlights.setup.paste.add', { n: 1 }) }).click()
  await expect(page.getByRole('button', { name: t('highlights.setup.word', { text: 'accounts' }) })).toBeVisible()
  expect(await accessProblems(page, 'set-up')).toEqual([])
})

test('a key is changed, swapped with who has it, refused where it is the system’s, and reset', {
  tag: '@browser',
}, async ({ launch }) => {
  test.setTimeout(180_000)
  const { page } = await launch()
  await playSample(page)
  await signInToSample(page, 'Reviewer 1')
  await readAll(page)
  const dialog = page.getByRole('dialog', { name: t('app.keys.title') })
  const change = (command: string, key: string) =>
    dialog.getByRole('button', { name: t('app.keys.change', { command, key }) })
  const next = t('screening.next')
  const hide = t('highlights.command.off')

  await page.keyboard.press('?')
  await dialog.getByRole('searchbox').fill(hide)
  await expect(dialog.getByRole('listitem').first()).toContainText(hide)
  await dialog.getByRole('searchbox').fill('')
  // The reasons are one line and stay.
  await expect(dialog.getByText(t('screening.excludeFor.family'))).toBeVisible()
  expect(await accessProblems(page, 'keys')).toEqual([])

  await change(hide, 'H').click()
  for (const key of ['Tab', 'Control+c', 'F5', ' ']) {
    await page.keyboard.press(key)
    await expect(dialog.getByRole('status')).toContainText(/belongs to the system/)
  }
  await page.keyboard.press('3')
  await expect(dialog.getByRole('status')).toContainText(t('app.keys.problem.digits'))
  await page.keyboard.press('Escape')
  await expect(dialog).toBeVisible()
  await expect(change(hide, 'H')).toBeVisible()

  await change(hide, 'H').click()
  await page.keyboard.press('j')
  await expect(dialog.getByRole('status')).toContainText(t('app.keys.taken', { key: 'J', command: next }))
  expect(await accessProblems(page, 'a key that is taken')).toEqual([])
  await press(page, 'app.keys.swap')
  await expect(change(hide, 'J')).toBeVisible()
  await expect(change(next, 'H')).toBeVisible()
  await change(t('screening.command.list'), '\\').click()
  await page.keyboard.press('x')
  await page.keyboard.press('l')
  await expect(change(t('screening.command.list'), 'X L')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()

  const title = await reading(page).innerText()
  await page.keyboard.press('j')
  await expect(marks(page)).toHaveCount(0)
  await expect(reading(page)).toHaveText(title)
  await page.keyboard.press('h')
  await expect(reading(page)).not.toHaveText(title)
  await page.keyboard.press('x')
  await page.keyboard.press('l')
  await expect(page.getByRole('searchbox', { name: t('screening.search') })).toBeVisible()
  // What is shown on a button and in the palette follows.
  await expect(page.getByRole('button', { name: next }).locator('kbd')).toHaveAttribute('data-cap', 'H')
  await page.reload()
  await readAll(page)
  await expect(page.getByRole('button', { name: next }).locator('kbd')).toHaveAttribute('data-cap', 'H')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('option', { name: next }).locator('kbd')).toHaveAttribute('data-cap', 'H')
  await page.keyboard.press('Escape')

  await page.keyboard.press('?')
  await press(page, 'app.keys.resetAll')
  await expect(change(next, 'J')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: next }).locator('kbd')).toHaveAttribute('data-cap', 'J')
})
