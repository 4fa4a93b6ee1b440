import { join } from 'node:path'
import { clientAs, hostOf } from '../corpus/review.ts'
import { expect, test } from './app.ts'
import { signIn } from './journey/members.ts'
import { goTo } from './journey/rail.ts'
import { makeRoomReview } from './journey/room.ts'
import { starting, t } from './journey/text.ts'

test('what another program says of the review comes into the window by itself, again and again', async ({
  launch,
}, info) => {
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
})
