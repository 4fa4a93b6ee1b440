import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verify } from '#server/reviews/verify.ts'
import { clientAs, hostOf, importBytes, newReview } from '../corpus/review.ts'
import { risOf } from '../corpus/ris.ts'
import { openWorkshop } from '../support/bundled.ts'

const home = mkdtempSync(join(tmpdir(), 'parallax-kill-bundle-'))
const workshop = openWorkshop()
let review: string

beforeAll(async () => {
  const host = hostOf(home)
  review = await newReview(host, 'killed')
  const client = await clientAs(host, review, 'One')
  await importBytes(client, 'search.ris', risOf({ count: 3000, seed: 1, abstract: 400 }))
  host.close()
})
afterAll(() => {
  workshop.remove()
  rmSync(home, { recursive: true, force: true })
})

const sizeOf = (path: string) => (existsSync(path) ? statSync(path).size : 0)

/** Runs the command line and ends it at once (SIGKILL) when the file under way is so large, or is there by its name. */
async function killed(args: string[], to: string, size: number): Promise<void> {
  const bin = join(import.meta.dirname, '..', '..', 'bin', 'parallax.js')
  const child = spawn(process.execPath, [bin, ...args], { stdio: 'ignore' })
  const gone = new Promise((resolve) => child.once('exit', resolve))
  while (child.exitCode === null && sizeOf(`${to}.part`) < size && !existsSync(to)) await pause(1)
  child.kill('SIGKILL')
  await gone
}

test.each([1, 50_000, 200_000, 600_000])(
  'a bundle that is killed at %i bytes leaves no half bundle under its name, and the next is whole',
  async (size) => {
    const to = join(home, `bundle-${size}.zip`)
    await killed(['bundle', review, '-o', to], to, size)
    if (existsSync(to)) expect((await workshop.check(to)).findings).toEqual([])
    const host = hostOf(home)
    expect(verify(host.open(review))).toEqual({ ok: true, problems: [] })
    const whole = await workshop.write(host.open(review))
    host.close()
    expect((await workshop.check(whole)).findings).toEqual([])
  },
)

test.each([1, 1_000_000])('a review that is killed while it is restored, at %i bytes, is not there', async (size) => {
  const host = hostOf(home)
  const bundle = await workshop.write(host.open(review))
  host.close()
  const to = join(home, `restored-${size}.parallax`)
  await killed(['restore', bundle, '-o', to], to, size)
  if (!existsSync(to)) return
  const other = hostOf(home)
  expect(verify(other.open(to))).toEqual({ ok: true, problems: [] })
  other.close()
})
