import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { accessProblems } from './journey/accessible.ts'
import { sharedKeys } from './journey/keys.ts'
import { signIn } from './journey/members.ts'
import { goTo, rail } from './journey/rail.ts'
import { makeRankedReview, wanted } from './journey/ranked.ts'
import { reading } from './journey/screening.ts'
import { starting, t } from './journey/text.ts'

/** Turns ranking on at title and abstract, and sorts the list by it. */
async function sortByRelevance(page: Page): Promise<void> {
  await goTo(page, 'app.rooms.setup')
  const stage = page.getByRole('region', { name: t('app.stage.title-abstract'), exact: true })
  await stage.getByText(t('ranking.setting'), { exact: true }).click()
  await expect(stage.getByText('tfidf-1-2-svm/1')).toBeVisible()
  await goTo(page, 'app.map.screening')
  await page.getByRole('button', { name: starting('Sorted by') }).click()
  await page.getByRole('menuitem', { name: t('filters.sort.relevance') }).click()
}

/** Presses this key on what is read, and waits until something else is. */
async function pressOn(page: Page, key: string): Promise<void> {
  const title = await reading(page).innerText()
  await page.keyboard.press(key)
  await expect(reading(page)).not.toHaveText(title)
}

test('who screens by relevance has the relevant ones first, and what they read stays where it is', async ({
  launch,
}, info) => {
  const home = info.outputPath('home')
  await makeRankedReview(home, 'by few')
  const { page } = await launch(home)
  await page.getByRole('button', { name: starting('Ranked') }).click()
  await signIn(page, 'One')

  // It is off, and nobody can sort by it.
  await goTo(page, 'app.map.screening')
  const sort = page.getByRole('button', { name: starting('Sorted by') })
  await sort.click()
  await expect(page.getByRole('menuitem', { name: t('filters.sort.random') })).toBeVisible()
  await expect(page.getByRole('menuitem', { name: t('filters.sort.relevance') })).toHaveCount(0)
  await page.keyboard.press('Escape')

  await goTo(page, 'app.rooms.setup')
  const stage = page.getByRole('region', { name: t('app.stage.title-abstract'), exact: true })
  await stage.getByText(t('ranking.setting'), { exact: true }).click()
  await expect(stage.getByText('tfidf-1-2-svm/1')).toBeVisible()

  await goTo(page, 'app.map.screening')
  await sort.click()
  await page.getByRole('menuitem', { name: t('filters.sort.relevance') }).click()
  const found: boolean[] = []
  const includes = () => found.filter(Boolean).length
  /** After so many the first list came that was learned: from five of each on, and until then it is chance. */
  let learnedAt: number | undefined
  for (let n = 0; n < 35; n++) {
    const title = await reading(page).innerText()
    if (n % 5 === 0 && includes() >= 5 && n - includes() >= 5) learnedAt ??= n
    found.push(wanted.has(title))
    await page.keyboard.press(wanted.has(title) ? 'i' : 'e')
    await expect(reading(page)).not.toHaveText(title)
    if ((n + 1) % 5 !== 0) continue
    // The list is asked for anew: what is read by then does not move.
    const next = await reading(page).innerText()
    await page.waitForTimeout(500)
    await expect(reading(page)).toHaveText(next)
  }
  // Of what was still wanted then, a random order would have found far less than half.
  const [before, after] = [found.slice(0, learnedAt), found.slice(learnedAt)]
  const left = wanted.size - before.filter(Boolean).length
  expect(after.filter(Boolean).length).toBeGreaterThan(Math.min(left, after.length) / 2)

  // What the model knows is there for who asks, and says by what it learned.
  await page.getByRole('button', { name: t('ranking.why') }).click()
  const side = page.getByRole('complementary')
  await expect(side.getByText(starting('Learned from'))).toContainText('all of them your own votes')
  await expect(side.getByRole('heading', { name: t('ranking.for') })).toBeVisible()
  await page.getByRole('button', { name: t('ranking.stopping') }).click()
  await expect(side.getByText(starting('Of 60 you have screened 35'))).toBeVisible()
  expect(await accessProblems(page, 'screening by relevance')).toEqual([])
})

