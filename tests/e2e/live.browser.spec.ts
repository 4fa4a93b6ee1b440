import type { Page } from '@playwright/test'
import { clientAs, hostOf, memberNamed } from '../corpus/review.ts'
import { expect, type RunningApp, test } from './app.ts'
import { signIn } from './journey/members.ts'
import { goTo, rail } from './journey/rail.ts'
import { makeRoomReview, roomTitles } from './journey/room.ts'
import { reading } from './journey/screening.ts'
import { starting, t } from './journey/text.ts'

/** A review in which both members may set it up; two windows of it, each with a person of its own. */
async function openTwo(launch: (folder?: string) => Promise<RunningApp>, home: string): Promise<[Page, Page]> {
  await makeRoomReview(home)
  const host = hostOf(`${home}/reviews`)
  const client = await clientAs(host, `${home}/reviews/Room.parallax`, 'One')
  await client.team.saveMember({ id: await memberNamed(client, 'Two'), name: 'Two', roles: ['lead', 'reviewer'] })
  host.close()
  const { page: one, address } = await launch(home)
  const context = await one
    .context()
    .browser()
    ?.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' })
  const two = await context?.newPage()
  if (!two || !address) throw new Error('this test is for the browser')
  await two.goto(address)
  for (const [page, name] of [
    [one, 'One'],
    [two, 'Two'],
  ] as const) {
    await page.getByRole('button', { name: starting('Room') }).click()
    await signIn(page, name)
  }
  return [one, two]
}

const question = (page: Page) => page.getByLabel(t('reviews.new.question'))
const status = (page: Page) => page.getByRole('status')

test('what one member sets up is seen by another without their doing anything, and who writes there meanwhile', async ({
  launch,
}, info) => {
  const [one, two] = await openTwo(launch, info.outputPath('home'))
  for (const page of [one, two]) await goTo(page, 'app.rooms.setup')
  // The rail is not longer than the window: no scrollbar beside it.
  expect(await rail(one).evaluate((nav) => nav.scrollHeight - nav.clientHeight)).toBe(0)
  await question(one).focus()
  await expect(status(two).filter({ hasText: t('live.editing', { names: 'One', n: 1 }) })).toBeVisible()
  await info.attach('presence', { body: await two.screenshot(), contentType: 'image/png' })
  await question(one).fill('What helps?')
  await question(one).blur()
  await expect(question(two)).toHaveValue('What helps?')
  await expect(status(two).filter({ hasText: t('live.editing', { names: 'One', n: 1 }) })).toHaveCount(0)
  // A line that somebody adds comes in as well.
  const add = one.getByLabel(t('reviews.criteria.add.include')).first()
  await add.fill('Living in a county')
  await add.press('Enter')
  await expect(two.getByText('Living in a county').first()).toBeVisible()
})

test('what is being typed stays when somebody else saves the same field, and is saved only when the person says so', async ({
  launch,
}, info) => {
  const [one, two] = await openTwo(launch, info.outputPath('home'))
  for (const page of [one, two]) await goTo(page, 'app.rooms.setup')
  await question(two).pressSequentially('My own half sent')
  await question(one).fill('Theirs')
  await question(one).blur()
  await expect(status(two).filter({ hasText: t('live.theirs', { text: 'Theirs' }) })).toBeVisible()
  await info.attach('theirs', { body: await two.screenshot(), contentType: 'image/png' })
  await question(two).press('End')
  await question(two).pressSequentially('ence')
  await expect(question(two)).toHaveValue('My own half sentence')
  await question(two).blur()
  await expect(question(one)).toHaveValue('Theirs')
  await two.getByRole('button', { name: t('live.keepMine') }).click()
  await expect(question(one)).toHaveValue('My own half sentence')
  await expect(two.getByRole('button', { name: t('live.keepMine') })).toHaveCount(0)
  // The other way round: theirs is taken.
  await question(two).press('End')
  await question(two).pressSequentially(' more')
  await question(one).fill('Theirs again')
  await question(one).blur()
  await two.getByRole('button', { name: t('live.takeTheirs') }).click()
  await expect(question(two)).toHaveValue('Theirs again')
  await expect(question(one)).toHaveValue('Theirs again')
})

