import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accountById, addAccount } from '#db/host/accounts.ts'
import { openHostFile } from '#db/host/open.ts'
import { verify } from '#server/reviews/verify.ts'
import { randomOf } from '../corpus/random.ts'
import { clientAs, hostOf, importBytes, newReview } from '../corpus/review.ts'
import { risOf } from '../corpus/ris.ts'
import { freePort } from '../support/free-port.ts'
import {
  configurationFor,
  isBegun,
  isReplicated,
  leftOut,
  litestream,
  replicate,
  restoreFrom,
} from '../support/litestream.ts'
import { type Acknowledged, startVotingHost } from '../support/voting-host.ts'

// The host and Litestream beside it are ended with SIGKILL and the host's disk is gone; what docs/host/backup.md says comes back, comes back.
// PARALLAX_KILL_SEED repeats a run, as far as the machine's own timing allows.

const seed = Number(process.env.PARALLAX_KILL_SEED ?? Date.now() % 1_000_000)
const next = randomOf(seed)
const home = mkdtempSync(join(tmpdir(), 'parallax-replica-'))
const [disk, replica, elsewhere] = ['disk', 'replica', 'elsewhere'].map((name) => join(home, name)) as [
  string,
  string,
  string,
]
const file = 'review.parallax'

beforeAll(async () => {
  if (!litestream) return
  for (const folder of [disk, replica, elsewhere]) mkdirSync(folder)
  const host = hostOf(disk)
  const path = await newReview(host, 'review')
  await importBytes(await clientAs(host, path, 'One'), 'found.ris', risOf({ count: 300, seed: 7, abstract: 200 }))
  addAccount(host.hostFile(), {
    id: 'a',
    name: 'Reviewer 1',
    folded: 'reviewer 1',
    passphrase: '{}',
    made: '2026-01-01',
  })
  host.close()
}, 120_000)
afterAll(() => rmSync(home, { recursive: true, force: true }))

/** The votes in a review file that nobody has open, in the order in which they were said; the file is sound. */
function votesIn(path: string): Pick<Acknowledged, 'report' | 'decision'>[] {
  const host = hostOf(elsewhere)
  try {
    const db = host.open(path)
    // SQLite's own integrity check is in it.
    expect(verify(db)).toEqual({ ok: true, problems: [] })
    return db
      .all<{ body: string }>(`SELECT body FROM fact WHERE kind = 'vote' ORDER BY seq`)
      .map(({ body }) => JSON.parse(body))
      .map(({ report, decision }) => ({ report, decision }))
  } finally {
    host.close()
  }
}

test('after the host was killed and its disk is gone, each vote that was replicated is there, and none that nobody cast', {
  timeout: 300_000,
}, async (context) => {
  if (!litestream) return context.skip(leftOut)
  console.log(`Killing the host and Litestream at the moment of seed ${seed}.`)
  const port = await freePort()
  const config = configurationFor(disk, 'review', replica, port)
  const replication = replicate(config)
  await isBegun(replica, file)
  const host = await startVotingHost(disk, 'review', 'One')
  const { told, ended } = host.vote(40)
  const plain = (votes: readonly Acknowledged[]) => votes.map(({ report, decision }) => ({ report, decision }))

  // A moment to go back to: what was told before it and replicated, and what was told by then at all.
  while (told.length === 0) await pause(5)
  const early = told.length
  await isReplicated(port, join(disk, file))
  const moment = new Date()
  const byThen = told.length

  await pause(next(1500))
  const safe = told.length
  await isReplicated(port, join(disk, file))
  await pause(next(1000))
  await Promise.all([host.kill(), replication.kill()])
  await ended
  expect(safe).toBeGreaterThan(byThen)
  rmSync(disk, { recursive: true })

  const restored = join(elsewhere, file)
  expect(restoreFrom(config, join(disk, file), restored), replication.said()).toBeUndefined()
  const kept = votesIn(restored)
  expect(kept.length).toBeGreaterThanOrEqual(safe)
  expect(kept.slice(0, told.length)).toEqual(plain(told).slice(0, kept.length))
  // Beyond what was told there may be the one vote whose answer the kill overtook.
  expect(kept.length).toBeLessThanOrEqual(told.length + 1)

  const then = join(elsewhere, 'then.parallax')
  expect(restoreFrom(config, join(disk, file), then, moment)).toBeUndefined()
  const at = votesIn(then)
  expect(at.length).toBeGreaterThanOrEqual(early)
  expect(at.length).toBeLessThanOrEqual(byThen + 1)
  expect(at).toEqual(kept.slice(0, at.length))

  const hostFile = join(elsewhere, '.host', 'host.db')
  mkdirSync(join(elsewhere, '.host'))
  expect(restoreFrom(config, join(disk, '.host', 'host.db'), hostFile)).toBeUndefined()
  const accounts = openHostFile(elsewhere)
  expect(accountById(accounts, 'a')).toMatchObject({ name: 'Reviewer 1' })
  accounts.close()

  // The review goes on at its new place, and is replicated anew.
  const again = await startVotingHost(elsewhere, 'review', 'One')
  const more = again.vote(40)
  while (more.told.length < 5) await pause(5)
  await again.kill()
  await more.ended
  expect(votesIn(restored).length).toBeGreaterThanOrEqual(kept.length + 5)
})

test('an import so large that SQLite brings its log into the file by itself is whole in the replica too', {
  timeout: 300_000,
}, async (context) => {
  if (!litestream) return context.skip(leftOut)
  const [own, copies] = [join(home, 'second disk'), join(home, 'second', 'replica')]
  for (const folder of [own, copies]) mkdirSync(folder, { recursive: true })
  const before = hostOf(own)
  await newReview(before, 'review')
  before.hostFile()
  before.close()
  const port = await freePort()
  const config = configurationFor(own, 'review', copies, port)
  const replication = replicate(config)
  await isBegun(copies, file)
  const host = await startVotingHost(own, 'review', 'One')
  const importing = hostOf(own)
  const client = await clientAs(importing, join(own, file), 'Two')
  // Some 80 MB, and 40 MB is where SQLite begins.
  const records = await importBytes(client, 'large.ris', risOf({ count: 20_000, seed: 3, abstract: 1150 }))
  importing.close()
  expect(statSync(join(own, file)).size).toBeGreaterThan(40_000_000)
  const { told, ended } = host.vote(20)
  while (told.length === 0) await pause(5)
  await isReplicated(port, join(own, file))
  await Promise.all([host.kill(), replication.kill()])
  await ended
  rmSync(own, { recursive: true })
  const restored = join(elsewhere, 'large.parallax')
  expect(restoreFrom(config, join(own, file), restored), replication.said()).toBeUndefined()
  expect(votesIn(restored).length).toBeGreaterThan(0)
  const again = hostOf(elsewhere)
  expect(again.open(restored).get('SELECT count(*) AS n FROM record')).toEqual({ n: records })
  again.close()
})

test('where nothing was replicated, nothing is made of it', (context) => {
  if (!litestream) return context.skip(leftOut)
  const config = configurationFor(disk, 'other', join(home, 'replica'))
  const to = join(elsewhere, 'never.parallax')
  expect(restoreFrom(config, join(disk, 'other.parallax'), to)).toContain('no matching backups')
})
