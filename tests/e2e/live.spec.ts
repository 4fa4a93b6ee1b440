import { join } from 'node:path'
import { clientAs, hostOf, importBytes } from '../corpus/review.ts'
import { expect, test } from './app.ts'
import { anna, makeVoted, per, sit, third, titleOf } from './journey/conflicts.ts'
import { signIn } from './journey/members.ts'
import { goTo } from './journey/rail.ts'
import { makeRoomReview } from './journey/room.ts'
import { reading } from './journey/screening.ts'
import { starting, t } from './journey/text.ts'

test(
  'what another program says of the review comes into the window by itself, again and again',
  { tag: '@firefox' },
  async ({ launch }, info) => {
    const home = info.outputPath('home')
    await makeRoomReview(home)
    const { page, reviews } = await launch(home)
    await page.getByRole('button', { name: starting('Room') }).click()
    await signIn(page, 'Two')
    await goTo(page, 'app.rooms.setup')
    const question = page.getByLabel(t('reviews.new.question'))
    await expect(question).toHaveValue('')
    const host = hostOf(reviews)
    try {
      const client = await clientAs(host, join(reviews, 'Room.parallax'), 'One')
      for (const said of ['What helps?', 'What helps whom?']) {
        await client.reviews.describe({ title: 'Room', question: said })
        await expect(question).toHaveValue(said)
      }
    } finally {
      host.close()
    }
  },
)

test(
  'what comes when all was settled or screened is shown by itself',
  { tag: '@firefox' },
  async ({ launch }, info) => {
    const home = info.outputPath('home')
    await makeVoted(
      home,
      [
        ['include', 'exclude'],
        ['include', 'include'],
      ],
      'three',
      true,
    )
    const app = await launch(home)
    const { page, reviews } = app
    const host = hostOf(reviews)
    try {
      const path = join(reviews, 'voted.parallax')
      await sit(app, third)
      await goTo(page, 'app.map.conflicts')
      await expect(reading(page)).toHaveText(titleOf(0))
      await page.keyboard.press('i')
      await expect(page.getByText(t('conflicts.empty.done.title'))).toBeVisible()
      const voter = await clientAs(host, path, per)
      const { ids } = await voter.screening.queue({ stage: 'title-abstract' })
      await voter.screening.vote({
        stage: 'title-abstract',
        report: ids[1] ?? '',
        decision: 'exclude',
        reasons: [],
      })
      await expect(reading(page)).toHaveText(titleOf(1))

      await sit(app, per)
      await goTo(page, 'app.map.screening')
      await expect(page.getByText(t('screening.empty.done.title'))).toBeVisible()
      const ris = `TY  - JOUR\nTI  - ${titleOf(2)}\nPY  - 2020\nER  - \n`
      await importBytes(await clientAs(host, path, anna), 'late.ris', new TextEncoder().encode(ris))
      // Nobody reads anything that would have to stand still.
      await expect(reading(page)).toHaveText(titleOf(2))
      await expect(page.getByRole('button', { name: t('live.newer.show'), exact: true })).toHaveCount(0)
    } finally {
      host.close()
    }
  },
)
