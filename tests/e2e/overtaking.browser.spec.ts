import { setTimeout as pause } from 'node:timers/promises'
import type { Page, Route } from '@playwright/test'
import { expect, test } from './app.ts'
import { anna, makeToChart, sitToChart } from './journey/dual-charted.ts'
import { noteField, readyToScreen } from './journey/marks.ts'
import { goTo, heard } from './journey/rail.ts'
import { reading } from './journey/screening.ts'
import { t } from './journey/text.ts'

/** Has one call come late to the server; gives the list of what is sent of these, in order. */
async function late(page: Page, call: string, also: readonly string[] = []): Promise<string[]> {
  const sent: string[] = []
  page.on('request', (request) => {
    const path = request.url().split('/rpc/')[1]
    if (path && [call, ...also].includes(path)) sent.push(path)
  })
  await page.route(`**/rpc/${call}`, async (route) => {
    await pause(700)
    await route.continue()
  })
  return sent
}

const number = (page: Page) => page.getByRole('complementary').getByRole('textbox', { name: 'Participants *' })

test('a note that comes late to the server is still said before the vote that followed it', async ({
  launch,
}, info) => {
  test.setTimeout(180_000)
  const app = await launch()
  const { page } = app
  await readyToScreen(app, info.outputPath('exports'))
  const sent = await late(page, 'marks/note', ['screening/vote', 'reviews/undo'])
  const title = await reading(page).innerText()
  await page.keyboard.press('n')
  await page.keyboard.type('one')
  await page.keyboard.press('Escape')
  // The first is still under way.
  await page.keyboard.press('n')
  await page.keyboard.press('End')
  await page.keyboard.type(', two')
  await page.keyboard.press('Escape')
  await page.keyboard.press('i')
  await expect(reading(page)).not.toHaveText(title)
  await page.keyboard.press('z')
  await expect(reading(page)).toHaveText(title)
  await heard(page, t('app.undo.vote', { before: 'include', now: 'none' }))
  await expect(noteField(page)).toHaveValue('one, two')
  expect(sent).toEqual(['marks/note', 'marks/note', 'screening/vote', 'reviews/undo'])
})

test('what is being typed is not overwritten by an answer from before, nor what was saved', async ({
  launch,
}, info) => {
  const home = info.outputPath('home')
  await makeToChart(home)
  const app = await launch(home)
  const { page } = app
  await sitToChart(app, anna)
  await expect(page.getByText(t('charting.missing', { n: 2 }))).toBeVisible()
  // What is asked now is answered as it is now, and comes when all that follows is done.
  const held: (() => Promise<void>)[] = []
  await page.route(
    '**/rpc/charting/study',
    async (route: Route) => {
      const response = await route.fetch()
      held.push(() => route.fulfill({ response }).catch(() => undefined))
    },
    { times: 1 },
  )
  await page.keyboard.press('Shift+z')
  await expect.poll(() => held.length).toBe(1)
  await number(page).focus()
  await page.keyboard.type('12')
  await page.keyboard.press('Enter')
  await expect(page.getByText(t('charting.missing', { n: 1 }))).toBeVisible()
  await page.keyboard.type('3')
  await held[0]?.()
  await pause(500)
  await expect(number(page)).toHaveValue('123')
  await expect(page.getByText(t('charting.missing', { n: 1 }))).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(number(page)).toHaveValue('123')
  await page.reload()
  await expect(number(page)).toHaveValue('123')
})

test('a passage is taken with the key that is pressed in the moment of selecting it', async ({ launch }, info) => {
  const home = info.outputPath('home')
  await makeToChart(home)
  const app = await launch(home)
  const { page } = app
  await sitToChart(app, anna)
  await number(page).focus()
  await page.keyboard.type('0')
  await page.keyboard.press('Enter')
  await expect(page.getByText(t('charting.answer.outside', { limits: 'min', min: 1, max: 0 }))).toBeVisible()
  // The key is heard before the page was told of the selection, as it is where the machine has much to do.
  await page.getByRole('article').evaluate((article) => {
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf('1,234') ?? -1
      if (at === -1) continue
      document.getSelection()?.setBaseAndExtent(node, at, node, at + '1,234'.length)
      const key = { key: 'e', code: 'KeyE', ctrlKey: true, bubbles: true, cancelable: true }
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', key))
      return
    }
    throw new Error('the report does not say 1,234')
  })
  await expect(number(page)).toHaveValue('1234')
})

test('an answer that is saved when the next study is already read is shown with its own', async ({ launch }, info) => {
  const home = info.outputPath('home')
  await makeToChart(home)
  const app = await launch(home)
  const { page } = app
  await sitToChart(app, anna)
  await expect(reading(page)).toHaveText('Leaving school')
  // Both are read once, so that nothing is asked anew.
  await page.keyboard.press('j')
  await expect(reading(page)).toHaveText('A life on hold')
  await expect(number(page)).toBeVisible()
  await page.keyboard.press('k')
  await expect(reading(page)).toHaveText('Leaving school')
  await late(page, 'charting/answer')
  const saved = page.waitForResponse('**/rpc/charting/answer')
  await number(page).focus()
  await page.keyboard.type('77')
  await number(page).evaluate((field) => field.blur())
  await page.keyboard.press('j')
  await expect(reading(page)).toHaveText('A life on hold')
  await saved
  await pause(300)
  await expect(number(page)).toHaveValue('')
  await page.keyboard.press('k')
  await expect(reading(page)).toHaveText('Leaving school')
  await expect(number(page)).toHaveValue('77')
})

test('of two answers that follow each other at once, the second does not take back the first', async ({
  launch,
}, info) => {
  const home = info.outputPath('home')
  await makeToChart(home)
  const app = await launch(home)
  const { page } = app
  await sitToChart(app, anna)
  const side = page.getByRole('complementary')
  await number(page).focus()
  await page.keyboard.type('12')
  await page.keyboard.press('Enter')
  await expect(page.getByText(t('charting.missing', { n: 1 }))).toBeVisible()
  await late(page, 'charting/answer')
  await side.getByRole('button', { name: t('charting.rest.note.add.named', { label: 'Participants' }) }).click()
  await page.keyboard.type('of 15 asked')
  const both = [1, 2].map((n) => {
    let seen = 0
    return page.waitForResponse((response) => response.url().endsWith('/charting/answer') && ++seen === n)
  })
  await number(page).focus()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('14')
  await page.keyboard.press('Enter')
  await Promise.all(both)
  await expect(side.getByText('of 15 asked')).toBeVisible()
  await page.reload()
  await expect(number(page)).toHaveValue('14')
  await expect(side.getByText('of 15 asked')).toBeVisible()
})

test('a part of the description that is saved late is not taken back by the next part', async ({ launch }, info) => {
  const home = info.outputPath('home')
  await makeToChart(home)
  const app = await launch(home)
  const { page } = app
  await sitToChart(app, anna)
  await goTo(page, 'app.rooms.setup')
  const title = page.getByRole('textbox', { name: t('reviews.new.name') })
  const resolver = page.getByRole('textbox', { name: t('fulltext.setup.resolver') })
  await expect(title).toHaveValue('To chart')
  const sent = await late(page, 'reviews/describe')
  await title.fill('Charted')
  await resolver.fill('https://library.example/openurl')
  await resolver.evaluate((field) => field.blur())
  await expect.poll(() => sent.length).toBe(2)
  // Undo waits for both, and takes back the last alone.
  await page.keyboard.press('z')
  await expect(resolver).toHaveValue('')
  await expect(title).toHaveValue('Charted')
  await page.reload()
  await expect(title).toHaveValue('Charted')
})
