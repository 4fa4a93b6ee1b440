import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verify } from '#server/reviews/verify.ts'
import { clientAs, hostOf, importBytes, newReview } from '../corpus/review.ts'
import { risOf } from '../corpus/ris.ts'

// The command line is ended with SIGKILL while it makes a backup.

const home = mkdtempSync(join(tmpdir(), 'parallax-kill-backup-'))
let review: string

beforeAll(async () => {
  const host = hostOf(home)
  review = await newReview(host, 'killed')
  await importBytes(await clientAs(host, review, 'One'), 'search.ris', risOf({ count: 3000, seed: 1, abstract: 400 }))
  host.close()
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

const namesIn = (folder: string) => (existsSync(folder) ? readdirSync(folder) : [])
const wholeIn = (folder: string) => namesIn(folder).filter((name) => name.endsWith('.parallax'))
const sizeOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.size ?? 0

function sound(path: string): void {
  const host = hostOf(home)
  try {
    expect(verify(host.open(path))).toEqual({ ok: true, problems: [] })
  } finally {
    host.close()
  }
}

test.each([0, 1, 1_000_000, 3_000_000])(
  'a backup that is killed at %i bytes leaves no half file that counts, and the next is whole',
  async (size) => {
    const folder = join(home, `disk ${size}`)
    const bin = join(import.meta.dirname, '..', '..', 'bin', 'parallax.js')
    const child = spawn(process.execPath, [bin, 'backup', review, '-o', folder], { stdio: 'ignore' })
    const gone = new Promise((resolve) => child.once('exit', resolve))
    const isFar = () => namesIn(folder).some((name) => sizeOf(join(folder, name)) >= size)
    while (child.exitCode === null && !isFar()) await pause(1)
    child.kill('SIGKILL')
    await gone
    // Whatever bears the name of a backup is a whole one.
    const whole = wholeIn(folder)
    for (const name of whole) sound(join(folder, name))
    sound(review)
    const next = spawnSync(process.execPath, [bin, 'backup', review, '--json'], { encoding: 'utf8' })
    const { name } = JSON.parse(next.stdout)
    expect(wholeIn(folder).sort()).toEqual([...whole, name].sort())
    sound(join(folder, name))
  },
)
