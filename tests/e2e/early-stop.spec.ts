import { expect, test } from './app.ts'
import { accessProblems } from './journey/accessible.ts'
import { box, numberIn } from './journey/flow.ts'
import { signIn } from './journey/members.ts'
import { goTo, heard, press } from './journey/rail.ts'
import { makeRankedReview, screenByRank } from './journey/ranked.ts'
import { reading } from './journey/screening.ts'
import { starting, t } from './journey/text.ts'

test('a stage that is screened by rank is stopped once it is open; the flow adds up and names the tool, and it goes on again', async ({
  launch,
}, info) => {
  test.setTimeout(120_000)
  const home = info.outputPath('home')
  await screenByRank(await makeRankedReview(home), 45)
  const { page } = await launch(home)
  await page.getByRole('button', { name: starting('Ranked') }).click()
  await signIn(page, 'One')

  await goTo(page, 'ranking.title')
  await expect(page.getByText(t('ranking.early.blind'))).toBeVisible()
  await expect(page.getByRole('button', { name: t('ranking.early.open') })).toHaveCount(0)

  await goTo(page, 'app.rooms.setup')
  const stage = page.getByRole('region', { name: t('app.stage.title-abstract'), exact: true })
  await press(stage, 'reviews.setup.blind.lift')
  const lifting = page.getByRole('alertdialog')
  await press(lifting, 'reviews.setup.lift.confirm')
  await expect(lifting).toHaveCount(0)

  await goTo(page, 'ranking.title')
  await expect(page.getByText(t('ranking.early.now', { unseen: 15, half: 0, conflicts: 0 }))).toBeVisible()
  await press(page, 'ranking.early.open')
  const asked = page.getByRole('alertdialog', { name: t('ranking.early.title') })
  await expect(asked.getByText(t('ranking.early.changes', { n: 15 }))).toBeVisible()
  expect(await accessProblems(page, 'stopping early')).toEqual([])
  await info.attach('stopping', { body: await page.screenshot(), contentType: 'image/png' })
  const why = asked.getByRole('textbox', { name: t('ranking.early.why'), exact: true })
  await expect(why).toHaveValue(/stopped after 45 of 60 records; at least \d+\s?% of what there is/)
  await press(asked, 'ranking.early.go', { n: 15 })
  await heard(page, t('ranking.early.done', { n: 15 }))
  await expect(page.getByText(/^15 reports were left out unscreened: One, /)).toBeVisible()

  await goTo(page, 'app.rooms.flow')
  await expect(page.getByRole('heading', { name: t('flow.addsUp') })).toBeVisible()
  await expect.poll(() => numberIn(page, 'screened')).toBe(60)
  await expect.poll(() => numberIn(page, 'excluded.titleAbstract')).toBe(40)
  await expect(box(page, 'excluded.titleAbstract')).toContainText(/By automation tools \(n\s*=\s*15\)/)
  const under = page.locator('figure').filter({ hasText: /15 records were excluded by an automation tool/ })
  await expect(under).toContainText(/Parallax \d+\.\d+\.\d+ \(tfidf-1-2-svm\/1\):\sstopped after 45 of 60/)
  await info.attach('flow', { body: await page.screenshot(), contentType: 'image/png' })

  await goTo(page, 'app.map.screening')
  await expect(page.getByText(t('screening.empty.done.title'))).toBeVisible()
  await goTo(page, 'ranking.title')
  await press(page, 'ranking.early.goOn')
  await heard(page, t('ranking.early.goneOn', { n: 15 }))
  await goTo(page, 'app.map.screening')
  await expect(reading(page)).toBeVisible()
})
