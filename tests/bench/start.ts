import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchElectron } from '../e2e/app.ts'

const setup = new URL('../../scripts/e2e-setup.js', import.meta.url).href
const starts = 5

/** From starting the desktop app to its first list, answered by the server: the first start on new settings, and the median of the next ones. */
export async function run() {
  const { default: setUp }: { default: () => Promise<(() => void) | undefined> } = await import(setup)
  const tidyUp = await setUp()
  const home = mkdtempSync(join(tmpdir(), 'parallax-bench-'))
  try {
    const first = await start(home)
    const next: number[] = []
    for (let n = 0; n < starts; n++) next.push(await start(home))
    next.sort((a, b) => a - b)
    return [
      { name: 'start: first time to the list of reviews', value: first, unit: 'ms', n: 1 },
      { name: 'start: to the list of reviews, median', value: next[Math.floor(starts / 2)], unit: 'ms', n: starts },
    ]
  } finally {
    rmSync(home, { recursive: true, force: true })
    tidyUp?.()
  }
}

async function start(home: string): Promise<number> {
  const started = performance.now()
  const { page, reviews, close } = await launchElectron(home)
  // The folder is part of the server's answer.
  await page.getByText(reviews).waitFor()
  const taken = Math.round(performance.now() - started)
  await close()
  return taken
}
