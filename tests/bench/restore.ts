import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { largeReview } from '../corpus/large-review.ts'
import { randomOf } from '../corpus/random.ts'
import { clientAs, hostOf, importBytes, newReview } from '../corpus/review.ts'
import { risOf } from '../corpus/ris.ts'
import { type Figure, rounded, timed } from '../corpus/timing.ts'
import { configurationFor, isBegun, leftOut, litestream, replicate, restoreFrom } from '../support/litestream.ts'
import { startVotingHost } from '../support/voting-host.ts'

const kills = 10
const perSecond = 20
const file = 'review.parallax'

/**
 * What is lost when a host and the Litestream beside it are killed and the host's disk is gone: how far back from the kill the
 * oldest vote lies that was acknowledged and is not there (the loss window), of ten kills at random moments. And how long it
 * takes until the review is there again, also one of 100,000.
 */
export async function* run(): AsyncGenerator<Figure> {
  if (!litestream) return console.log(leftOut)
  const home = mkdtempSync(join(tmpdir(), 'parallax-restore-'))
  try {
    const small = await smallReview(home)
    const next = randomOf(1)
    const rounds: Round[] = []
    for (let i = 0; i < kills; i++) rounds.push(await killed(join(home, `round ${i}`), small, 3000 + next(3000)))
    yield* middleAndWorst(
      'loss window',
      's',
      rounds.map((round) => round.window / 1000),
    )
    yield* middleAndWorst(
      'votes lost of 20 a second',
      'votes',
      rounds.map((round) => round.lost),
    )
    yield* middleAndWorst(
      'restore',
      's',
      rounds.map((round) => round.restore / 1000),
    )
    yield { name: 'review', value: megabytes(small), unit: 'MB', n: 1 }
    const { path: large } = await largeReview()
    const whole = await killed(join(home, 'large'), large, 10_000)
    yield { name: 'review of 100,000', value: megabytes(large), unit: 'MB', n: 1 }
    yield { name: 'first whole copy of it', value: rounded(whole.begun / 1000), unit: 's', n: 1 }
    yield { name: 'its replica', value: whole.replica, unit: 'MB', n: 1 }
    yield { name: 'its restore', value: rounded(whole.restore / 1000), unit: 's', n: 1 }
    yield { name: 'its loss window', value: rounded(whole.window / 1000), unit: 's', n: 1 }
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

/** What one kill took, times in ms. */
interface Round {
  /** From the start of Litestream to its first whole copy. */
  begun: number
  lost: number
  window: number
  restore: number
  /** How large the replica is, in MB. */
  replica: number
}

/** One host that votes are cast at, killed a while after the replica has begun; its disk is gone, and the review restored. */
async function killed(home: string, review: string, after: number): Promise<Round> {
  const [disk, replica] = [join(home, 'disk'), join(home, 'replica')]
  for (const folder of [home, disk, replica]) mkdirSync(folder)
  copyFileSync(review, join(disk, file))
  const own = hostOf(disk)
  own.hostFile()
  own.close()
  const config = configurationFor(disk, 'review', replica)
  const host = await startVotingHost(disk, 'review', 'One')
  const replication = replicate(config)
  const [begun] = await timed(() => isBegun(replica, file))
  const { told, ended } = host.vote(perSecond)
  await pause(after)
  const at = Date.now()
  await Promise.all([host.kill(), replication.kill()])
  await ended
  rmSync(disk, { recursive: true })
  const restored = join(home, file)
  const [restore, problem] = await timed(async () => restoreFrom(config, join(disk, file), restored))
  if (problem !== undefined) throw new Error(problem)
  const kept = votesIn(restored, home)
  const round = {
    begun,
    lost: Math.max(0, told.length - kept),
    window: kept < told.length ? at - (told[kept]?.at ?? at) : 0,
    restore,
    replica: foldersSize(replica),
  }
  rmSync(home, { recursive: true })
  return round
}

function votesIn(path: string, folder: string): number {
  const host = hostOf(folder)
  try {
    return host.open(path).get<{ n: number }>(`SELECT count(*) AS n FROM fact WHERE kind = 'vote'`)?.n ?? 0
  } finally {
    host.close()
  }
}

async function smallReview(home: string): Promise<string> {
  const host = hostOf(join(home, 'small'))
  const path = await newReview(host, 'small')
  await importBytes(await clientAs(host, path, 'One'), 'found.ris', risOf({ count: 3000, seed: 1, abstract: 1150 }))
  host.close()
  return path
}

function middleAndWorst(name: string, unit: string, values: readonly number[]): Figure[] {
  const sorted = [...values].sort((a, b) => a - b)
  const n = sorted.length
  return [
    { name: `${name}, median`, value: rounded(sorted[Math.ceil(n / 2) - 1] ?? Number.NaN), unit, n },
    { name: `${name}, worst`, value: rounded(sorted[n - 1] ?? Number.NaN), unit, n },
  ]
}

function megabytes(path: string): number {
  return Math.round(statSync(path).size / 100_000) / 10
}

function foldersSize(folder: string): number {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return Math.round(files.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0) / 100_000) / 10
}
