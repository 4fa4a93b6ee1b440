import { createHash } from 'node:crypto'
import type { WriteDb } from '#db/database.ts'
import { type Invitation, invitationOfCode } from '#db/host/invitations.ts'
import { foldCode } from '#shared/domain/access/codes.ts'
import { hasExpired } from '#shared/domain/access/lifetimes.ts'
import { Problem } from '#shared/domain/problem.ts'
import type { Host } from '../host.ts'
import type { Admission } from './admission.ts'
import { openShared } from './shared.ts'
import { tryingCode } from './tries.ts'

/** The SHA-256 of a code, which is all that is kept of it. */
export function keptCode(code: string): string {
  return createHash('sha256').update(foldCode(code)).digest('hex')
}

/**
 * The invitation of a code that can still be used, and the review that it is to.
 *
 * @throws {Problem} `no-such-invitation`, `used`, `expired` or `wait`
 */
export function invited(
  host: Host,
  admission: Admission | undefined,
  code: string,
): { found: Invitation; db: WriteDb } {
  const file = host.hostFile()
  // One that was withdrawn is as one that never was.
  const found = tryingCode(host, admission?.address ?? '', () => {
    const known = invitationOfCode(file, keptCode(code))
    return known?.withdrawn === null ? known : undefined
  })
  if (!found) throw noSuchInvitation()
  if (found.used !== null) throw usedBefore()
  if (hasExpired(found.expires, host.clock.now())) {
    throw new Problem('expired', 'This invitation has expired. Ask for a new one.')
  }
  const open = openShared(host, found.review)
  if (!open) throw noSuchInvitation()
  return { found, db: open.db }
}

/** Says that a code is none. */
export function noSuchInvitation(): Problem {
  return new Problem('no-such-invitation', 'There is no such invitation.')
}

/** Says that a code was used. */
export function usedBefore(): Problem {
  return new Problem('used', 'This invitation was used already.')
}
