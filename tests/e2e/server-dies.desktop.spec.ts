import { expect, test } from './app.ts'
import { writeExports } from './journey/files.ts'
import { lead } from './journey/members.ts'
import { answerSaving, makeReview } from './journey/new-review.ts'
import { goTo, rail } from './journey/rail.ts'
import { bringIn } from './journey/records.ts'
import { current, expectCount, judge, reading } from './journey/screening.ts'
import { t } from './journey/text.ts'
import { leadVotes } from './journey/votes.ts'

test('a server that dies in mid screening is told of and comes back, and no vote is lost', async ({ launch }, info) => {
  const app = await launch()
  const { page } = app
  await answerSaving(app)
  await makeReview(app)
  await bringIn(app, writeExports(info.outputPath('exports')))
  await goTo(page, 'app.map.screening')
  await judge(page, leadVotes, 4)
  await expectCount(page, 'undecided', 9)
  const before = await current(page)

  // Anything that the window says of it is kept, however short it stands there.
  await page.evaluate(() => {
    const heard: string[] = []
    Object.assign(window, { heard })
    new MutationObserver(() => {
      for (const alert of document.querySelectorAll('[role=alert]')) heard.push(alert.textContent ?? '')
    }).observe(document.body, { childList: true, subtree: true })
  })
  const pid = await app.serverPid()
  await app.killServer()
  await expect.poll(() => page.evaluate(() => Reflect.get(window, 'heard'))).toContain(t('app.server.down'))
  await expect(page.getByText(t('app.server.down'))).toBeHidden()
  expect(await app.serverPid()).not.toBe(pid)

  // The same member is still there, in the same place, and goes on.
  await expect(rail(page).getByRole('button', { name: t('app.account', { name: lead }) })).toBeVisible()
  expect(await current(page)).toBe(before)
  await judge(page, leadVotes, 2)
  await expectCount(page, 'undecided', 7)
  await page.reload()
  await goTo(page, 'app.map.screening')
  await expect(reading(page)).toBeVisible()
  await expectCount(page, 'undecided', 7)
})
