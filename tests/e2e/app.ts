import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import {
  type Browser,
  test as base,
  chromium,
  type ElectronApplication,
  _electron as electron,
  expect,
  type Page,
} from '@playwright/test'
import { addressOf } from '../support/served.ts'
import { launchFirefox } from './firefox/launch.ts'

const root = join(import.meta.dirname, '..', '..')
const isRoot = process.getuid?.() === 0

/** The app, started and showing its first page. */
export interface RunningApp {
  page: Page
  /** Where its reviews are kept. */
  reviews: string
  /** The desktop app's main process, to stub dialogs with; undefined in the browser. */
  desktop: ElectronApplication | undefined
  /** Where a browser comes in, with the key; undefined in the desktop app. */
  address: string | undefined
  /** What went wrong in the page so far: uncaught errors and refusals of the content security policy. */
  problems: string[]
  /** Quits the app as a person would. */
  close(): Promise<void>
  /** The process that holds the database. */
  serverPid(): Promise<number>
  /** Ends the process that holds the database at once (SIGKILL). The desktop app starts it again. */
  killServer(): Promise<void>
  /** Ends the whole app at once (SIGKILL). */
  kill(): Promise<void>
}

/**
 * Starts the desktop app.
 *
 * @param folder keeps its settings and reviews; the same folder again is the same person's next day
 * @param args further command line arguments, such as a review to open
 */
export async function launchElectron(folder: string, args: string[] = []): Promise<RunningApp> {
  const reviews = join(folder, 'reviews')
  mkdirSync(reviews, { recursive: true })
  const [desktop, page] = await startElectron({
    args: [`--user-data-dir=${join(folder, 'user-data')}`, root, ...args],
    env: { ...(process.env as Record<string, string>), PARALLAX_FOLDER: reviews, LANGUAGE: 'en' },
    chromiumSandbox: !isRoot,
  })
  askAgain(desktop)
  const main = desktop.process()
  const serverPid = async () => {
    const utility = await desktop.evaluate(
      ({ app }) => app.getAppMetrics().find((metric) => metric.name === 'Parallax server')?.pid,
    )
    return utility ?? serverBelow(main.pid)
  }
  return {
    page,
    reviews,
    desktop,
    address: undefined,
    serverPid,
    problems: watch(page),
    close: () => desktop.close(),
    killServer: async () => {
      process.kill(await serverPid(), 'SIGKILL')
    },
    kill: async () => {
      const ended = new Promise((resolve) => main.once('exit', resolve))
      main.kill('SIGKILL')
      await ended
    },
  }
}

/**
 * Starts Electron and waits for a page that answers. Now and then (about one start in forty, on a busy machine without a
 * GPU) Playwright gets a window that never does; that start is thrown away, and said.
 */
async function startElectron(options: Parameters<typeof electron.launch>[0]): Promise<[ElectronApplication, Page]> {
  for (let tries = 1; ; tries++) {
    const desktop = await electron.launch(options)
    const main = desktop.process()
    try {
      const page = await desktop.firstWindow({ timeout: 10_000 })
      if (
        await within(
          5000,
          page.evaluate(() => true),
        )
      )
        return [desktop, page]
      throw new Error('the page does not answer Playwright')
    } catch (error) {
      const alive = await within(2000, desktop.evaluate(pageAnswersMain))
      console.warn(`A start was thrown away: ${error}. The page ${alive ? 'answers' : 'does not answer'} main.`)
      main.kill('SIGKILL')
      if (tries === 3) throw error
    }
  }
}

/**
 * Has what is asked of main asked again where Playwright lost the answer: on a busy machine V8 may collect the promise
 * that carries it. Whatever is asked has to do no harm when it is done twice.
 */
function askAgain(desktop: ElectronApplication): void {
  const ask = desktop.evaluate.bind(desktop) as (...given: unknown[]) => Promise<unknown>
  desktop.evaluate = (async (...given: unknown[]) => {
    for (let tries = 1; ; tries++) {
      try {
        return await ask(...given)
      } catch (error) {
        if (tries === 3 || !String(error).includes('Resulting promise was garbage collected')) throw error
        console.warn('An answer of main was lost, and asked for again.')
      }
    }
  }) as ElectronApplication['evaluate']
}

function pageAnswersMain({ BrowserWindow }: typeof import('electron')): Promise<boolean> | undefined {
  return BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('true')
}

/** What a promise gives, or undefined where it fails or takes longer. */
function within<T>(ms: number, promise: Promise<T>): Promise<T | undefined> {
  return Promise.race([promise.catch(() => undefined), pause(ms, undefined)])
}

/** The plain Node that runs the server where Electron's own is too old. */
function serverBelow(parent: number | undefined): number {
  const { stdout } = spawnSync('ps', ['-o', 'pid=,args=', '--ppid', String(parent)], { encoding: 'utf8' })
  const line = stdout.split('\n').find((text) => text.includes(join('server', 'process.mjs')))
  if (!line) throw new Error('the server process was not found')
  return Number.parseInt(line, 10)
}

/** Starts the Chromium that the tests were given. */
const launchChromium = () =>
  chromium.launch({ executablePath: process.env.PARALLAX_CHROMIUM, chromiumSandbox: !isRoot })

/**
 * Serves the app and opens it in a browser.
 *
 * @param folder as for {@link launchElectron}
 * @param start starts the browser
 */
export async function launchBrowser(
  folder: string,
  start: () => Promise<Browser> = launchChromium,
): Promise<RunningApp> {
  const reviews = join(folder, 'reviews')
  mkdirSync(reviews, { recursive: true })
  const host = spawn(process.execPath, ['bin/parallax.js', 'serve', reviews], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const address = await addressOf(host)
  const browser = await start()
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' })
  const problems = watch(page)
  await page.goto(address)
  const stop = async (signal: NodeJS.Signals) => {
    if (host.exitCode !== null || host.signalCode !== null) return
    const ended = new Promise((resolve) => host.once('exit', resolve))
    host.kill(signal)
    await ended
  }
  return {
    page,
    reviews,
    desktop: undefined,
    address,
    problems,
    close: async () => {
      await browser.close()
      await stop('SIGTERM')
    },
    serverPid: async () => host.pid ?? 0,
    killServer: () => stop('SIGKILL'),
    kill: async () => {
      await stop('SIGKILL')
      await browser.close()
    },
  }
}

function watch(page: Page): string[] {
  const problems: string[] = []
  // A button that never comes is told at once, and does not eat the time of the whole test.
  page.setDefaultTimeout(15_000)
  page.on('pageerror', (error) => problems.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error' && /content security policy/i.test(message.text())) problems.push(message.text())
  })
  return problems
}

/** How the app is started in each project of playwright.config.ts. */
const launchers = {
  electron: (folder: string) => launchElectron(folder),
  browser: (folder: string) => launchBrowser(folder),
  firefox: (folder: string) => launchBrowser(folder, launchFirefox),
}

/** Starts the app through the door that is being tested. Without a folder it gets the test's own. */
type Launch = (folder?: string) => Promise<RunningApp>

/**
 * The `test` of every end-to-end test: gives `launch`, closes what it started, and fails where a page had an uncaught error.
 */
export const test = base.extend<{ launch: Launch }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern
  launch: async ({}, use, info) => {
    const started: RunningApp[] = []
    await use(async (folder = info.outputPath('home')) => {
      const app = await launchers[info.project.name as keyof typeof launchers](folder)
      started.push(app)
      return app
    })
    for (const app of started) await app.close().catch(() => undefined)
    expect(started.flatMap((app) => app.problems)).toEqual([])
  },
})

export { expect }
