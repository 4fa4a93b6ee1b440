import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { madeUp } from '#shared/domain/ranking/made-up.ts'
import { clientAs, hostOf, importBytes, newReview } from '../corpus/review.ts'
import { expect, test } from './app.ts'
import { accessProblems } from './journey/accessible.ts'
import { signIn } from './journey/members.ts'
import { goTo } from './journey/rail.ts'
import { reading } from './journey/screening.ts'
import { starting, t } from './journey/text.ts'

const { texts, included } = madeUp(60, 3, 5)
const wanted = new Set(texts.flatMap(({ title }, row) => (included[row] ? [title] : [])))

/** A review of records of which a third are about the young. */
async function makeRankedReview(home: string): Promise<void> {
  const reviews = join(home, 'reviews')
  mkdirSync(reviews, { recursive: true })
  const host = hostOf(reviews)
  try {
    const path = await newReview(host, 'Ranked')
    const client = await clientAs(host, path, 'One')
    const ris = texts.map(({ title, abstract }) => `TY  - JOUR\nTI  - ${title}\nAB  - ${abstract}\nLA  - eng\nER  - \n`)
    await importBytes(client, 'ranked.ris', new TextEncoder().encode(ris.join('\n')))
  } finally {
    host.close()
  }
}

test('who screens by relevance has the relevant ones first, and what they read stays where it is', async ({
  launch,
}, info) => {
  const home = info.outputPath('home')
  await makeRankedReview(home)
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
  for (let n = 0; n < 35; n++) {
    const title = await reading(page).innerText()
    found.push(wanted.has(title))
    await page.keyboard.press(wanted.has(title) ? 'i' : 'e')
    await expect(reading(page)).not.toHaveText(title)
    if ((n + 1) % 5 !== 0) continue
    // The list is asked for anew: what is read by then does not move.
    const next = await reading(page).innerText()
    await page.waitForTimeout(500)
    await expect(reading(page)).toHaveText(next)
  }
  // Of 60, 20 are wanted: in a random order 35 would have about 12 of them.
  expect(found.filter(Boolean).length).toBeGreaterThan(15)

  // What the model knows is there for who asks, and says by what it learned.
  await page.getByRole('button', { name: t('ranking.why') }).click()
  const side = page.getByRole('complementary')
  await expect(side.getByText(starting('Learned from'))).toContainText('all of them your own votes')
  await expect(side.getByRole('heading', { name: t('ranking.for') })).toBeVisible()
  await page.getByRole('button', { name: t('ranking.stopping') }).click()
  await expect(side.getByText(starting('Of 60 you have screened 35'))).toBeVisible()
  expect(await accessProblems(page, 'screening by relevance')).toEqual([])
})
