import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import Sqlite from 'better-sqlite3'
import { z } from 'zod'
import { current } from '#db/current.ts'
import { wrap } from '#db/database.ts'
import type { Host } from '../host.ts'
import type { Session } from '../session.ts'
import { writeWhole } from './files.ts'

const recentFile = 'recent.json'
const recentPaths = z.array(z.string())

interface Listed {
  path: string
  name: string
  title: string
  changed: string
  missing: boolean
}

/** Reviews in the host's folder and, in a window, those opened elsewhere before; newest first. */
export function listReviews(session: Session): { folder: string; reviews: Listed[] } {
  const { host } = session
  const here = existsSync(host.folder)
    ? readdirSync(host.folder)
        .filter((name) => name.endsWith('.parallax'))
        .map((name) => join(host.folder, name))
    : []
  const elsewhere = session.door === 'desktop' ? readRecent(host) : []
  const paths = [...new Set([...here, ...elsewhere].map((path) => resolve(path)))]
  const reviews = paths.map(describe).sort((a, b) => (a.changed < b.changed ? 1 : -1))
  return { folder: host.folder, reviews }
}

function describe(path: string): Listed {
  const name = basename(path, '.parallax')
  if (!existsSync(path)) return { path, name, title: name, changed: '', missing: true }
  return { path, name, title: titleOf(path) ?? name, changed: statSync(path).mtime.toISOString(), missing: false }
}

/** The title of a review that is not open, or nothing where the file cannot tell. */
function titleOf(path: string): string | undefined {
  try {
    const sqlite = new Sqlite(path, { readonly: true, fileMustExist: true })
    try {
      return current(wrap(sqlite), 'review', 'review')?.body.title
    } finally {
      sqlite.close()
    }
  } catch {
    return undefined
  }
}

function readRecent(host: Host): string[] {
  try {
    return recentPaths.parse(JSON.parse(readFileSync(join(host.folder, recentFile), 'utf8')))
  } catch {
    return []
  }
}

/** Keeps in mind that a review was opened, for the first window. */
export function remember(host: Host, path: string): void {
  const others = readRecent(host).filter((other) => other !== path)
  // A list of recent files is a comfort: not being able to keep it stops nobody.
  writeWhole(join(host.folder, recentFile), JSON.stringify([path, ...others].slice(0, 20)))
}
