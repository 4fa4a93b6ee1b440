import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from './app.ts'
import { signIn } from './journey/members.ts'
import { goTo } from './journey/rail.ts'
import { makeRoomReview, roomTitles } from './journey/room.ts'
import { reading } from './journey/screening.ts'
import { starting, t } from './journey/text.ts'

test('a vote that is saved late, when another list is already chosen, does not lead out of that list', async ({
  launch,
}, info) => {
  const home = info.outputPath('home')
  await makeRoomReview(home)
  const { page } = await launch(home)
  await page.getByRole('button', { name: starting('Room') }).click()
  await signIn(page, 'One')
  await goTo(page, 'app.map.screening')
  // One report is in the list: after it there is nothing more.
  await page.keyboard.press('/')
  await page.keyboard.type('loneliness')
  await page.keyboard.press('Enter')
  await expect(reading(page)).toHaveText('Sleep and loneliness in young adults')
  await page.route('**/rpc/screening/vote', async (route) => {
    await pause(1000)
    await route.continue()
  })
  const saved = page.waitForResponse('**/rpc/screening/vote')
  await page.keyboard.press('e')
  await page
    .getByRole('button', { name: t('screening.search.clear') })
    .first()
    .click()
  await expect(reading(page)).toHaveText(roomTitles[0] ?? '')
  await saved
  // What the vote changes comes in, and the list stays where it was.
  await expect(page.getByRole('button', { name: /^Excluded/ })).toContainText('1')
  await expect(reading(page)).toHaveText(roomTitles[0] ?? '')
})
