import { current } from '#db/current.ts'
import type { Session } from '../session.ts'
import { allowedPath } from './files.ts'
import { remember } from './list.ts'

/** Binds the session to a review file; nobody is signed in. */
export function openReview(session: Session, path: string): { path: string; title: string } {
  const whole = allowedPath(session, path)
  session.bind({ review: whole })
  remember(session.host, whole)
  return { path: whole, title: session.review ? titleOf(session.review.db) : '' }
}

/** The title of an open review. */
export function titleOf(db: Parameters<typeof current>[0]): string {
  return current(db, 'review', 'review')?.body.title ?? ''
}
