import { By, Key, until, type WebDriver } from 'selenium-webdriver'
import { findWebKit } from '../../scripts/lib/system.js'
import { clientAs, hostOf } from '../corpus/review.ts'
import { freePort } from '../support/free-port.ts'
import { expect, test } from './app.ts'
import { serveHost } from './journey/host.ts'
import { makeRoomReview } from './journey/room.ts'
import { invite, passphrase } from './journey/team.ts'
import { t } from './journey/text.ts'
import { launchWebKit, type RunningWebKit } from './webkit/launch.ts'

// What a member does who joins with Safari, in its engine. All that the window can do is tested in the other two.

const driver = findWebKit()
const patience = 30_000

/** What a person sees of a window by its words. */
function sees(window: WebDriver) {
  const found = (path: string) => window.wait(until.elementLocated(By.xpath(path)), patience, path)
  const quoted = (text: string) => `concat(${[...text].map((one) => (one === "'" ? `"'"` : `'${one}'`)).join(',')}, '')`
  return {
    text: (text: string) => found(`//*[normalize-space(text())=${quoted(text)}]`),
    button: (text: string) => found(`//button[normalize-space(.)=${quoted(text)} or @aria-label=${quoted(text)}]`),
    field: async (label: string) => {
      const id = await found(`//label[normalize-space(.)=${quoted(label)}]`).getAttribute('for')
      return window.findElement(By.id(id ?? ''))
    },
    station: (name: string) => found(`//nav//a[.//*[normalize-space(.)=${quoted(name)}]]`),
    /** The title of the report that is read, once it is painted. */
    reading: () => found('//article[not(ancestor::*[@data-unseen])]//h2').getText(),
    /** Presses a key and waits for the next report. */
    decide: async (key: string) => {
      const title = await sees(window).reading()
      await window.actions().sendKeys(key).perform()
      await window.wait(async () => (await sees(window).reading()) !== title, patience, `${key} on ${title}`)
      return title
    },
  }
}

test.describe(() => {
  test.skip(!driver, 'there is no WebKit here (Debian: webkit2gtk-driver)')

  let webkit: RunningWebKit | undefined
  test.afterEach(() => webkit?.close())

  test('a member joins with the engine of Safari, votes while the host is killed, takes a vote back, and signs out', async ({
    browserName: _,
  }, info) => {
    test.setTimeout(180_000)
    const home = info.outputPath('home')
    await makeRoomReview(home)
    const reviews = `${home}/reviews`
    const path = `${reviews}/Room.parallax`
    const host = await serveHost(reviews, await freePort())
    try {
      await host.call('reviews/open', { path })
      const { members } = await host.call<{ members: { id: string; name: string }[] }>('team/members', {})
      await host.call('team/signIn', { member: members[0]?.id })
      const link = await invite(host, 'Two')

      webkit = await launchWebKit(driver ?? '')
      const { window } = webkit
      const page = sees(window)
      await window.get(link)
      await (await page.field(t('access.join.name'))).sendKeys('Åse')
      await (await page.field(t('access.passphrase'))).sendKeys(passphrase, Key.ENTER)
      await page.station(t('app.map.screening')).click()

      const first = await page.decide('i')
      const second = await page.decide('e')
      await page.text(t('app.saved'))
      expect(await votesOf(reviews, path)).toEqual({ [first]: 'include', [second]: 'exclude' })

      // What is decided while the host is gone is said when it is there again, once.
      await host.killAndRestart()
      const third = await page.decide('m')
      await page.text(t('app.saved'))
      await window.actions().sendKeys('z').perform()
      await window.wait(async () => (await page.reading()) === third, patience)
      await page.text(t('app.saved'))
      await expect.poll(() => votesOf(reviews, path)).toEqual({ [first]: 'include', [second]: 'exclude' })

      await page.button(t('app.account', { name: 'Two' })).click()
      await page.text(t('access.leave')).click()
      await (await page.field(t('access.signIn.name'))).sendKeys('Åse')
      await (await page.field(t('access.passphrase'))).sendKeys(passphrase, Key.ENTER)
      await page.station(t('app.map.screening')).click()
      expect(await page.reading()).toBe(third)
    } finally {
      await host.close()
    }
  })
})

/** What Two has voted, by title, as the file has it. */
async function votesOf(folder: string, path: string): Promise<Record<string, string>> {
  const host = hostOf(folder)
  try {
    const client = await clientAs(host, path, 'Two')
    const stage = 'title-abstract'
    const { ids } = await client.screening.queue({ stage })
    const { rows } = await client.screening.rows({ stage, ids })
    return Object.fromEntries(rows.flatMap(({ title, mine }) => (mine ? [[title, mine]] : [])))
  } finally {
    host.close()
  }
}
