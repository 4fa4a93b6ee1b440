import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { needModernNode, root } from './lib/node.js'

// npm run package:check: starts what `npm run package` made for Linux, twice on the same data, and drives its page. The
// packaged app takes no debugger for its main process (a fuse says so), so only the page is driven, through Chromium's own port.

await needModernNode()
const { chromium } = await import('@playwright/test')
const { findElectron } = await import('./lib/electron.js')
const { hasDisplay, startDisplay } = await import('./lib/system.js')

const app = ['dist/trial', 'dist'].map((folder) => join(root, folder, 'linux-unpacked', 'parallax')).find(existsSync)
if (!app) {
  console.error('There is no packaged app in dist/: run `npm run package` first.')
  process.exit(1)
}
const electron = await findElectron(console.log)
const display = hasDisplay() ? undefined : await startDisplay()
const home = mkdtempSync(join(tmpdir(), 'parallax-package-'))
const reviews = join(home, 'reviews')

try {
  await session('the first start opens the sample review', async (page) => {
    await page.getByRole('button', { name: 'The sample review' }).click()
    await page.waitForURL('**/sign-in', { timeout: 300_000 })
  })
  await session('the second start still knows it', (page) =>
    page.getByRole('button', { name: /\.parallax/ }).waitFor({ timeout: 30_000 }),
  )
  console.log('The packaged app starts, opens the sample and keeps its data.')
} finally {
  rmSync(home, { recursive: true, force: true })
  display?.stop()
}

/** Starts the packaged app, does something in its page and quits it. */
async function session(what, act) {
  const started = Date.now()
  const data = join(home, 'data')
  const asRoot = process.getuid() === 0 ? ['--no-sandbox'] : []
  const child = spawn(app, [...asRoot, `--user-data-dir=${data}`, '--remote-debugging-port=0'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...process.env,
      ...electron?.env,
      PARALLAX_FOLDER: reviews,
      ...(display ? { DISPLAY: display.display } : {}),
    },
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  try {
    const address = await debuggingAddress(child)
    await pageIsThere(address)
    const browser = await chromium.connectOverCDP(address)
    const page = browser.contexts()[0].pages()[0]
    // Playwright came while the page was loading and may have missed a part of it.
    await page.reload()
    await act(page)
    console.log(`${what}: ok (${Date.now() - started} ms)`)
  } finally {
    child.kill()
    await ended
  }
}

function debuggingAddress(child) {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stderr.on('data', (text) => {
      said += text
      const address = /DevTools listening on ws:\/\/(\S+?)\//.exec(said)?.[1]
      if (address) resolve(`http://${address}`)
    })
    child.once('exit', (code) => reject(new Error(`the app ended with ${code}: ${said}`)))
  })
}

/** Waits for the window: who connects before there is one waits in vain. */
async function pageIsThere(address) {
  for (let tries = 0; tries < 100; tries++) {
    const targets = await (await fetch(`${address}/json/list`)).json()
    if (targets.some((target) => target.type === 'page' && target.url.startsWith('app:'))) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('the packaged app opened no window')
}
