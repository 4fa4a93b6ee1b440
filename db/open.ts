import { accessSync, constants, existsSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite from 'better-sqlite3'
import { Problem } from '#shared/domain/problem.ts'
import { type WriteDb, wrap } from './database.ts'
import { migrations as known } from './migrations/index.ts'
import { mendUndone } from './projections/undo-in-parts.ts'
import { forgetStaged, forgetStrayParts } from './staging.ts'

/** `PRLX`, in the header of every review file (https://www.sqlite.org/pragma.html#pragma_application_id). */
export const APPLICATION_ID = 0x50524c58

/** Makes a new, empty review file. Fails where there is one already, or where nothing can be written. */
export function createReview(path: string): WriteDb {
  if (existsSync(path)) throw new Problem('file-exists', `There is a file already at ${path}.`, { file: path })
  try {
    mkdirSync(dirname(path), { recursive: true })
    const sqlite = new Sqlite(path)
    sqlite.pragma(`application_id = ${APPLICATION_ID}`)
    return prepare(sqlite, known)
  } catch (error) {
    throw cannotWrite(error, path)
  }
}

/** An empty review in memory, for what is only looked at for a while. */
export function reviewInMemory(): WriteDb {
  return prepare(new Sqlite(':memory:'), known)
}

/** A review in memory that was made into bytes. */
export function reviewOfBytes(bytes: Buffer): WriteDb {
  return wrap(new Sqlite(bytes))
}

/**
 * Opens a review file, bringing an older one up to date after making a copy of it beside it.
 *
 * @param migrations what brings a file up to date, in order: those of this version, or a test's
 * @throws {Problem} `no-such-file`, `not-a-review`, `newer-version`, `read-only` or `disk-full`; the file is as it was
 */
export function openReview(path: string, migrations = known): WriteDb {
  if (!existsSync(path)) throw new Problem('no-such-file', `There is no file at ${path}.`, { file: path })
  if (!statSync(path).isFile()) throw new Problem('not-a-review', `${path} is not a Parallax review.`, { file: path })
  let sqlite: Sqlite.Database
  try {
    accessSync(dirname(path), constants.W_OK)
    accessSync(path, constants.W_OK)
    sqlite = new Sqlite(path, { fileMustExist: true })
  } catch (error) {
    throw cannotWrite(error, path)
  }
  try {
    recognise(sqlite, path, migrations)
    return prepare(sqlite, migrations)
  } catch (error) {
    sqlite.close()
    throw cannotWrite(error, path)
  }
}

function recognise(sqlite: Sqlite.Database, path: string, migrations: typeof known): void {
  let applicationId: unknown
  try {
    applicationId = sqlite.pragma('application_id', { simple: true })
  } catch {
    applicationId = undefined
  }
  if (applicationId !== APPLICATION_ID) {
    throw new Problem('not-a-review', `${path} is not a Parallax review, or it is damaged.`, { file: path })
  }
  const version = versionOf(sqlite)
  if (version > migrations.length) {
    throw new Problem(
      'newer-version',
      `${path} was made by a newer Parallax (file version ${version}; this one reads up to ${migrations.length}). Nothing was changed. Please update Parallax.`,
      { file: path, data: { version, reads: migrations.length } },
    )
  }
  if (version < migrations.length && version > 0) backUp(sqlite, path, version)
}

function prepare(sqlite: Sqlite.Database, migrations: typeof known): WriteDb {
  sqlite.pragma('journal_mode = WAL')
  // A fact that was acknowledged survives a power cut, not only a crash.
  sqlite.pragma('synchronous = FULL')
  sqlite.pragma('foreign_keys = ON')
  sqlite.pragma('busy_timeout = 5000')
  sqlite.pragma('cache_size = -65536')
  // 40 MB: an import writes its pages into the file less often.
  sqlite.pragma('wal_autocheckpoint = 10000')
  for (let version = versionOf(sqlite); version < migrations.length; version++) {
    sqlite.transaction(() => {
      migrations[version]?.(sqlite)
      sqlite.pragma(`user_version = ${version + 1}`)
    })()
  }
  const db = wrap(sqlite)
  // What an import or an undo left that was cut off.
  while (forgetStaged(db));
  forgetStrayParts(db)
  mendUndone(db)
  return db
}

function versionOf(sqlite: Sqlite.Database): number {
  return sqlite.pragma('user_version', { simple: true }) as number
}

/** A whole copy beside the file, so that an update that goes wrong loses nothing. */
function backUp(sqlite: Sqlite.Database, path: string, version: number): void {
  const copy = `${path.replace(/\.parallax$/, '')}.before-v${version + 1}.parallax`
  if (existsSync(copy)) rmSync(copy)
  sqlite.prepare('VACUUM INTO ?').run(copy)
}

function cannotWrite(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (/EACCES|EROFS|EPERM|READONLY|CANTOPEN/.test(code)) {
    return new Problem('read-only', `Parallax cannot write to ${path}. Choose a folder where you may save files.`, {
      file: path,
    })
  }
  if (/ENOSPC|SQLITE_FULL/.test(code))
    return new Problem('disk-full', `The disk is full: ${path} could not be saved.`, { file: path })
  if (/NOTADB|CORRUPT/.test(code)) {
    return new Problem('not-a-review', `${path} is not a Parallax review, or it is damaged.`, { file: path })
  }
  return error
}
