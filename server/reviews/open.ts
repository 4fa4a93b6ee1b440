import { basename } from 'node:path'
import { copyStands } from '#db/backup.ts'
import { current } from '#db/current.ts'
import { packetOf } from '#db/packets.ts'
import { parseBackupName, tagOf } from '#shared/domain/backups/names.ts'
import { packetVersion } from '#shared/domain/packets/kinds.ts'
import { Problem } from '#shared/domain/problem.ts'
import { prepareRanking } from '../ranking/ranker.ts'
import type { Session } from '../session.ts'
import { allowedPath } from './files.ts'
import { remember } from './list.ts'

/** Binds the session to a review file; nobody is signed in, unless it is a packet: that is one member's. */
export function openReview(session: Session, path: string): { path: string; title: string } {
  const whole = allowedPath(session, path)
  if (isBackup(whole))
    throw new Problem('is-backup', 'This is a backup. Restore it: that makes a review of its own.', { file: whole })
  session.bind({ review: whole })
  const packet = session.review && packetOf(session.review.db)
  if (packet && packet.version > packetVersion) {
    session.bind({})
    throw new Problem('newer-packet', 'A newer Parallax made this packet. Please update Parallax.', { file: whole })
  }
  if (packet) session.bind({ review: whole, member: packet.member })
  remember(session.host, whole)
  if (session.review) prepareRanking(session.review.db)
  return { path: whole, title: session.review ? titleOf(session.review.db) : '' }
}

/** Whether a file is a backup, by its name and by what it is of: who worked in one would have none any more. */
function isBackup(path: string): boolean {
  const name = parseBackupName(basename(path))
  const stands = name && copyStands(path)
  return stands !== undefined && tagOf(stands.identity) === name?.tag
}

/** The title of an open review. */
export function titleOf(db: Parameters<typeof current>[0]): string {
  return current(db, 'review', 'review')?.body.title ?? ''
}
