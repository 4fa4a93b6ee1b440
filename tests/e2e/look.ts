import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { rooms } from '../../renderer/app/rooms.ts'
import { launchBrowser } from './app.ts'
import { playSample, signInToSample } from './journey/sample.ts'

// Pictures of every screen of the sample review, to be looked at: two sizes of window, light and dark, both languages.
//   npx node tests/e2e/look.ts OUTDIR

const sizes = [
  { width: 1440, height: 900 },
  { width: 1024, height: 700 },
]

const [out = ''] = process.argv.slice(2)
if (!out) throw new Error('Say where the pictures go: npx node tests/e2e/look.ts OUTDIR')
mkdirSync(out, { recursive: true })
// Else Playwright's own, where that was installed.
if (existsSync('/usr/bin/chromium')) process.env.PARALLAX_CHROMIUM ??= '/usr/bin/chromium'

const home = mkdtempSync(join(tmpdir(), 'parallax-look-'))
const app = await launchBrowser(home)
try {
  const { page } = app
  await inEveryLook(page, '01-home')
  await page.goto(`${new URL(page.url()).origin}/#/new`)
  await inEveryLook(page, '02-new')
  await page.goto(`${new URL(page.url()).origin}/#/`)
  await playSample(page)
  await inEveryLook(page, '03-sign-in')
  await signInToSample(page, 'Reviewer 3')
  const places = [
    ...rooms.map((room) => room.to),
    '/review/import',
    '/review/conflicts/full-text',
    '/review/fulltext/list',
  ]
  for (const [index, place] of places.entries()) {
    await page.goto(`${new URL(page.url()).origin}/#${place}`)
    const name = place.replace('/review/', '').replaceAll('/', '-')
    await inEveryLook(page, `${String(index + 4).padStart(2, '0')}-${name}`)
  }
} finally {
  await app.close()
  rmSync(home, { recursive: true, force: true })
}

/** Takes one screen in every size, colour and language. */
async function inEveryLook(page: Page, name: string): Promise<void> {
  // English comes last: it is what the script itself reads.
  for (const language of ['nb', 'en'] as const) {
    await page.evaluate((chosen) => localStorage.setItem('parallax.language', chosen), language)
    await page.reload()
    for (const size of sizes) {
      await page.setViewportSize(size)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        // Long enough for what is read and drawn; a picture that is taken too soon is seen at once.
        await page.waitForTimeout(500)
        await page.screenshot({ path: join(out, `${name}-${language}-${size.width}-${colorScheme}.png`) })
      }
    }
  }
}
