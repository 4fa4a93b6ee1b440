import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchBrowser } from './e2e/app.ts'
import { card, chooseFiles, openImport } from './e2e/journey/imports.ts'
import { playSample, signInToSample } from './e2e/journey/sample.ts'
import { goTo } from './e2e/journey/rail.ts'

const [out = ''] = process.argv.slice(2)
mkdirSync(out, { recursive: true })
process.env.PARALLAX_CHROMIUM ??= '/usr/bin/chromium'
const home = mkdtempSync(join(tmpdir(), 'parallax-look-'))
const app = await launchBrowser(home)
const { page } = app
const shot = async (name: string) => {
  for (const size of [{ width: 1440, height: 900 }, { width: 1024, height: 700 }])
    for (const colorScheme of ['light', 'dark'] as const) {
      if ((size.width === 1440) === (colorScheme === 'dark')) continue
      await page.setViewportSize(size)
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.waitForTimeout(250)
      await page.screenshot({ path: join(out, `${name}-${size.width}.png`) })
    }
}
try {
  await playSample(page)
  await signInToSample(page, 'Reviewer 1')
  const earlier = join(home, 'included.ris')
  writeFileSync(earlier, 'TY  - JOUR\nTI  - Already included\nAU  - Writer, A.\nPY  - 2010\nER  - \n')
  await openImport(page)
  await chooseFiles(page, [earlier])
  const choice = card(page, 'included.ris').getByRole('radio').nth(1)
  await choice.focus()
  await page.keyboard.press('Space')
  await shot('1-import')
  await page.keyboard.press('ControlOrMeta+Enter')
  await page.waitForTimeout(1500)
  await goTo(page, 'app.map.identified')
  await page.getByRole('button', { name: 'Included', exact: true }).click()
  await shot('2-sources')
  await goTo(page, 'app.map.screening')
  await page.getByRole('button', { name: 'Look through all' }).click()
  await page.waitForTimeout(500)
  await page.keyboard.press('Shift+T')
  await page.waitForTimeout(500)
  await shot('3-list')
  await page.keyboard.press('Escape')
  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.type('Remove this')
  await page.waitForTimeout(800)
  await page.keyboard.press('Enter')
  await page.waitForTimeout(800)
  await page.getByRole('dialog').getByRole('textbox').fill('Not research')
  await shot('4-one')
  await page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click()
  await page.waitForTimeout(800)
  await page.keyboard.press('Shift+F')
  const only = page.getByRole('checkbox', { name: /Only what was/ })
  await only.focus()
  await page.keyboard.press('Space')
  await page.waitForTimeout(800)
  await shot('5-removed')
  await page.keyboard.press('w')
  await page.waitForTimeout(800)
  await shot('6-timeline')
  await page.keyboard.press('Escape')
  await page.evaluate(() => localStorage.setItem('parallax.language', 'nb'))
  await page.reload()
  await page.waitForTimeout(1500)
  await shot('7-nb')
  await page.goto(`${new URL(page.url()).origin}/#/review/included`)
  await page.waitForTimeout(1500)
  await shot('8-included')
  await page.goto(`${new URL(page.url()).origin}/#/review/log`)
  await page.waitForTimeout(1500)
  await shot('9-log')
} finally {
  await app.close()
}
