import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Answer, Field } from '#shared/domain/charting/form.ts'
import { chartedReview } from '../corpus/charted-review.ts'
import { randomOf } from '../corpus/random.ts'
import { clientAs, hostOf } from '../corpus/review.ts'
import { type Figure, rounded, spread, timed } from '../corpus/timing.ts'
import { launchElectron, type RunningApp } from '../e2e/app.ts'
import { signIn } from '../e2e/journey/members.ts'
import { goTo } from '../e2e/journey/rail.ts'
import { starting, t } from '../e2e/journey/text.ts'

const studies = 2000
const rounds = 12

/** Sixty fields of all kinds that stand in a table. */
const fields: Field[] = Array.from({ length: 60 }, (_, i): Field => {
  const plain = { id: `f${i}`, label: `Field ${i}`, options: [] }
  const options = Array.from({ length: 6 }, (__, n) => ({ id: `o${n}`, label: `Choice ${n} of field ${i}` }))
  switch (i % 6) {
    case 0:
      return { ...plain, type: 'one', options }
    case 1:
      return { ...plain, type: 'many', options }
    case 2:
      return { ...plain, type: 'number' }
    case 3:
      return { ...plain, type: 'text' }
    case 4:
      return { ...plain, type: 'country', several: true }
    default:
      return { ...plain, type: 'year' }
  }
})

function answers(): (field: Field, study: number) => Answer {
  const next = randomOf(7)
  return (field) => {
    if (next(10) === 0) return null
    switch (field.type) {
      case 'one':
        return `o${next(6)}`
      case 'many':
        return [...new Set([`o${next(6)}`, `o${next(6)}`])]
      case 'number':
        return next(5000)
      case 'text':
        return `What was found number ${next(100_000)}, in the words of those who were asked about it`
      case 'country':
        return [['NO', 'SE', 'DK', 'FI', 'IS'][next(5)] ?? 'NO']
      default:
        return 1990 + next(35)
    }
  }
}

/**
 * The evidence table of 2,000 studies with 60 fields in the real app: how long it takes to open, how many frames a second a
 * long scroll has, and the time from a change of filter or order to the frame that shows it.
 */
export async function* run(): AsyncGenerator<Figure> {
  const preparation = new URL('../../scripts/e2e-setup.js', import.meta.url).href
  const { default: setUp }: { default: () => Promise<(() => void) | undefined> } = await import(preparation)
  const tidyUp = await setUp()
  const home = mkdtempSync(join(tmpdir(), 'parallax-evidence-'))
  try {
    const reviews = join(home, 'reviews')
    mkdirSync(reviews)
    const host = hostOf(reviews)
    const { path } = await chartedReview(host, 'Wide', studies, fields, answers())
    const client = await clientAs(host, path, 'One')
    const asked: number[] = []
    for (let i = 0; i < 5; i++) asked.push((await timed(() => client.evidence.table({})))[0])
    yield* spread('evidence: the table is put together by the server', asked)
    const [written] = await timed(() => client.evidence.export({ format: 'xlsx', lang: 'en' }))
    yield { name: 'evidence: workbook written', value: rounded(written), unit: 'ms', n: 1 }
    host.close()
    const app = await launchElectron(home)
    try {
      const { page } = app
      await page.setViewportSize({ width: 1440, height: 900 })
      await page.getByRole('button', { name: starting('Wide') }).click()
      await signIn(page, 'One')
      const [opened] = await timed(async () => {
        await goTo(page, 'evidence.title')
        await page.getByRole('rowheader').first().waitFor({ timeout: 60_000 })
      })
      yield { name: 'evidence: room opened, from the press to the first row', value: rounded(opened), unit: 'ms', n: 1 }
      yield* scrolling(page)
      yield* changing(page)
      yield* memory(app)
    } finally {
      await app.close()
    }
  } finally {
    rmSync(home, { recursive: true, force: true })
    tidyUp?.()
  }
}

/** Down, back and across in steps of a wheel, a step a frame; the page counts the frames. */
async function* scrolling(page: Page): AsyncGenerator<Figure> {
  for (const [direction, distance] of [
    ['down', 24_000],
    ['across', 8000],
  ] as const) {
    const frames = await page.evaluate(
      async ({ direction: way, distance: far }) => {
        const grid = document.querySelector<HTMLElement>('[role=grid]')
        if (!grid) return []
        const times: number[] = []
        const key = way === 'down' ? 'scrollTop' : 'scrollLeft'
        await new Promise<void>((done) => {
          const begin = (at: number) => {
            times.push(at)
            grid[key] += 80
            if (grid[key] >= far - 100 || times.length > 400) done()
            else requestAnimationFrame(begin)
          }
          requestAnimationFrame(begin)
        })
        return times.slice(1).map((time, i) => time - (times[i] ?? 0))
      },
      { direction, distance },
    )
    const total = frames.reduce((sum, frame) => sum + frame, 0)
    const late = frames.filter((frame) => frame > 25).length
    const n = frames.length
    yield {
      name: `evidence: frames a second, scrolling ${direction}`,
      value: rounded((n / total) * 1000),
      unit: 'fps',
      n,
    }
    yield {
      name: `evidence: frames that took longer than 25 ms, scrolling ${direction}`,
      value: late,
      unit: 'frames',
      n,
    }
    await page.evaluate(() => document.querySelector('[role=grid]')?.scrollTo(0, 0))
  }
}

/** Sorting by pressing heads, and filtering by the search and by a column; the page takes the time to the next frame. */
async function* changing(page: Page): AsyncGenerator<Figure> {
  const sorted: number[] = []
  const heads = await page.getByRole('columnheader').count()
  for (let i = 0; i < rounds; i++) {
    const head = page.getByRole('columnheader').nth(i % heads)
    sorted.push(await timeToFrame(page, () => head.click({ position: { x: 20, y: 12 } })))
  }
  yield* spread('evidence: sorted, from the press to the frame', sorted)
  const filtered: number[] = []
  for (let i = 0; i < rounds; i++) {
    // A column of choices, then one of text, one of numbers: whichever is active.
    await page.getByRole('grid').focus()
    await page.keyboard.press(i === 0 ? 'Home' : 'ArrowRight')
    await page.keyboard.press('f')
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    await dialog.getByText(t('evidence.filter.answered.given')).click()
    filtered.push(
      await timeToFrame(page, () =>
        dialog.getByRole('button', { name: t('evidence.filter.apply'), exact: true }).click(),
      ),
    )
  }
  yield* spread('evidence: filtered, from the press to the frame', filtered)
}

/** From the event of the pointer to the second frame after it, by when the first one is on the screen. */
async function timeToFrame(page: Page, act: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const measured = new Promise<number>((resolve) => {
      window.addEventListener(
        'pointerup',
        (event) => {
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - event.timeStamp)))
        },
        { once: true, capture: true },
      )
    })
    Object.assign(window, { measured })
  })
  await act()
  return page.evaluate(() => (window as unknown as { measured: Promise<number> }).measured)
}

async function* memory(app: RunningApp): AsyncGenerator<Figure> {
  const heap = await app.page.evaluate(
    () => (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize,
  )
  yield { name: 'evidence: memory of the page', value: Math.round(heap / 2 ** 20), unit: 'MiB', n: 1 }
}
