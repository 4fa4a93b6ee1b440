import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, type Page } from '@playwright/test'
import { largeReview } from '../corpus/large-review.ts'
import { randomOf } from '../corpus/random.ts'
import { clientAs, hostOf } from '../corpus/review.ts'
import { type Figure, spread, timed } from '../corpus/timing.ts'
import { launchElectron, type RunningApp } from '../e2e/app.ts'
import { signIn } from '../e2e/journey/members.ts'
import { goTo } from '../e2e/journey/rail.ts'
import { reading } from '../e2e/journey/screening.ts'
import { starting, t } from '../e2e/journey/text.ts'

const decided = 300
const every = { undo: 20, filter: 6 }
/** Searches that some, many and nearly all of the synthetic references pass, of one part and of several. */
const words = ['mi*', 'title:ku*', 'dra* gru*', 'NEAR(of the, 5)', 'ba* OR ve*', '-ku*', 'shi* sø*', 'fi*', 'nå* -the']

/**
 * A reviewer at work in the real app, in a review of 100,000: 300 records decided by keyboard alone at human speed, with
 * searches and filters changed and decisions taken back meanwhile. The page itself takes the times: from the key's event to
 * the frame that shows another record, which it does once the vote is on the disk; and from a filter's event to the frame
 * that shows how many reports pass.
 */
export async function* run(): AsyncGenerator<Figure> {
  const preparation = new URL('../../scripts/e2e-setup.js', import.meta.url).href
  const { default: setUp }: { default: () => Promise<(() => void) | undefined> } = await import(preparation)
  const tidyUp = await setUp()
  const home = mkdtempSync(join(tmpdir(), 'parallax-screening-'))
  try {
    const reviews = join(home, 'reviews')
    mkdirSync(reviews)
    const path = join(reviews, 'Large.parallax')
    copyFileSync((await largeReview()).path, path)
    const app = await launchElectron(home)
    try {
      const { page } = app
      await page.getByRole('button', { name: starting('Large') }).click()
      await signIn(page, 'One')
      const [opened] = await timed(async () => {
        await goTo(page, 'app.map.screening')
        await reading(page).waitFor({ timeout: 60_000 })
      })
      yield {
        name: 'screening: room opened, from the press to the first record',
        value: Math.round(opened),
        unit: 'ms',
        n: 1,
      }
      yield* memory(app, 'before the first decision')
      yield* sitting(page)
      yield* memory(app, `after ${decided} decisions`)
    } finally {
      await app.close()
    }
    const again = hostOf(reviews)
    const { total } = await (await clientAs(again, path, 'One')).screening.queue({ stage: 'title-abstract' })
    again.close()
    if (total.all - total.undecided !== decided) throw new Error(`${total.all - total.undecided} votes were saved`)
  } finally {
    rmSync(home, { recursive: true, force: true })
    tidyUp?.()
  }
}

async function* sitting(page: Page): AsyncGenerator<Figure> {
  const next = randomOf(7)
  const keys: number[] = []
  const undone: number[] = []
  const searches: number[] = []
  const ticks: number[] = []
  // The panel stays open, as somebody's who narrows the list down while reading.
  await page.keyboard.press('Shift+F')
  await expect(found(page)).toHaveText(/\d/)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Shift+F')
  for (let n = 1; n <= decided; n++) {
    await pause(350 + next(700))
    keys.push(await untilChanged(page, 'article h2', 'keydown', () => page.keyboard.press('eeeim'[next(5)] ?? 'e')))
    if (n % every.undo === 0) {
      await pause(400)
      undone.push(await untilChanged(page, 'article h2', 'keydown', () => page.keyboard.press('z')))
      await pause(500)
      await untilChanged(page, 'article h2', 'keydown', () => page.keyboard.press('e'))
    }
    if (n % every.filter === 0) {
      const step = n / every.filter
      if (step % 3 === 0) ticks.push(await tick(page))
      else searches.push(await search(page, words[step % words.length] ?? ''))
      await expect(reading(page)).toBeVisible()
    }
  }
  yield* spread('screening: key to next record', keys)
  yield {
    name: 'screening: key to next record, longest',
    value: Math.round(Math.max(...keys)),
    unit: 'ms',
    n: keys.length,
  }
  yield* spread('screening: undo to the record before', undone)
  yield* spread('screening: search to the new list', searches)
  yield* spread('screening: filter ticked to the new list', ticks)
}

const found = (page: Page) => page.getByRole('region', { name: t('filters.title') }).getByRole('status')

/** Another search: the field is reached by its key and left by Enter. */
async function search(page: Page, text: string): Promise<number> {
  await page.keyboard.press('/')
  await page.keyboard.press('ControlOrMeta+a')
  const took = await untilChanged(page, '[role=status]', 'input', () => page.keyboard.insertText(text))
  await page.keyboard.press('Enter')
  return took
}

/** Ticks the first type of report, or unticks it, by Space. */
async function tick(page: Page): Promise<number> {
  await page
    .getByRole('region', { name: t('filters.title') })
    .getByRole('checkbox')
    .first()
    .focus()
  const took = await untilChanged(page, '[role=status]', 'keydown', () => page.keyboard.press('Space'))
  await page.getByRole('main').getByRole('heading', { level: 1 }).click()
  return took
}

/** From the event that an act makes to the frame in which the text of an element is another, in ms. */
async function untilChanged(page: Page, selector: string, event: string, act: () => Promise<void>): Promise<number> {
  await page.evaluate(
    ([sought = '', kind = '']) => {
      const text = () => [...document.querySelectorAll(sought)].map((one) => one.textContent).join('\n')
      const before = text()
      const measured = new Promise<number>((resolve) => {
        const begin = (heard: Event) => {
          const from = heard.timeStamp
          const look = () => {
            const now = text()
            if (now && now !== before) resolve(performance.now() - from)
            else if (performance.now() - from > 5000) resolve(Number.NaN)
            else requestAnimationFrame(look)
          }
          requestAnimationFrame(look)
        }
        window.addEventListener(kind, begin, { once: true, capture: true })
      })
      Object.assign(window, { measured })
    },
    [selector, event],
  )
  await act()
  const took = await page.evaluate(() => (window as unknown as { measured: Promise<number> }).measured)
  if (Number.isNaN(took)) throw new Error(`nothing changed at ${selector} within 5 s`)
  return took
}

/** What all processes of the app hold, in MiB: main, windows and the server. */
async function* memory(app: RunningApp, when: string): AsyncGenerator<Figure> {
  const processes = await app.desktop?.evaluate(({ app: electron }) =>
    electron.getAppMetrics().map(({ type, memory: used }) => ({ type, mebibytes: used.workingSetSize / 1024 })),
  )
  const server = residentSetOf(await app.serverPid())
  const windows = (processes ?? []).filter(({ type }) => type === 'Tab').reduce((sum, one) => sum + one.mebibytes, 0)
  const all = (processes ?? []).reduce((sum, one) => sum + one.mebibytes, 0)
  yield { name: `screening: memory of the window ${when}`, value: Math.round(windows), unit: 'MiB', n: 1 }
  yield { name: `screening: memory of the server ${when}`, value: Math.round(server), unit: 'MiB', n: 1 }
  yield {
    name: `screening: memory of Electron's processes together ${when}`,
    value: Math.round(all),
    unit: 'MiB',
    n: 1,
  }
}

function residentSetOf(pid: number): number {
  const line = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
  return Number(line?.[1] ?? Number.NaN) / 1024
}
