import type { FactKind } from '#shared/domain/facts/fact.ts'
import type { ReadDb } from './database.ts'

/**
 * Kinds of fact by which a review is set up: few, seldom said, and asked for by every call. What is current of them is read once and
 * kept in memory until one of the kind is said, here or by another process.
 */
const setup: ReadonlySet<FactKind> = new Set([
  'review',
  'member',
  'stage',
  'criterion',
  'reason',
  'form',
  'label',
  'source',
  'import',
  'pilot',
  'takeover',
])

interface Kept {
  /** SQLite's count of what others wrote to the file when it was looked last. */
  version: number
  lists: Map<FactKind, readonly unknown[]>
}

const keptOf = new WeakMap<ReadDb, Kept>()

/**
 * What is current of a kind, if that is kept in memory; read and kept where it is not yet. While something is being written that may
 * yet be taken back, nothing more is kept; what is written then is forgotten first (`forgetKept`), so that what is still kept
 * holds. What is kept is frozen, for everybody is given the same.
 */
export function readKept<Row extends object>(
  db: ReadDb,
  kind: FactKind,
  read: () => Row[],
): readonly Row[] | undefined {
  if (!setup.has(kind)) return undefined
  const { lists } = upToDate(db)
  const known = lists.get(kind)
  if (known || db.isWriting) return known as readonly Row[] | undefined
  const rows = read()
  freeze(rows)
  lists.set(kind, rows)
  return rows
}

function upToDate(db: ReadDb): Kept {
  const version = dataVersion(db)
  let kept = keptOf.get(db)
  if (!kept || kept.version !== version) {
    kept = { version, lists: new Map() }
    keptOf.set(db, kept)
  }
  return kept
}

/** Forgets what was kept of a kind, or of all: before it is written. */
export function forgetKept(db: ReadDb, kind?: FactKind): void {
  if (kind === undefined) keptOf.delete(db)
  else keptOf.get(db)?.lists.delete(kind)
}

let looked = new WeakMap<ReadDb, { version: number; isWriting: boolean }>()
let isOneTurn = false

/**
 * Another number whenever another process, or another connection of this one, has written to the file. It is looked at once in each
 * stretch of work that nothing comes into from outside, and anew once something is being written, as nobody else can write then:
 * a call asks it several times, and a look costs as much as reading a row.
 */
export function dataVersion(db: ReadDb): number {
  const { isWriting } = db
  const known = looked.get(db)
  if (known?.isWriting === isWriting) return known.version
  const version = db.get<{ data_version: number }>('PRAGMA data_version')?.data_version ?? 0
  looked.set(db, { version, isWriting })
  const stretch = looked
  // A tick that is asked for by a microtask comes once all microtasks are done.
  if (!known && !isOneTurn) queueMicrotask(() => process.nextTick(() => stretch.delete(db)))
  return version
}

/**
 * Has each file looked at once for all that a turn of the event loop brings in by sockets: to be called when a request is heard. All
 * of that had arrived before the first of it was heard, so whatever somebody wrote before they sent theirs is seen by that
 * look. With hundreds who vote, the looks were a fifth of what a host did.
 */
export function lookOnceThisTurn(): void {
  if (isOneTurn) return
  isOneTurn = true
  looked = new WeakMap()
  // Comes once the sockets have been read, and before any of them is waited for again.
  setImmediate(() => {
    isOneTurn = false
    looked = new WeakMap()
  })
}

const followed = new WeakMap<readonly unknown[], Map<unknown, unknown>>()

/**
 * What follows from a list that is kept, worked out once for as long as it is.
 *
 * @param work the same function each time
 */
export function followingFrom<Row, Found>(list: readonly Row[], work: (list: readonly Row[]) => Found): Found {
  const known = followed.get(list) ?? new Map()
  followed.set(list, known)
  if (!known.has(work)) known.set(work, work(list))
  return known.get(work)
}

function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return
  Object.freeze(value)
  for (const inner of Object.values(value)) freeze(inner)
}
