import { resolve } from 'node:path'
import { identityOf } from '#db/facts.ts'
import { guestsIn } from '#db/host/guests.ts'
import { sharedReviews, shareReview, unshareReview } from '#db/host/shared.ts'
import { titleOfFile } from '#db/title.ts'
import { sessionLasts } from '#shared/domain/access/lifetimes.ts'
import { Problem } from '#shared/domain/problem.ts'
import { putOut } from '../access/guests.ts'
import { addressesOf } from '../http/addresses.ts'
import { allowedPath } from '../reviews/files.ts'
import { listReviews } from '../reviews/list.ts'
import type { Session } from '../session.ts'
import { type Sharer, usualPort, type Wish } from './sharer.ts'

/** Whether this machine shares its reviews, and what can be chosen. */
export function state(session: Session) {
  const { sharing } = session.host
  const problem = sharing?.problem
  return {
    possible: sharing?.possible ?? false,
    addresses: addressesOf(),
    on: sharing?.on ?? null,
    problem: problem ? { problem: problem.problem, message: problem.message, data: problem.data } : null,
    chosen: sharing?.chosen() ?? { address: '127.0.0.1', port: usualPort, stay: false, own: false },
    reviews: reviewsToShare(session),
    guests: guests(session),
  }
}

/** Who is in from elsewhere, and in which of the reviews that are shared. */
function guests({ host }: Session) {
  const file = host.hostFile()
  const titles = new Map(sharedReviews(file).map(({ identity, path }) => [identity, titleOfFile(path) ?? path]))
  const since = new Date(host.clock.now().getTime() - sessionLasts.idle)
  return guestsIn(file, since.toISOString()).map(({ name, reviews, seen }) => ({
    name,
    reviews: (JSON.parse(reviews) as string[]).flatMap((review) => titles.get(review) ?? []),
    day: seen.slice(0, 10),
  }))
}

/** The reviews of this machine that are there or shared: whoever shares one sees it listed. */
function reviewsToShare(session: Session) {
  const { host } = session
  const shared = new Set(sharedReviews(host.hostFile()).map(({ path }) => path))
  const listed = listReviews(session).reviews
  const known = new Set(listed.map(({ path }) => path))
  const others = [...shared, ...(session.review ? [session.review.path] : [])].filter((path) => !known.has(path))
  return [
    ...listed,
    ...[...new Set(others)].map((path) => {
      const title = titleOfFile(path)
      return { path, title: title ?? path, missing: title === undefined }
    }),
  ]
    .map(({ path, title, missing }) => ({ path, title, missing, shared: shared.has(path) }))
    .filter(({ missing, shared: isShared }) => !missing || isShared)
}

/** Turns the host on. */
export async function start(session: Session, wish: Wish): Promise<void> {
  await sharerOf(session).start(wish)
}

/** Turns the host off: whoever is connected is not any more. */
export async function stop(session: Session): Promise<void> {
  await sharerOf(session).stop()
}

/** Lets guests into a review, or no longer. */
export function share(session: Session, { path, on }: { path: string; on: boolean }): void {
  const { host } = session
  const whole = resolve(path)
  const file = host.hostFile()
  const known = sharedReviews(file).find((one) => one.path === whole)
  if (!on) {
    // Also of a file that is not there any more.
    if (known) unshareReview(file, known.identity)
    putOut(host)
    return
  }
  // One that was opened in this window lies where somebody showed it to lie.
  const db = host.open(session.review?.path === whole ? whole : allowedPath(session, path))
  const identity = identityOf(db)
  if (identity === undefined) throw new Problem('not-a-review', 'This is not a review that can be shared.')
  shareReview(file, { identity, path: whole, since: host.clock.now().toISOString() })
}

function sharerOf({ host }: Session): Sharer {
  if (!host.sharing) throw new Problem('not-shared-from-here', 'Reviews cannot be shared from here.')
  return host.sharing
}
