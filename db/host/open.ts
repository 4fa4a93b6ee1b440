import { chmodSync, closeSync, existsSync, mkdirSync, openSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { Problem } from '#shared/domain/problem.ts'
import { type WriteDb, wrap } from '../database.ts'
import { hostMigrations } from './migrations/index.ts'

/** `PRLH`, in the header of every host file (https://www.sqlite.org/pragma.html#pragma_application_id). */
const APPLICATION_ID = 0x50524c48

/** Where a host keeps its secrets, inside its folder: for nobody but the user it runs as. */
export function hostFolderOf(folder: string): string {
  return join(folder, '.host')
}

/**
 * Opens what the host of a folder keeps to itself (accounts, invitations, sessions, which reviews are shared), making it the
 * first time. Nothing of it is ever in a review file, which is handed on.
 *
 * @param migrations what brings a file up to date, in order: those of this version, or a test's
 * @throws {Problem} `not-a-host-file`, `newer-version` or `read-only`; the file is as it was
 */
export function openHostFile(folder: string, migrations = hostMigrations): WriteDb {
  const own = hostFolderOf(folder)
  const path = join(own, 'host.db')
  let sqlite: Sqlite.Database | undefined
  try {
    mkdirSync(own, { recursive: true, mode: 0o700 })
    // Also where folder or file were there before, made by hand or brought back from a copy.
    chmodSync(own, 0o700)
    const isNew = !existsSync(path)
    // Made by us first: SQLite gives the files beside it (-wal, -shm) the mode that this one has.
    if (isNew) closeSync(openSync(path, 'wx', 0o600))
    chmodSync(path, 0o600)
    sqlite = new Sqlite(path, { fileMustExist: true })
    if (!isNew) recognise(sqlite, path, migrations.length)
    sqlite.pragma('journal_mode = WAL')
    // A session that was ended, or a code that was used, stays so after a power cut.
    sqlite.pragma('synchronous = FULL')
    sqlite.pragma('foreign_keys = ON')
    sqlite.pragma('busy_timeout = 5000')
    // What is deleted is overwritten.
    sqlite.pragma('secure_delete = ON')
    migrate(sqlite, migrations)
    return wrap(sqlite)
  } catch (error) {
    sqlite?.close()
    throw asProblem(error, path)
  }
}

/** Refuses what is another database, or of a newer version. One that was cut off before it said what it is has no tables yet. */
function recognise(sqlite: Sqlite.Database, path: string, reads: number): void {
  const id = sqlite.pragma('application_id', { simple: true })
  const version = sqlite.pragma('user_version', { simple: true }) as number
  const isEmpty = id === 0 && version === 0 && !sqlite.prepare('SELECT 1 FROM sqlite_schema').get()
  if (id !== APPLICATION_ID && !isEmpty) throw notOurs(path)
  if (version > reads) {
    throw new Problem(
      'newer-version',
      `${path} was made by a newer Parallax (file version ${version}; this one reads up to ${reads}). Nothing was changed. Please update Parallax.`,
      { file: path, data: { version, reads } },
    )
  }
}

function migrate(sqlite: Sqlite.Database, migrations: typeof hostMigrations): void {
  // One transaction that takes the write lock first: two processes may open the same folder at the same time.
  sqlite
    .transaction(() => {
      const version = sqlite.pragma('user_version', { simple: true }) as number
      sqlite.pragma(`application_id = ${APPLICATION_ID}`)
      for (const step of migrations.slice(version)) step(sqlite)
      sqlite.pragma(`user_version = ${Math.max(version, migrations.length)}`)
    })
    .immediate()
}

function notOurs(path: string): Problem {
  return new Problem('not-a-host-file', `${path} is not what a Parallax host keeps, or it is damaged.`, { file: path })
}

function asProblem(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (/NOTADB|CORRUPT/.test(code)) return notOurs(path)
  if (/EACCES|EROFS|EPERM|READONLY|CANTOPEN/.test(code)) {
    return new Problem('read-only', `Parallax cannot write to ${path}.`, { file: path })
  }
  return error
}
