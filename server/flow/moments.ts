import { Worker } from 'node:worker_threads'
import { type AsOf, isSmall, makeAsOf, openAsOf, saidSince } from '#db/as-of.ts'
import { newestFact } from '#db/changes.ts'
import type { ReadDb, WriteDb } from '#db/database.ts'
import type { AskedAsOf } from './as-of-thread.ts'

// As it stands in a checkout, and as it is bundled beside the server.
const entry = new URL(import.meta.url.endsWith('.ts') ? './as-of-thread.ts' : './as-of-thread.mjs', import.meta.url)

/** What is kept of each review: so many moments, of so many bytes together, for so long after they were looked at, in ms. */
const keep = { moments: 4, bytes: 256 * 2 ** 20, time: 120_000 }
/** A review of so many facts and records is taken back at once: a thread takes longer to start. */
const small = 3000

/** A review as it stood before an instant, while it is kept. */
interface Moment {
  before: string
  made: Promise<Made>
  /** What was made, once it is. */
  is?: Made
  /** How many look at it now; it is closed when nobody does. */
  used: number
  dropped: boolean
  timer?: NodeJS.Timeout
}
interface Made {
  db: WriteDb
  /** The newest fact of the review's file that it is known not to have missed. */
  upTo: number
  size: number
}

/** The moments of each open review, the one that was looked at last at the end. */
const kept = new WeakMap<ReadDb, Moment[]>()

/**
 * Gives what `use` makes of a review as it stood before an instant (ISO 8601, UTC). Taking a large review back is done on another
 * thread. What was made is kept for a while, as long as no fact turns up that had been said by then.
 */
export async function atMoment<T>(db: WriteDb, before: string, use: (then: ReadDb) => T | Promise<T>): Promise<T> {
  const moments = momentsOf(db)
  for (;;) {
    const known = moments.find((one) => one.before === before)
    const moment = known ?? begin(db, moments, before)
    moment.used++
    clearTimeout(moment.timer)
    try {
      const made = await moment.made
      if (stillTrue(db, moment, made)) touch(moments, moment)
      else {
        drop(moments, moment)
        if (known) continue
      }
      return await use(made.db)
    } finally {
      moment.used--
      settle(moments, moment)
    }
  }
}

function stillTrue(db: ReadDb, { before, dropped }: Moment, made: Made): boolean {
  if (dropped || saidSince(db, before, made.upTo)) return false
  made.upTo = newestFact(db)
  return true
}

function momentsOf(db: WriteDb): Moment[] {
  const known = kept.get(db)
  if (known) return known
  const moments: Moment[] = []
  kept.set(db, moments)
  db.beforeClose(() => {
    for (const moment of moments.slice()) {
      drop(moments, moment)
      close(moment)
    }
  })
  return moments
}

function begin(db: WriteDb, moments: Moment[], before: string): Moment {
  const make = async () => {
    const asOf = isSmall(db, small) ? makeAsOf(db.path, before) : await onThread({ path: db.path, before })
    return { db: openAsOf(asOf, db.path, before), upTo: asOf.upTo, size: asOf.bytes.length }
  }
  const moment: Moment = { before, made: make(), used: 0, dropped: false }
  moment.made.then(
    (made) => {
      moment.is = made
    },
    // Whoever asked is told; the next one may try again.
    () => drop(moments, moment),
  )
  moments.push(moment)
  return moment
}

function onThread(asked: AskedAsOf): Promise<AsOf> {
  const { promise, resolve, reject } = Promise.withResolvers<AsOf>()
  const worker = new Worker(entry, { workerData: asked })
  worker.on('message', ({ bytes, upTo }: { bytes: Uint8Array; upTo: number }) =>
    resolve({ bytes: Buffer.from(bytes.buffer), upTo }),
  )
  worker.on('error', reject)
  worker.on('exit', () => reject(new Error('the thread that takes a review back ended')))
  return promise
}

function touch(moments: Moment[], moment: Moment): void {
  const at = moments.indexOf(moment)
  if (at >= 0) moments.push(...moments.splice(at, 1))
  bound(moments)
}

function drop(moments: Moment[], moment: Moment): void {
  moment.dropped = true
  const at = moments.indexOf(moment)
  if (at >= 0) moments.splice(at, 1)
}

/** Gives up those that were not looked at for longest, while there are too many; never the last one. */
function bound(moments: Moment[]): void {
  const size = () => moments.reduce((sum, { is }) => sum + (is?.size ?? 0), 0)
  while (moments.length > 1 && (moments.length > keep.moments || size() > keep.bytes)) {
    const [oldest] = moments as [Moment]
    drop(moments, oldest)
    settle(moments, oldest)
  }
}

/** After a look: closed where it was given up, else when nobody looks at it for a while. */
function settle(moments: Moment[], moment: Moment): void {
  if (moment.used > 0) return
  if (moment.dropped) {
    close(moment)
    return
  }
  clearTimeout(moment.timer)
  moment.timer = setTimeout(() => {
    drop(moments, moment)
    close(moment)
  }, keep.time)
  // A command that is done ends, moments or not.
  moment.timer.unref()
}

function close(moment: Moment): void {
  clearTimeout(moment.timer)
  if (moment.is) moment.is.db.close()
  // What could not be made has nothing to close.
  else moment.made.then(({ db }) => db.close()).catch(() => undefined)
}
