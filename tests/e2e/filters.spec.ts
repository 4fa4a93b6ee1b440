import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { accessProblems } from './journey/accessible.ts'
import { goTo, heard } from './journey/rail.ts'
import { playSample, signInToSample } from './journey/sample.ts'
import { settled } from './journey/screening.ts'
import { starting, t } from './journey/text.ts'

const chips = (page: Page) => page.getByRole('list', { name: t('filters.active') })
const panel = (page: Page) => page.getByRole('region', { name: t('filters.title') })
const quick = (page: Page, filter: 'undecided' | 'include' | 'exclude' | 'maybe' | 'all') =>
  page.getByRole('button', { name: starting(t(`screening.filter.${filter}`)) })

/** How many reports are in the list, as the panel says it. */
async function found(page: Page): Promise<number> {
  await settled(page)
  const text = await panel(page).getByRole('status').first().innerText()
  return Number(text.replaceAll(',', '').match(/\d+/)?.[0] ?? 0)
}

test('reports are filtered, searched, sorted and decided on as a list, by keyboard; and it is kept for the next time', async ({
  launch,
}) => {
  test.setTimeout(240_000)
  const { page } = await launch()
  await playSample(page)
  await signInToSample(page, 'Reviewer 1')
  await goTo(page, 'app.map.screening')
  await quick(page, 'all').click()
  await page.keyboard.press('Shift+F')
  await expect(panel(page)).toBeFocused()
  const all = await found(page)
  expect(all).toBe(728)

  // The range of years, by the arrow keys alone.
  await panel(page)
    .getByRole('slider', { name: starting(t('filters.years.from')) })
    .focus()
  for (let i = 0; i < 12; i++) await page.keyboard.press('ArrowRight')
  await expect(chips(page).getByRole('listitem')).toHaveCount(1)
  const later = await found(page)
  expect(later).toBeLessThan(all)

  // Counts under all other filters: those with and without an abstract are all there are.
  const withOut = panel(page)
    .getByRole('radio', { name: starting('None') })
    .or(panel(page).getByRole('button', { name: starting('None') }))
  const n = Number((await withOut.first().innerText()).match(/\d+/)?.[0])
  await withOut.first().click()
  expect(await found(page)).toBe(n)
  await expect(chips(page)).toContainText(t('filters.abstract', { value: 'none' }))

  // A language is ticked by the space bar, which turns no page there.
  const language = panel(page).getByRole('checkbox', { name: /^Norwegian \(/ })
  await language.focus()
  await page.keyboard.press('Space')
  await expect(language).toBeChecked()
  await expect(chips(page)).toContainText('Norwegian')

  // Who screens what is left in the list, and nothing else.
  const left = await found(page)
  await page.keyboard.press('Shift+W')
  await expect(page.getByRole('dialog')).toContainText(t('reviews.assign.listed', { n: left }))
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  expect(await accessProblems(page, 'filters')).toEqual([])

  // Chips take away one by one, or all.
  await chips(page)
    .getByRole('button', { name: t('filters.remove', { filter: 'Norwegian' }) })
    .click()
  await expect(language).not.toBeChecked()
  await chips(page)
    .getByRole('button', { name: t('filters.clear') })
    .click()
  await expect(chips(page)).toBeHidden()
  expect(await found(page)).toBe(all)

  // A search that cannot be understood says why, and the list stays as it was.
  await page.keyboard.press('Escape')
  await page.keyboard.press('/')
  await page.keyboard.type('titel:unge')
  await expect(page.getByText(t('problem.search-unknown-field', { name: 'titel' }))).toBeVisible()
  await expect(quick(page, 'all')).toContainText(String(all))
  const search = page.getByRole('searchbox')
  await search.fill('tittel:(unge OR ungdom*)')
  await expect(page.getByText(t('problem.search-unknown-field', { name: 'titel' }))).toBeHidden()
  await expect(quick(page, 'all')).not.toContainText(String(all))
  await page.keyboard.press('Enter')

  // Sorted by title: the first is before the second as Norwegian sorts.
  await page.getByRole('button', { name: /^Sorted by/ }).click()
  await page.getByRole('menuitem', { name: t('filters.sort.title') }).click()
  await settled(page)

  // What was chosen is there after a restart.
  await page.reload()
  await expect(chips(page)).toContainText('tittel:(unge OR ungdom*)')
  await expect(page.getByRole('button', { name: /^Sorted by Title/ })).toBeVisible()

  // A decision on all of them, looked at first, is one step.
  await settled(page)
  const before = (await quick(page, 'exclude').textContent()) ?? ''
  await page.getByRole('main').click({ position: { x: 700, y: 500 } })
  await page.keyboard.press('b')
  const dialog = page.getByRole('alertdialog')
  await expect(dialog).toContainText(t('bulk.once'))
  expect(await accessProblems(page, 'bulk')).toEqual([])
  await dialog
    .getByRole('button', { name: starting('Exclude') })
    .last()
    .click()
  await heard(page, /votes? cast/)
  await expect(dialog).toBeHidden()
  await expect(quick(page, 'exclude')).not.toHaveText(before)
  await page.keyboard.press('z')
  await expect(quick(page, 'exclude')).toHaveText(before)

  // Nothing fits: it says so, and what to do.
  await page.keyboard.press('/')
  await search.fill('neverthere')
  await expect(page.getByRole('heading', { name: t('screening.empty.filter.title') })).toBeVisible()
  await page
    .getByRole('main')
    .getByRole('button', { name: t('filters.clear.chips') })
    .click()
  await expect(quick(page, 'all')).toContainText(String(all))
})