test('what ranking knows is told in a room of its own: scores, likely mistakes, stopping, and what it would have saved', async ({
  launch,
}, info) => {
  test.setTimeout(120_000)
  const home = info.outputPath('home')
  await makeRankedReview(home, 'by many')
  const { page } = await launch(home)
  await page.getByRole('button', { name: starting('Ranked') }).click()
  await signIn(page, 'One')
  const room = rail(page).getByRole('link', { name: t('ranking.title') })
  await expect(rail(page).getByRole('link', { name: t('app.rooms.agreement') })).toBeVisible()
  await expect(room).toHaveCount(0)
  await sortByRelevance(page)

  await test.step('the list says that it is random, and what is missing', async () => {
    await expect(room).toBeVisible()
    await page.keyboard.press('\\')
    await pressOn(page, wanted.has(await reading(page).innerText()) ? 'i' : 'e')
    await expect(page.getByText(/^Random until 5 includes and 5 excludes: (1 and 0|0 and 1) so far\.$/)).toBeVisible()
    await room.click()
    await expect(page.getByRole('heading', { name: t('ranking.spread.random') })).toBeVisible()
    expect(await accessProblems(page, 'relevance, too early')).toEqual([])
    await goTo(page, 'app.map.screening')
  })

  let wrong = ''
  await test.step('screening by relevance, with one decision that is wrong', async () => {
    let includes = 0
    for (let n = 0; n < 36; n++) {
      const title = await reading(page).innerText()
      const isWanted = wanted.has(title)
      if (isWanted) includes++
      const isWrong = isWanted && includes === 6
      if (isWrong) wrong = title
      await pressOn(page, isWanted && !isWrong ? 'i' : 'e')
    }
    await expect(page.getByText(starting('By relevance, learned from'))).toBeVisible()
  })

  await test.step('what speaks for and against a report is marked where it stands', async () => {
    await page.getByRole('button', { name: t('ranking.why') }).click()
    const side = page.getByRole('complementary')
    await expect(side.getByText(starting('Learned from'))).toBeVisible()
    const marks = page.locator('article [data-reason]')
    await expect(marks).toHaveCount(0)
    await side.getByText(t('ranking.mark')).click()
    await expect(marks.first()).toBeVisible()
    const listed = await side
      .getByRole('listitem')
      .filter({ hasText: /^[+−] / })
      .allInnerTexts()
    const words = new Set(listed.map((text) => text.replace(/^[+−] /, '').toLowerCase()))
    expect(await marks.count()).toBeGreaterThanOrEqual(words.size)
    for (const text of await marks.allInnerTexts()) expect(words).toContain(text.toLowerCase())
    expect(await accessProblems(page, 'reasons marked in the text')).toEqual([])
    await page.keyboard.press('y')
    await expect(marks).toHaveCount(0)
  })

  await test.step('the scores are drawn, and said in words and in a table', async () => {
    await page.getByRole('link', { name: t('ranking.more') }).click()
    await expect(page.getByText(starting('Of an include and an exclude drawn by chance'))).toBeVisible()
    for (const kind of ['Included', 'Excluded', 'Left'])
      await expect(page.getByRole('img', { name: starting(`${kind}: `) })).toBeVisible()
    await page
      .getByRole('button', { name: t('ranking.asTable') })
      .first()
      .click()
    await expect(page.getByRole('table', { name: t('ranking.spread') }).getByRole('row')).toHaveCount(21)
    expect(await accessProblems(page, 'relevance')).toEqual([])
    expect(await sharedKeys(page, 'relevance')).toEqual([])
  })

  const mistakes = page.getByRole('list', { name: t('ranking.mistakes') })
  await test.step('a likely mistake is looked at, said otherwise, and is one no more', async () => {
    await mistakes.getByRole('link', { name: wrong }).click()
    await expect(reading(page)).toHaveText(wrong)
    expect(await sharedKeys(page, 'likely mistakes')).toEqual([])
    await page.keyboard.press('i')
    await expect(page.getByText(t('ranking.mistakes.kind', { decision: 'exclude' }))).toBeVisible()
    await page.keyboard.press('b')
    await expect(page.getByRole('heading', { name: t('ranking.mistakes') })).toBeVisible()
    await expect(mistakes.getByRole('link', { name: wrong })).toHaveCount(0)
  })

  await test.step('stopping is told by the rule, drawn, and step by step', async () => {
    await expect(page.getByRole('img', { name: starting('After 37 of 60 reports a recall of') })).toBeVisible()
    const steps = page.getByRole('region', { name: t('ranking.safe') })
    await expect(steps.getByRole('listitem')).toHaveCount(4)
    await expect(steps.getByRole('listitem').first()).toContainText('Done')
    await expect(page.getByText(t('ranking.stop.row.says'))).toBeVisible()
  })

  await test.step('what ranking would have saved is worked out when it is asked for', async () => {
    await page.getByRole('button', { name: t('ranking.saved.run') }).click()
    await expect(
      page.getByText(/^95% of the includes would have been found after reading \d+% of 3\d reports/),
    ).toBeVisible()
    await expect(page.getByText(/^\d+% of what is decided is included\. No order whatever could save/)).toBeVisible()
    await page.getByRole('button', { name: t('ranking.saved.runs') }).click()
    await expect(page.getByRole('table', { name: t('ranking.saved.runs') }).getByRole('row')).toHaveCount(7)
    expect(await accessProblems(page, 'relevance, worked out')).toEqual([])
  })

  await test.step('how it is used is set in a dialog', async () => {
    await page.getByRole('button', { name: t('ranking.settings') }).click()
    const dialog = page.getByRole('dialog')
    const target = dialog.getByRole('textbox', { name: t('ranking.settings.recall') })
    await target.fill('90')
    await dialog.getByText(starting(t('ranking.settings.learner.bayes'))).click()
    await dialog.getByText(t('ranking.settings.apart'), { exact: true }).click()
    expect(await accessProblems(page, 'settings of relevance')).toEqual([])
    await dialog.getByRole('button', { name: t('app.save') }).click()
    await expect(dialog).toHaveCount(0)
    await expect(page.getByText('Target 90%', { exact: true })).toBeVisible()
    await expect(page.getByText('The other model, naive Bayes, is in use now.')).toBeVisible()
  })
})