test('a lost connection is said calmly, and what was missed comes once it is back', async ({ launch }, info) => {
  const [one, two] = await openTwo(launch, info.outputPath('home'))
  const asked = new Set<unknown>()
  two.on('request', (request) => !request.url().endsWith('/live/changes') && asked.add(request))
  two.on('requestfinished', (request) => asked.delete(request))
  two.on('requestfailed', (request) => asked.delete(request))
  for (const page of [one, two]) await goTo(page, 'app.rooms.setup')
  await expect(question(two)).toBeVisible()
  // What the room asks for by itself is answered: only what is told of others is cut.
  await expect.poll(() => asked.size).toBe(0)
  const lost = status(two).filter({ hasText: t('live.lost.means') })
  await two.context().setOffline(true)
  await expect(lost).toBeVisible()
  await info.attach('lost', { body: await two.screenshot(), contentType: 'image/png' })
  // Trying again raises no alarm.
  await expect(two.getByRole('alert')).toHaveCount(0)
  await question(one).fill('What helps?')
  await question(one).blur()
  await expect(one.getByText(t('app.saved'), { exact: true })).toBeVisible()
  await expect(question(two)).toHaveValue('')
  await two.context().setOffline(false)
  await expect(question(two)).toHaveValue('What helps?')
  await expect(lost).toHaveCount(0)
})

test('the record that is read stands still while others set up the review, and says that there is something newer', async ({
  launch,
}, info) => {
  const [one, two] = await openTwo(launch, info.outputPath('home'))
  await goTo(two, 'app.map.screening')
  await expect(reading(two)).toHaveText(roomTitles[0] ?? '')
  await goTo(one, 'app.rooms.setup')
  const reason = one.getByLabel(t('reviews.reasons.add')).first()
  await reason.fill('Only an abstract')
  await reason.press('Enter')
  const newer = status(two).filter({ hasText: t('live.newer') })
  await expect(newer).toBeVisible()
  await info.attach('newer', { body: await two.screenshot(), contentType: 'image/png' })
  await expect(reading(two)).toHaveText(roomTitles[0] ?? '')
  await newer.getByRole('button', { name: t('live.newer.show') }).click()
  await expect(newer).toHaveCount(0)
  await expect(reading(two)).toHaveText(roomTitles[0] ?? '')
  // A vote of the other is blind to this one, and not even that something is newer is said.
  await goTo(one, 'app.map.screening')
  await expect(reading(one)).toHaveText(roomTitles[0] ?? '')
  await one.keyboard.press('i')
  await expect(reading(one)).toHaveText(roomTitles[1] ?? '')
  await expect(rail(two).getByText(t('live.newer'))).toHaveCount(0)
})

test('a report that was read ahead is asked for once, and anew where others changed what it says', async ({
  launch,
}, info) => {
  const home = info.outputPath('home')
  const [, two] = await openTwo(launch, home)
  const host = hostOf(`${home}/reviews`)
  try {
    const client = await clientAs(host, `${home}/reviews/Room.parallax`, 'One')
    const member = await memberNamed(client, 'Two')
    // A lead has nobody to ask.
    await client.team.saveMember({ id: member, name: 'Two', roles: ['reviewer'] })
    // A window that has read nothing yet.
    await goTo(two, 'app.rooms.setup')
    await two.reload()
    let asked = 0
    two.on('request', (request) => request.url().endsWith('/screening/report') && asked++)
    await goTo(two, 'app.map.screening')
    await expect(reading(two)).toHaveText(roomTitles[0] ?? '')
    await expect.poll(() => asked).toBe(roomTitles.length)
    for (const title of roomTitles.slice(1, 3)) {
      await two.keyboard.press('i')
      await expect(reading(two)).toHaveText(title)
    }
    expect(asked).toBe(roomTitles.length)
    const stage = 'title-abstract'
    const { ids } = await client.screening.queue({ stage, filters: {}, sort: { by: 'added' }, lang: 'en' })
    await client.removal.remove({ report: ids[4] ?? '', by: 'other', why: 'Not a study' })
    await expect(status(two).filter({ hasText: t('live.newer') })).toBeVisible()
    await expect(reading(two)).toHaveText(roomTitles[2] ?? '')
    const notice = two.getByRole('region', { name: t('filters.removed', { value: 'yes' }) })
    await two.keyboard.press('i')
    await expect(reading(two)).toHaveText(roomTitles[3] ?? '')
    await expect(notice).toHaveCount(0)
    await two.keyboard.press('q')
    await two.keyboard.type('Does it count?')
    await two.keyboard.press('ControlOrMeta+Enter')
    await expect(two.getByText(t('marks.question.waits'))).toBeVisible()
    await two.keyboard.press('i')
    await expect(reading(two)).toHaveText(roomTitles[4] ?? '')
    await expect(notice).toContainText('Not a study')
    // Which report an answer belongs to is not told: one with a question is read anew whenever it comes.
    await client.marks.answer({ stage, report: ids[3] ?? '', member, text: 'It does.' })
    await two.keyboard.press('k')
    await expect(reading(two)).toHaveText(roomTitles[3] ?? '')
    await expect(two.getByText('It does.')).toBeVisible()
  } finally {
    host.close()
  }
})
