import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { Page } from '@playwright/test'
import { chromium } from '@playwright/test'
import { expect, test } from './app.ts'
import { asLetters, exportsOf, hostileName, makeHostileReview, mark } from './journey/hostile.ts'
import { changeTo, signIn } from './journey/members.ts'
import { goTo, press, roomNames } from './journey/rail.ts'
import { starting } from './journey/text.ts'

/** Rooms in which it has to stand: where it does not, nothing was tried. */
const whereItStands = [
  'app.map.identified',
  'app.map.duplicates',
  'app.map.screening',
  'app.map.fullText',
  'app.map.included',
  'criteria.title',
  'app.rooms.charting',
  'evidence.title',
  'evidence.tab.pictures',
  'app.rooms.flow',
  'reporting.title',
  'app.rooms.team',
  'app.rooms.setup',
  'app.rooms.log',
  'conflicts of the resolver',
]

/** What a page does that nothing in it was meant to do: what it asks for elsewhere, and what it asks of the person. */
function watched(page: Page): string[] {
  const done: string[] = []
  const own = new URL(page.url())
  page.on('request', (request) => {
    const url = new URL(request.url())
    const isOwn = url.origin === own.origin || ['data:', 'blob:', 'devtools:'].includes(url.protocol)
    if (!isOwn && url.protocol !== own.protocol) done.push(`asked for ${request.url()}`)
    if (!isOwn && /^https?:$/.test(url.protocol)) done.push(`asked for ${request.url()}`)
  })
  page.on('dialog', (dialog) => {
    done.push(`a dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('popup', (popup) => done.push(`a window: ${popup.url()}`))
  page.on('download', (download) => done.push(`a download: ${download.url()}`))
  return done
}

/** What is in the page that text could have put there: something that ran, an element, a handler, a link that is a program. */
function planted(page: Page): Promise<string[]> {
  return page.evaluate((name) => {
    const found: string[] = []
    if (name in window) found.push(`ran: ${(window as unknown as Record<string, unknown>)[name]}`)
    for (const element of document.querySelectorAll('*')) {
      if (['IFRAME', 'OBJECT', 'EMBED', 'BASE', 'FORM'].includes(element.tagName)) {
        // The app's own forms go nowhere.
        const isOwn = element.tagName === 'FORM' && !element.hasAttribute('action')
        if (!isOwn) found.push(`an element: ${element.outerHTML.slice(0, 200)}`)
      }
      // Data that a page of ours has in it is no program, and cannot end its element.
      const isProgram = element.tagName === 'SCRIPT' && element.getAttribute('type') !== 'application/json'
      if (isProgram && element.textContent.includes(name)) found.push(`a script: ${element.textContent}`)
      for (const { name: attribute, value } of element.attributes) {
        if (/^on/i.test(attribute)) found.push(`a handler: ${attribute}=${value}`)
        if (/href|src|action|xlink/i.test(attribute) && /^\s*(javascript|vbscript|data:text)/i.test(value))
          found.push(`a link: ${value}`)
        if (/href|src/i.test(attribute) && element.tagName !== 'A' && value.includes('elsewhere.example'))
          found.push(`something that is fetched: ${value}`)
      }
    }
    return found
  }, mark)
}

test(
  'hostile markup in everything that people and files bring in stands as letters in every room, and nothing of it runs',
  { tag: '@firefox' },
  async ({ launch }, info) => {
    test.setTimeout(300_000)
    const home = info.outputPath('home')
    const title = await makeHostileReview(home)
    const app = await launch(home)
    const { page } = app
    const done = watched(page)
    await page.getByRole('button', { name: starting(title) }).click()
    await signIn(page, 'Reviewer 1')
    const shown: string[] = []
    const look = async (room: string) => {
      await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
      if (whereItStands.includes(room)) await expect(page.getByRole('main')).toContainText('onerror=')
      // Whatever hovers or is focussed would run now.
      for (const link of await page.getByRole('main').getByRole('link').all())
        await link.hover({ force: true, timeout: 2000 }).catch(() => undefined)
      await page.keyboard.press('Tab')
      if ((await page.getByRole('main').textContent())?.includes('onerror=')) shown.push(room)
      expect(await planted(page), room).toEqual([])
      expect(done, room).toEqual([])
    }
    for (const room of roomNames) {
      await goTo(page, room)
      if (room === 'evidence.title') await expect(page.getByRole('grid')).toBeVisible()
      await look(room)
      if (room !== 'evidence.title') continue
      await press(page, 'evidence.tab.pictures')
      await expect(page.locator('main svg text').first()).toBeVisible()
      await look('evidence.tab.pictures')
    }
    await changeTo(page, hostileName)
    await goTo(page, 'app.map.conflicts')
    await look('conflicts of the resolver')
    console.log(`hostile text stood as letters in: ${shown.join(', ')}`)
    expect(await page.title()).not.toContain('\u202E')
  },
)

test('a figure with hostile words, opened as a file in a browser, runs nothing and asks for nothing', async ({
  launch: _launch,
}, info) => {
  const home = info.outputPath('home')
  await makeHostileReview(home)
  const made = await exportsOf(home)
  const browser = await chromium.launch({
    executablePath: process.env.PARALLAX_CHROMIUM,
    chromiumSandbox: process.getuid?.() !== 0,
  })
  try {
    for (const [name, text] of Object.entries(made)) {
      const file = info.outputPath(name)
      writeFileSync(file, text)
      const page = await browser.newPage()
      const done: string[] = []
      page.on('request', (request) => {
        if (!request.url().startsWith('file:')) done.push(request.url())
      })
      page.on('dialog', (dialog) => void done.push(dialog.message()))
      page.on('pageerror', (error) => done.push(String(error)))
      await page.goto(pathToFileURL(file).href)
      expect(await page.evaluate(() => document.documentElement.textContent), name).toContain(asLetters.slice(0, 20))
      expect(await planted(page), name).toEqual([])
      expect(done, name).toEqual([])
    }
  } finally {
    await browser.close()
  }
})
