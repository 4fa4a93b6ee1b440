import type { WriteDb } from '#db/database.ts'

interface Waiting {
  work: () => unknown
  resolve: (value: unknown) => void
  reject: (error: unknown) => void
}

type Outcome = { value: unknown } | { error: unknown }

/** So many share one transaction at most: some tens of milliseconds of work. */
const most = 100

const waitingFor = new WeakMap<WriteDb, Waiting[]>()

/**
 * Does a small piece of writing together with what else came in this moment, in one transaction, so that all of it waits for the disk
 * once: with hundreds who vote, the disk is what all wait for. Each piece is all or nothing by itself, and is answered once what it
 * wrote is on the disk. Where the disk fails, all of them fail. Whoever comes alone is written at once.
 *
 * @param work asks anew whether it may be done: a moment has passed since it was asked for
 */
export function inOneWrite<T>(db: WriteDb, work: () => T): Promise<T> {
  return new Promise((resolve, reject) => {
    const waiting = waitingFor.get(db) ?? []
    waitingFor.set(db, waiting)
    waiting.push({ work, resolve: resolve as Waiting['resolve'], reject })
    // What the connections brought in this turn of the event loop has then arrived.
    if (waiting.length === 1) setImmediate(() => writeWaiting(db, waiting))
  })
}

function writeWaiting(db: WriteDb, waiting: Waiting[]): void {
  const pieces = waiting.splice(0, most)
  if (waiting.length > 0) setImmediate(() => writeWaiting(db, waiting))
  let outcomes: Outcome[]
  try {
    outcomes = db.transaction(() => pieces.map(({ work }) => attempted(db, work)))
  } catch (error) {
    for (const { reject } of pieces) reject(error)
    return
  }
  for (const [i, { resolve, reject }] of pieces.entries()) {
    const outcome = outcomes[i] as Outcome
    if ('error' in outcome) reject(outcome.error)
    else resolve(outcome.value)
  }
}

/** One piece: what it wrote before it failed is taken back, and nothing else. */
function attempted(db: WriteDb, work: () => unknown): Outcome {
  try {
    return { value: db.part(work) }
  } catch (error) {
    // On some errors, such as a full disk, SQLite takes the whole transaction back: then none of the pieces is written.
    if (!db.isWriting) throw error
    return { error }
  }
}
