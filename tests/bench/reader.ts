import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { picturesPdf } from '../corpus/pictures-pdf.ts'
import { type Figure, rounded, spread } from '../corpus/timing.ts'
import { launchElectron, type RunningApp } from '../e2e/app.ts'
import { signIn } from '../e2e/journey/members.ts'
import { goTo } from '../e2e/journey/rail.ts'
import { fullTexts, makeFullTexts } from '../e2e/journey/reader-texts.ts'
import { starting } from '../e2e/journey/text.ts'

const openings = 6
const jumps = 30
/** Read through from the first page, at a screen in each frame. */
const through = 100

/**
 * Full texts in the real app: a file of 500 pages, and one of 500 pages and 100 MB, opened to the first painted page;
 * searched, read through and jumped about in; and what the window holds in the end. The page itself takes the times, from
 * the event to the frame after the page is drawn.
 */
export async function* run(): AsyncGenerator<Figure> {
  const preparation = new URL('../../scripts/e2e-setup.js', import.meta.url).href
  const { default: setUp }: { default: () => Promise<(() => void) | undefined> } = await import(preparation)
  const tidyUp = await setUp()
  const home = mkdtempSync(join(tmpdir(), 'parallax-reader-'))
  try {
    await makeFullTexts(home, { missing: picturesPdf(500, 450) })
    const app = await launchElectron(home)
    try {
      const { page } = app
      await page.getByRole('button', { name: starting('Full texts') }).click()
      await signIn(page, 'One')
      yield* memory(app, 'before the first file')
      await goTo(page, 'app.map.fullText')
      await page.locator('[data-page][data-state="drawn"]').first().waitFor()
      yield* opened(page, fullTexts.long, '500 pages')
      yield* opened(page, fullTexts.missing, '500 pages and 100 MB')
      await pageAfter(page, 'click', () => choose(page, fullTexts.long))
      yield* searched(page)
      yield* jumped(page)
      yield* readThrough(page)
      yield* memory(app, `after ${openings * 2} openings, ${jumps} jumps and ${through} pages`)
    } finally {
      await app.close()
    }
  } finally {
    rmSync(home, { recursive: true, force: true })
    tidyUp?.()
  }
}

const choose = (page: Page, title: string) => page.getByRole('option', { name: starting(title) }).click()

/** Opens a file again and again, each time anew, from a report that has none. */
async function* opened(page: Page, title: string, what: string): AsyncGenerator<Figure> {
  const times: number[] = []
  for (let n = 0; n < openings; n++) {
    await choose(page, fullTexts.none)
    await page.getByRole('heading', { name: fullTexts.none, level: 2 }).waitFor()
    times.push(await pageAfter(page, 'click', () => choose(page, title)))
  }
  yield { name: `reader: ${what}, first opening to the first page`, value: rounded(times[0] ?? 0), unit: 'ms', n: 1 }
  yield* spread(`reader: ${what}, to the first page`, times)
}

/** A word that stands on one of the last pages, from the first, with all pages read for it. */
async function* searched(page: Page): AsyncGenerator<Figure> {
  await page.keyboard.press('ControlOrMeta+f')
  const from = performance.now()
  await page.keyboard.insertText('nowhere in it')
  await page.getByText('Not found').waitFor()
  const first = performance.now() - from
  yield { name: 'reader: 500 pages read for the first search', value: rounded(first), unit: 'ms', n: 1 }
  await page.keyboard.press('Escape')
}

async function* jumped(page: Page): AsyncGenerator<Figure> {
  const times: number[] = []
  const field = page.getByRole('textbox', { name: /^Page, of/ })
  for (let n = 0; n < jumps; n++) {
    const to = ((n * 197) % 500) + 1
    await field.fill(String(to))
    times.push(await pageAfter(page, 'keydown', () => page.keyboard.press('Enter'), to))
  }
  yield* spread('reader: another of 500 pages, to its being drawn', times)
}

/** From the event that an act makes to the frame after a page is drawn, in ms. */
async function pageAfter(page: Page, event: string, act: () => Promise<void>, number = 1): Promise<number> {
  await page.evaluate(
    ([kind, wanted]) => {
      const measured = new Promise<number>((resolve) => {
        const begin = (heard: Event) => {
          const look = () => {
            const drawn = document.querySelector(`[data-page="${wanted}"][data-state="drawn"] canvas`)
            if (drawn) requestAnimationFrame(() => resolve(performance.now() - heard.timeStamp))
            else if (performance.now() - heard.timeStamp > 20_000) resolve(Number.NaN)
            else requestAnimationFrame(look)
          }
          requestAnimationFrame(look)
        }
        window.addEventListener(kind, begin, { once: true, capture: true })
      })
      Object.assign(window, { measured })
    },
    [event, number] as const,
  )
  await act()
  const took = await page.evaluate(() => (window as unknown as { measured: Promise<number> }).measured)
  if (Number.isNaN(took)) throw new Error(`page ${number} was not drawn within 20 s`)
  return took
}

/** How long frames take while pages go by. */
async function* readThrough(page: Page): AsyncGenerator<Figure> {
  await page.getByRole('textbox', { name: /^Page, of/ }).fill('1')
  await pageAfter(page, 'keydown', () => page.keyboard.press('Enter'))
  const frames = await page.evaluate(async (pages) => {
    const scroller = document.querySelector('[data-turned]')
    const height = document.querySelector('[data-page]')?.clientHeight ?? 0
    const taken: number[] = []
    let last = performance.now()
    const end = pages * height
    while (scroller && scroller.scrollTop < end) {
      scroller.scrollTop += height / 8
      await new Promise(requestAnimationFrame)
      const now = performance.now()
      taken.push(now - last)
      last = now
    }
    return taken
  }, through)
  yield* spread(`reader: a frame while ${through} pages go by, eight frames a page`, frames)
}

/** What the window holds, in MiB. */
async function* memory({ desktop }: RunningApp, when: string): AsyncGenerator<Figure> {
  const used = await desktop?.evaluate(({ app }) =>
    app
      .getAppMetrics()
      .filter(({ type }) => type === 'Tab')
      .map(({ memory: held }) => held.workingSetSize / 1024),
  )
  const value = Math.round((used ?? []).reduce((sum, one) => sum + one, 0))
  yield { name: `reader: memory of the window ${when}`, value, unit: 'MiB', n: 1 }
}
