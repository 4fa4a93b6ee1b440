import { randomBytes, randomInt } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { monotonicFactory } from 'ulid'
import type { WriteDb } from '#db/database.ts'
import { openHostFile } from '#db/host/open.ts'
import { createReview, openReview } from '#db/open.ts'
import type { Schedule } from '#shared/domain/backups/schedule.ts'
import { Problem } from '#shared/domain/problem.ts'
import type { Sharer } from './sharing/sharer.ts'

/** Where ids and times come from: the real ones, or a test's. */
export interface Clock {
  now(): Date
  /** A ULID, greater than all before. */
  id(): string
}

/** What all sessions of one server process share: the folder of reviews and the files that are open. */
export interface Host {
  /** Where reviews are kept when nobody chose another place. */
  readonly folder: string
  /** Where the sample reviews are. */
  readonly samples: string
  readonly clock: Clock
  /** So many bytes that nobody can guess: what codes and cookies are made of. */
  random(length: number): Buffer
  /** How often backups are made of what is open, where nobody chose otherwise. */
  readonly backups: Schedule
  /** The database of a review file, opened once however many sessions use it. */
  open(path: string): WriteDb
  create(path: string): WriteDb
  /** The files that are open, by path. */
  opened(): ReadonlyMap<string, WriteDb>
  /** Closes a file that is given up. */
  discard(path: string): void
  /** What the host keeps to itself: who has an account, what is shared. Opened, and made, when it is first asked for. */
  hostFile(): WriteDb
  /** Turns the host of a team on and off; nothing where there is no process that could go on serving. */
  sharing: Sharer | undefined
  close(): void
}

/** Makes the host of a folder. */
export function createHost({
  folder,
  samples,
  clock = realClock(),
  random = randomBytes,
  backups = 'daily',
}: {
  folder: string
  samples: string
  clock?: Clock
  random?: (length: number) => Buffer
  backups?: Schedule
}): Host {
  const opened = new Map<string, WriteDb>()
  let hostFile: WriteDb | undefined
  const keep = (path: string, db: WriteDb) => {
    opened.set(path, db)
    return db
  }
  return {
    folder,
    samples,
    clock,
    random,
    sharing: undefined,
    backups,
    open: (path) => opened.get(resolve(path)) ?? keep(resolve(path), openReview(resolve(path))),
    create: (path) => {
      makeFolder(dirname(resolve(path)))
      return keep(resolve(path), createReview(resolve(path)))
    },
    opened: () => opened,
    discard: (path) => {
      opened.get(resolve(path))?.close()
      opened.delete(resolve(path))
    },
    hostFile: () => {
      hostFile ??= openHostFile(folder)
      return hostFile
    },
    close: () => {
      hostFile?.close()
      hostFile = undefined
      for (const db of opened.values()) db.close()
      opened.clear()
    },
  }
}

function realClock(): Clock {
  // Left to itself, it asks the system for each letter; this asks for thousands at once.
  const next = monotonicFactory(() => randomInt(2 ** 32) / 2 ** 32)
  return { now: () => new Date(), id: () => next() }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch {
    throw new Problem(
      'read-only',
      `Parallax cannot make the folder ${folder}. Choose a place where you may save files.`,
      { file: folder },
    )
  }
}
