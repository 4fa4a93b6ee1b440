import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { readyToScreen } from './journey/marks.ts'
import { rail } from './journey/rail.ts'
import { expectCount, reading } from './journey/screening.ts'
import { t } from './journey/text.ts'

/** The votes that the host heard, by what each is known by; in Firefox, where a test cannot read what is sent, one by one. */
function heardVotes(page: Page) {
  const heard: unknown[] = []
  page.on('request', (request) => {
    if (!request.url().endsWith('/rpc/screening/vote')) return
    const sent = request.postData()
    heard.push(sent === null ? request : JSON.parse(sent).json.once)
  })
  return heard
}

/** The network goes, for this window. */
async function goAway(page: Page): Promise<() => Promise<void>> {
  await page.route('**/rpc/**', (route) => route.abort('internetdisconnected'))
  return () => page.unroute('**/rpc/**')
}

test(
  'votes go on while the host is away, can be taken back, and are said in order when it is there again',
  { tag: '@firefox' },
  async ({ launch }, info) => {
    test.setTimeout(180_000)
    const app = await launch()
    const { page } = app
    await readyToScreen(app, info.outputPath('exports'))
    // What comes next is there already.
    await page.waitForLoadState('networkidle')
    const comeBack = await goAway(page)
    const titles: string[] = []
    for (const key of ['i', 'e', 'm']) {
      titles.push(await reading(page).innerText())
      await page.keyboard.press(key)
      await expect(reading(page)).not.toHaveText(titles.at(-1) ?? '')
    }
    await expect(rail(page).getByText(t('app.outbox.waiting', { n: 3 }))).toBeVisible()
    await expect(page.getByText(t('app.server.unreachable'))).toBeVisible()
    await page.keyboard.press('z')
    await expect(reading(page)).toHaveText(titles[2] ?? '')
    await expect(rail(page).getByText(t('app.outbox.waiting', { n: 2 }))).toBeVisible()
    const heard = heardVotes(page)
    await comeBack()
    await expect(rail(page).getByText(t('app.saved'), { exact: true })).toBeVisible({ timeout: 20_000 })
    await expect(page.getByText(t('app.server.unreachable'))).toBeHidden()
    await expectCount(page, 'include', 1)
    await expectCount(page, 'exclude', 1)
    await expectCount(page, 'maybe', 0)
    expect(new Set(heard).size).toBe(2)
    await page.reload()
    await expectCount(page, 'include', 1)
    await expectCount(page, 'exclude', 1)
  },
)

test('a vote that was heard but whose answer was lost is said once', async ({ launch }, info) => {
  test.setTimeout(180_000)
  const app = await launch()
  const { page } = app
  await readyToScreen(app, info.outputPath('exports'))
  const title = await reading(page).innerText()
  // The host hears it; the answer is lost.
  await page.route(
    '**/rpc/screening/vote',
    async (route) => {
      await route.fetch()
      await route.abort('connectionreset')
    },
    { times: 1 },
  )
  const heard = heardVotes(page)
  await page.keyboard.press('i')
  await expect(reading(page)).not.toHaveText(title)
  await expect(rail(page).getByText(t('app.saved'), { exact: true })).toBeVisible({ timeout: 20_000 })
  await expect.poll(() => heard.length).toBe(2)
  expect(new Set(heard).size).toBe(1)
  // One undo takes back all that there is.
  await page.keyboard.press('z')
  await expect(reading(page)).toHaveText(title)
  await page.reload()
  await expect(reading(page)).toBeVisible()
  await expectCount(page, 'include', 0)
})

test('votes that wait outlive the window; what the host will not take by then is told', async ({ launch }, info) => {
  test.setTimeout(180_000)
  const app = await launch()
  const { page } = app
  await readyToScreen(app, info.outputPath('exports'))
  await page.waitForLoadState('networkidle')
  const comeBack = await goAway(page)
  const title = await reading(page).innerText()
  await page.keyboard.press('i')
  await expect(reading(page)).not.toHaveText(title)
  await expect(rail(page).getByText(t('app.outbox.waiting', { n: 1 }))).toBeVisible()
  // A vote that the host will refuse: for a report that it does not know.
  await page.evaluate(() => {
    const key = Object.keys(localStorage).find((one) => one.startsWith('parallax.outbox.')) ?? ''
    const kept = JSON.parse(localStorage.getItem(key) ?? '')
    kept.waiting.push({ ...kept.waiting[0], once: 'f'.repeat(24), report: '01JAAAAAAAAAAAAAAAAAAAAAAA', title: 'Gone' })
    localStorage.setItem(key, JSON.stringify(kept))
  })
  await comeBack()
  await page.reload()
  const dialog = page.getByRole('alertdialog')
  await expect(dialog).toContainText(t('app.outbox.refused', { n: 1 }))
  await expect(dialog).toContainText('Gone')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expectCount(page, 'include', 1)
  await page.reload()
  await expectCount(page, 'include', 1)
  await expect(dialog).toBeHidden()
})
