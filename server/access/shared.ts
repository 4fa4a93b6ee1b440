import { current } from '#db/current.ts'
import type { WriteDb } from '#db/database.ts'
import { identityOf } from '#db/facts.ts'
import { membershipsOf } from '#db/host/accounts.ts'
import { sharedReview } from '#db/host/shared.ts'
import type { Role } from '#shared/domain/reviews/words.ts'
import type { Host } from '../host.ts'
import { titleOf } from '../reviews/open.ts'

/** A review that is shared, opened; undefined where it is not shared, or its file is gone or another review's by now. */
export function openShared(host: Host, review: string): { path: string; db: WriteDb } | undefined {
  const shared = sharedReview(host.hostFile(), review)
  if (!shared) return undefined
  try {
    const db = host.open(shared.path)
    return identityOf(db) === review ? { path: shared.path, db } : undefined
  } catch {
    // Moved, or of a newer Parallax: where it lies and what is wrong with it is for who sits at the machine.
    return undefined
  }
}

/** A member who has not left; undefined for others. */
export function presentMember(db: WriteDb, member: string): { id: string; name: string; roles: Role[] } | undefined {
  const known = current(db, 'member', member)
  return known && !known.body.retired ? { id: member, name: known.body.name, roles: known.body.roles } : undefined
}

/** The reviews that an account can enter, with who it is there. */
export function reviewsOf(
  host: Host,
  account: string,
): { review: string; title: string; member: { name: string; roles: Role[] } }[] {
  return membershipsOf(host.hostFile(), account).flatMap(({ review, member }) => {
    const open = openShared(host, review)
    const present = open && presentMember(open.db, member)
    if (!present) return []
    return [{ review, title: titleOf(open.db), member: { name: present.name, roles: present.roles } }]
  })
}
