import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { z } from 'zod'
import { titleOfFile } from '#db/title.ts'
import type { Host } from '../host.ts'
import type { Session } from '../session.ts'
import { writeWhole } from './files.ts'

const recentFile = 'recent.json'
const recentReviews = z.array(z.object({ path: z.string(), opened: z.string() }))
type Recent = z.infer<typeof recentReviews>[number]

interface Listed {
  path: string
  name: string
  title: string
  opened: string
  missing: boolean
}

/**
 * Reviews in the host's folder and, in a window, those opened elsewhere before; the last opened first. When a file was
 * last written is not told: that is when somebody voted.
 */
export function listReviews(session: Session): { folder: string; reviews: Listed[] } {
  const { host } = session
  const recent = session.door === 'desktop' ? readRecent(host) : []
  const opened = new Map(recent.map((review) => [resolve(review.path), review.opened]))
  const here = existsSync(host.folder)
    ? readdirSync(host.folder)
        .filter((name) => name.endsWith('.parallax') && !isCopyBeforeUpdate(name))
        .map((name) => resolve(host.folder, name))
    : []
  const reviews = [...new Set([...here, ...opened.keys()])].map((path) => describe(path, opened.get(path) ?? ''))
  return {
    folder: host.folder,
    reviews: reviews.sort((a, b) =>
      a.opened === b.opened ? (a.title < b.title ? -1 : 1) : a.opened < b.opened ? 1 : -1,
    ),
  }
}

/** The copy that is made of a review before its file is brought up to date: kept, but not one of the reviews. */
function isCopyBeforeUpdate(name: string): boolean {
  return /\.before-v\d+\.parallax$/.test(name)
}

function describe(path: string, opened: string): Listed {
  const name = basename(path, '.parallax')
  const missing = !existsSync(path)
  return { path, name, title: (missing ? undefined : titleOfFile(path)) ?? name, opened, missing }
}

function readRecent(host: Host): Recent[] {
  try {
    return recentReviews.parse(JSON.parse(readFileSync(join(host.folder, recentFile), 'utf8')))
  } catch {
    return []
  }
}

/** Keeps in mind that a review was opened, for the first window. */
export function remember(host: Host, path: string): void {
  const others = readRecent(host).filter((other) => other.path !== path)
  // A list of recent files is a comfort: not being able to keep it stops nobody.
  writeWhole(
    join(host.folder, recentFile),
    JSON.stringify([{ path, opened: host.clock.now().toISOString() }, ...others].slice(0, 20)),
  )
}
