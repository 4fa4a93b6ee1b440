import {
  accessSync,
  constants,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { copyStands } from '#db/backup.ts'
import { newestFact } from '#db/changes.ts'
import { identityOf } from '#db/facts.ts'
import { sizeOfReview } from '#db/snapshot.ts'
import type { Progress } from '#shared/contract/base.ts'
import { type BackupName, backupName, backupsAmong, parseBackupName, tagOf } from '#shared/domain/backups/names.ts'
import { toForget } from '#shared/domain/backups/rotation.ts'
import { Problem } from '#shared/domain/problem.ts'
import type { Call } from '../call.ts'
import { followThread } from '../follow-thread.ts'
import { syncNames } from '../to-disk.ts'
import type { BackupTask, FromBackupThread } from './messages.ts'
import { riskAt } from './place.ts'

// As it stands in a checkout, and as it is bundled beside the server.
const entry = new URL(import.meta.url.endsWith('.ts') ? './backup-thread.ts' : './backup-thread.mjs', import.meta.url)

/** In MiB: SQLite's own memory is not in it. */
const MEMORY = 1024
/** What a disk should have left after a backup, in bytes. */
const SPARE = 200_000_000
/** A part of a backup that is so old, in ms, is of a process that was ended. */
const STALE = 3_600_000

/** A backup that was made. */
export interface Made extends BackupName {
  size: number
  folder: string
  /** How many older ones were let go. */
  gone: number
}

/** What a call knows of the review whose backups are kept. */
export type Kept = Pick<Call, 'db' | 'clock'>

/** The name of a review's file, without its ending. */
function baseOf(review: string): string {
  return basename(review).replace(/\.parallax$/i, '')
}

/** The folder of a review's backups, unless another one was chosen: beside the review, with its name. */
export function folderBeside(review: string): string {
  return join(dirname(review), `${baseOf(review)} backups`)
}

/** The backups of a review in a folder, newest first; none where the folder is not there. */
export function backupsIn(folder: string, { db }: Pick<Call, 'db'>): BackupName[] {
  try {
    return backupsAmong(readdirSync(folder), baseOf(db.path), tagOf(identityOf(db) ?? ''))
  } catch {
    return []
  }
}

/** Reviews of which a copy is being made by this process, one at a time: who asked for it, and when it has ended. */
const underWay = new Map<string, { by: Asker; ended: Promise<void> }>()

/** Who wants a backup: a person, or the schedule. */
export type Asker = 'person' | 'schedule'

/** Whether a backup of the review is being made that somebody asked for. */
export function isAskedFor(review: string): boolean {
  return underWay.get(review)?.by === 'person'
}

/** Whether any backup of the review is being made. */
export function isUnderWay(review: string): boolean {
  return underWay.has(review)
}

/**
 * Makes a backup: whole under a passing name, checked, named, and only then are those let go that the rotation needs no more.
 * One that the schedule makes meanwhile is waited for, and nobody learns of it: it is quick where nothing was said.
 *
 * @param isBeside whether the folder may be made; one that was chosen and is gone is a disk that is not there
 * @throws {Problem} what was in the way; nothing is left behind and no backup is let go
 */
export async function* backUp(
  { db, clock }: Kept,
  { folder, isBeside }: { folder: string; isBeside: boolean },
  by: Asker,
  signal?: AbortSignal,
): AsyncGenerator<Progress, Made> {
  const tag = tagOf(identityOf(db) ?? '')
  for (let other = underWay.get(db.path); other; other = underWay.get(db.path)) {
    if (other.by === 'person') throw new Problem('backup-under-way', 'A backup of this review is being made already.')
    await other.ended
  }
  const { promise: ended, resolve: end } = Promise.withResolvers<void>()
  underWay.set(db.path, { by, ended })
  try {
    requireFolder(folder, isBeside)
    forgetStale(folder, db.path, tag)
    let at = clock.now()
    while (existsSync(join(folder, backupName(baseOf(db.path), at, tag)))) at = new Date(at.getTime() + 1000)
    const name = backupName(baseOf(db.path), at, tag)
    const to = join(folder, name)
    const size = (by === 'schedule' && nameAgain(db, folder, to)) || (yield* copyTo(db, to, signal))
    const gone = forget(folder, { db }, tag)
    return { name, at: at.toISOString(), size, folder, gone }
  } finally {
    underWay.delete(db.path)
    end()
  }
}

/**
 * Where nothing was said since the newest backup, that is a backup of this moment too, and takes a second name of the same
 * bytes (https://nodejs.org/api/fs.html#fslinksyncexistingpath-newpath). So a backup is there at each time at which one is due,
 * whatever anybody said: that there is one tells nobody who is blinded whether somebody worked. Gives its size; undefined where
 * a new one has to be made, which is also where a disk knows no second names.
 */
function nameAgain(db: Kept['db'], folder: string, to: string): number | undefined {
  const [newest] = backupsIn(folder, { db })
  if (!newest) return undefined
  const from = join(folder, newest.name)
  const stands = copyStands(from)
  if (stands?.identity !== identityOf(db) || stands?.newest !== newestFact(db)) return undefined
  requireRoom(folder, sizeOfReview(db), to)
  try {
    linkSync(from, to)
    syncNames(folder)
    return statSync(to).size
  } catch {
    return undefined
  }
}

/**
 * Copies a live review to a path, whole and checked or not at all. Gives how many bytes it has.
 *
 * @throws {Problem} what was in the way
 */
export async function* copyTo(db: Call['db'], to: string, signal?: AbortSignal): AsyncGenerator<Progress, number> {
  requireRoom(dirname(to), sizeOfReview(db), to)
  const isElsewhere = riskAt(to) !== undefined
  const scratch = isElsewhere ? mkdtempSync(join(tmpdir(), 'parallax-backup-')) : null
  try {
    return yield* written({ does: 'copy', review: db.path, to, scratch }, signal)
  } finally {
    if (scratch !== null) rmSync(scratch, { recursive: true, force: true })
  }
}

/** Has a thread write a file under its passing name, and names it. */
export async function* written(task: BackupTask, signal?: AbortSignal): AsyncGenerator<Progress, number> {
  try {
    const made = yield* followThread<Extract<FromBackupThread, { type: 'made' }>>(entry, task, {
      memory: MEMORY,
      signal,
    })
    if (existsSync(task.to))
      throw new Problem('file-exists', `There is a file already at ${task.to}.`, { file: task.to })
    renameSync(`${task.to}.part`, task.to)
    syncNames(dirname(task.to))
    return made.size
  } catch (error) {
    throw inTheWay(error, task.to)
  } finally {
    forgetPart(task.to)
  }
}

/** What the system says, as a person can mend it. */
export function inTheWay(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const file = dirname(path)
  if (/ENOSPC|EDQUOT|EFBIG|SQLITE_FULL/.test(code))
    return new Problem('backup-no-room', `There is no room for a copy in ${file}.`, { file })
  if (/EACCES|EPERM|EROFS|READONLY/.test(code))
    return new Problem('backup-read-only', `Parallax may not write into ${file}.`, { file })
  if (/ENOENT|ENOTDIR|ENXIO|ENODEV|EHOSTDOWN|EHOSTUNREACH|ESTALE|ENOTCONN|CANTOPEN/.test(code))
    return new Problem('backup-folder-gone', `${file} is not there any more.`, { file })
  if (/^EIO$|SQLITE_IOERR/.test(code))
    return new Problem('backup-disk-fails', `The disk of ${file} does not take what is written to it.`, { file })
  return error
}

function requireFolder(folder: string, isBeside: boolean): void {
  const inside = join(folder, 'x')
  try {
    if (isBeside) mkdirSync(folder, { recursive: true, mode: 0o700 })
    if (!statSync(folder).isDirectory()) throw Object.assign(new Error('no folder'), { code: 'ENOTDIR' })
    accessSync(folder, constants.W_OK)
  } catch (error) {
    throw inTheWay(error, inside)
  }
}

/** A disk that is nearly full is said before it is full, for the review may lie on the same one. */
function requireRoom(folder: string, size: number, path: string): void {
  let free: number
  try {
    const { bavail, bsize } = statfsSync(folder)
    free = bavail * bsize
  } catch (error) {
    throw inTheWay(error, path)
  }
  // Some disks that lie elsewhere say nothing of their room.
  if (free > 0 && free < size + Math.min(SPARE, size))
    throw new Problem('backup-no-room', `There is no room for a copy in ${folder}.`, { file: folder })
}

/** Lets backups go. Each must be what its name says: a backup of this very review. */
function forget(folder: string, call: Pick<Call, 'db'>, tag: string): number {
  let gone = 0
  for (const { name } of toForget(backupsIn(folder, call))) {
    const path = join(folder, name)
    const stands = copyStands(path)
    if (!stands || tagOf(stands.identity) !== tag) continue
    try {
      rmSync(path)
      gone++
    } catch {
      // It goes the next time.
    }
  }
  return gone
}

/** What a process that was ended left of a backup of this review. */
function forgetStale(folder: string, review: string, tag: string): void {
  for (const name of readdirSync(folder)) {
    const of = parseBackupName(name.replace(/\.part(-journal|-wal|-shm)?$/, ''))
    if (!of || name === of.name || of.tag !== tag || of.base !== baseOf(review)) continue
    const age = Date.now() - statSync(join(folder, name)).mtimeMs
    if (age > STALE) rmSync(join(folder, name), { force: true })
  }
}

function forgetPart(to: string): void {
  for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(`${to}.part${ending}`, { force: true })
}
