import { mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { monotonicFactory } from 'ulid'
import type { WriteDb } from '#db/database.ts'
import { createReview, openReview } from '#db/open.ts'
import type { Schedule } from '#shared/domain/backups/schedule.ts'
import { Problem } from '#shared/domain/problem.ts'

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
  /** How often backups are made of what is open, where nobody chose otherwise. */
  readonly backups: Schedule
  /** The database of a review file, opened once however many sessions use it. */
  open(path: string): WriteDb
  create(path: string): WriteDb
  /** The files that are open, by path. */
  opened(): ReadonlyMap<string, WriteDb>
  /** Closes a file that is given up. */
  discard(path: string): void
  close(): void
}

/** Makes the host of a folder. */
export function createHost({
  folder,
  samples,
  clock = realClock(),
  backups = 'daily',
}: {
  folder: string
  samples: string
  clock?: Clock
  backups?: Schedule
}): Host {
  const opened = new Map<string, WriteDb>()
  const keep = (path: string, db: WriteDb) => {
    opened.set(path, db)
    return db
  }
  return {
    folder,
    samples,
    clock,
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
    close: () => {
      for (const db of opened.values()) db.close()
      opened.clear()
    },
  }
}

function realClock(): Clock {
  const next = monotonicFactory()
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
