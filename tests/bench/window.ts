import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { clientAs, hostOf, importBytes, newReview } from '../corpus/review.ts'
import { risOf } from '../corpus/ris.ts'
import { type Figure, spread, timed } from '../corpus/timing.ts'
import { launchElectron } from '../e2e/app.ts'
import { signIn } from '../e2e/journey/members.ts'
import { goTo } from '../e2e/journey/rail.ts'
import { reading } from '../e2e/journey/screening.ts'
import { starting } from '../e2e/journey/text.ts'

const reports = 300
const votes = 100
const starts = 3

/**
 * What a person waits for in the real app: from its start to the list of reviews, and from the key press to the next
 * report on the screen, which the window shows when the vote is on the disk.
 */
export async function* run(): AsyncGenerator<Figure> {
  // What the end-to-end tests need too: the built app, an Electron and a display.
  const preparation = new URL('../../scripts/e2e-setup.js', import.meta.url).href
  const { default: setUp }: { default: () => Promise<(() => void) | undefined> } = await import(preparation)
  const tidyUp = await setUp()
  const home = mkdtempSync(join(tmpdir(), 'parallax-window-'))
  try {
    const reviews = join(home, 'reviews')
    mkdirSync(reviews)
    const host = hostOf(reviews)
    const path = await newReview(host, 'Window')
    await importBytes(await clientAs(host, path, 'One'), 'w.ris', risOf({ count: reports, seed: 11, abstract: 1150 }))
    host.close()

    const start = async () => {
      const app = await launchElectron(home)
      await app.page.getByRole('button', { name: starting('Window') }).waitFor()
      return app
    }
    const opened: number[] = []
    for (let i = 1; i < starts; i++) {
      const [took, app] = await timed(start)
      opened.push(took)
      await app.close()
    }
    const [took, app] = await timed(start)
    yield* spread('start to the first list', [...opened, took])
    try {
      await app.page.getByRole('button', { name: starting('Window') }).click()
      await signIn(app.page, 'One')
      await goTo(app.page, 'app.map.screening')
      await reading(app.page).waitFor()
      yield* spread('key press to saved and next report shown', await keyPresses(app.page))
    } finally {
      await app.close()
    }
    const again = hostOf(reviews)
    const { counts } = await (await clientAs(again, path, 'One')).screening.queue({ stage: 'title-abstract' })
    again.close()
    if (counts.exclude !== votes) throw new Error(`${counts.exclude} of ${votes} votes were saved`)
  } finally {
    rmSync(home, { recursive: true, force: true })
    tidyUp?.()
  }
}

/** Excludes report after report; the page itself takes the time, from the key's event to the frame with another title. */
async function keyPresses(page: Page): Promise<number[]> {
  const took: number[] = []
  for (let i = 0; i < votes; i++) {
    await page.evaluate(() => {
      const title = () => document.querySelector('article h2')?.textContent
      const before = title()
      const measured = new Promise<number>((resolve) => {
        const begin = (event: KeyboardEvent) => {
          const look = () =>
            title() && title() !== before ? resolve(performance.now() - event.timeStamp) : requestAnimationFrame(look)
          requestAnimationFrame(look)
        }
        window.addEventListener('keydown', begin, { once: true, capture: true })
      })
      Object.assign(window, { measured })
    })
    await page.keyboard.press('e')
    took.push(await page.evaluate(() => (window as unknown as { measured: Promise<number> }).measured))
  }
  return took
}
