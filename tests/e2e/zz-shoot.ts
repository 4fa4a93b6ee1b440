import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { launchBrowser } from './app.ts'
process.env.PARALLAX_CHROMIUM ??= '/usr/bin/chromium'
const out = '/tmp/fulltext/shots'; mkdirSync(out, { recursive: true })
const [home = '', who = 'Reviewer 1', tag = 'a', ...does] = process.argv.slice(2)
const app = await launchBrowser(home)
const { page } = app
page.on('console', (m) => m.type() === 'error' && console.log('CONSOLE', m.text()))
try {
  await page.getByRole('button', { name: /NEET|school|skole/ }).first().click()
  await page.getByRole('button', { name: new RegExp('^' + who) }).click()
  await page.waitForTimeout(1500)
  for (const d of does) {
    const [place = '', keys = '', looks = ''] = d.split('::')
    const [name = '', ...acts] = keys.split('|')
    await page.goto(`${new URL(page.url()).origin}/#/review/${place}`)
    for (const look of looks.split(',')) {
      const [lang, w, scheme] = look.split('-') as [string, string, 'light' | 'dark']
      await page.evaluate((l) => localStorage.setItem('parallax.language', l), lang)
      await page.setViewportSize({ width: Number(w), height: w === '1440' ? 900 : 700 })
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
      await page.reload()
      await page.waitForTimeout(1500)
      for (const act of acts) {
        if (act.startsWith('click ')) await page.getByText(act.slice(6), { exact: true }).first().click()
        else if (act.startsWith('scroll ')) await page.getByText(act.slice(7)).first().scrollIntoViewIfNeeded()
        else await page.keyboard.press(act)
        await page.waitForTimeout(500)
      }
      await page.screenshot({ path: join(out, `${tag}-${name}-${look}.png`) })
    }
  }
  console.log(app.problems)
} finally { await app.close() }
