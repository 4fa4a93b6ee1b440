import { expect, type RunningApp, test } from './app.ts'
import { expectBlind, liftBlind, settle } from './journey/blind.ts'
import { titles, writeExports } from './journey/files.ts'
import { checkFlow, exported, pngSize } from './journey/flow.ts'
import { assess, chart } from './journey/fulltext.ts'
import { changeTo, lead, pickName, second, signIn, signOut } from './journey/members.ts'
import { answerSaving, makeReview, review } from './journey/new-review.ts'
import { goTo, press } from './journey/rail.ts'
import { bringIn, deduplicate } from './journey/records.ts'
import { current, expectCount, judge, readEverything, reading } from './journey/screening.ts'
import { starting, t } from './journey/text.ts'
import { leadVotes, secondVotes } from './journey/votes.ts'

const secret = 'Lederens notat: tvil om utvalget'

test(
  'a team of three takes a small review from its exports to its flow',
  { tag: '@browser' },
  async ({ launch }, info) => {
    test.setTimeout(240_000)
    const home = info.outputPath('home')
    const files = writeExports(info.outputPath('exports'))
    let app: RunningApp = await launch(home)
    await answerSaving(app)
    const step = test.step

    await step('the lead makes the review', () => makeReview(app))
    await step('brings in the exports, chosen and dropped', () => bringIn(app, files))
    await step('finds the duplicates, and answers the doubtful pair', () => deduplicate(app))

    await step(
      'the second signs in with the passphrase, and reads what there is before anybody has voted',
      async () => {
        await signOut(app.page)
        await pickName(app.page, second)
        await app.page.getByLabel(t('team.signIn.passphrase', { name: second })).fill('something else')
        await app.page.keyboard.press('Enter')
        await expect(app.page.getByText(t('problem.wrong-passphrase'))).toBeVisible()
        await press(app.page, 'team.signIn.back')
        await app.page.getByRole('button', { name: starting(review.title) }).click()
        await signIn(app.page, second)
      },
    )
    const before = await step('(all rooms)', () => readEverything(app.page))

    await step('the lead screens blind, by keyboard', async () => {
      await changeTo(app.page, lead)
      const { page } = app
      await goTo(page, 'app.map.screening')
      await expectBlind(app)
      // A slip: undone, and the report is there again.
      const slip = await current(page)
      await page.keyboard.press('e')
      await expect(reading(page)).not.toHaveText(new RegExp(titles[slip], 'i'))
      await page.keyboard.press('z')
      await expect.poll(() => current(page)).toBe(slip)
      await expectCount(page, 'undecided', 8)
      // A note goes with the vote; J and K walk without deciding.
      await page.keyboard.press('j')
      await expect(reading(page)).not.toHaveText(new RegExp(titles[slip], 'i'))
      await page.keyboard.press('k')
      await expect.poll(() => current(page)).toBe(slip)
      await page.keyboard.press('n')
      await page.keyboard.type(secret)
      await page.keyboard.press('Escape')
      await page.getByRole('main').getByRole('heading', { level: 1 }).click()
      await judge(page, leadVotes, 8)
      await expect(page.getByText(t('screening.empty.done.title'))).toBeVisible()
    })

    await step('the second learns nothing of it, and screens half', async () => {
      await changeTo(app.page, second)
      expect(await readEverything(app.page)).toEqual(before)
      await goTo(app.page, 'app.map.screening')
      await expectBlind(app)
      await expect(app.page.getByText(secret)).toHaveCount(0)
      await judge(app.page, secondVotes, 4)
    })

    await step('the app is closed in the middle, opened again, and goes on where it was', async () => {
      await app.close()
      app = await launch(home)
      await app.page.getByRole('button', { name: starting(review.title) }).click()
      await signIn(app.page, second)
      await goTo(app.page, 'app.map.screening')
      await expectCount(app.page, 'undecided', 4)
      await judge(app.page, secondVotes, 4)
      await expectBlind(app)
    })

    await step('the third sees both votes of each conflict and settles them, by keyboard', () => settle(app))
    await step('the lead lifts the blind', () => liftBlind(app, 'title-abstract'))
    await step('both assess full texts, one of which could not be had', () => assess(app))
    await step('the lead lifts the second blind', () => liftBlind(app, 'full-text'))
    await step('tags and charts what is included', () => chart(app))
    await step('the flow adds up, box by box', () => checkFlow(app))
    await step('and is saved as a picture', async () => {
      const svg = (await exported(app, info.outputPath('exports'), 'svg')).toString('utf8')
      expect(svg).toContain('<svg')
      const wellFormed = await app.page.evaluate(
        (text) => new DOMParser().parseFromString(text, 'image/svg+xml').querySelector('parsererror') === null,
        svg,
      )
      expect(wellFormed).toBe(true)
      const size = pngSize(await exported(app, info.outputPath('exports'), 'png300'))
      const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? []
      // 300 dots per inch where the drawing counts 96.
      expect(Math.abs(size.width - (Number(width) * 300) / 96)).toBeLessThanOrEqual(1)
      expect(Math.abs(size.height - (Number(height) * 300) / 96)).toBeLessThanOrEqual(1)
    })
  },
)
