import { closeSync, existsSync, mkdtempSync, openSync, readSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { Problem } from '#shared/domain/problem.ts'
import { newPath } from '../reviews/files.ts'
import type { Session } from '../session.ts'

/** A file that was written: where it is, or from where a browser can have it. */
export interface Written {
  name: string
  path: string | null
  download: string | null
}

/** A name that any system takes, of a few words and an ending. */
export function plainName(session: Pick<Session, 'host'>, words: string, ending: string): string {
  return basename(newPath({ ...session.host, folder: '' }, words), '.parallax') + ending
}

/**
 * A review or a packet is never written over, whoever agreed to it in a dialog: there may be votes in it that are nowhere else.
 *
 * @throws {Problem} `packet-in-the-way`
 */
function refuseReview(path: string): void {
  if (!existsSync(path) || !statSync(path).isFile()) return
  const head = Buffer.alloc(15)
  const file = openSync(path, 'r')
  try {
    readSync(file, head)
  } finally {
    closeSync(file)
  }
  if (head.toString('latin1') !== 'SQLite format 3') return
  throw new Problem('packet-in-the-way', 'There is a review or a packet at this place already. Choose another name.', {
    file: path,
  })
}

/**
 * Has a file written to the place that a person showed, or in a browser to one from where it is downloaded. What could not be
 * written leaves nothing behind.
 */
export async function writtenTo<Result>(
  session: Session,
  to: { handed: string } | null,
  name: string,
  write: (path: string) => Promise<Result>,
): Promise<Result & Written> {
  if (to !== null) {
    const path = session.places.get(to.handed)
    if (path === undefined) throw new Problem('no-place', 'Choose a place for the file first.')
    refuseReview(path)
    return { ...(await write(path)), name: basename(path), path, download: null }
  }
  if (session.door !== 'http') throw new Problem('no-place', 'Choose a place for the file first.')
  const path = join(mkdtempSync(join(tmpdir(), 'parallax-download-')), name)
  try {
    return { ...(await write(path)), name, path: null, download: session.offer(path) }
  } catch (error) {
    rmSync(dirname(path), { recursive: true, force: true })
    throw error
  }
}
