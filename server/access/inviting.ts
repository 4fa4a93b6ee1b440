import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { identityOf } from '#db/facts.ts'
import { accountsOfReview, endMembership } from '#db/host/accounts.ts'
import {
  addInvitation,
  type Invitation,
  invitationById,
  openInvitations,
  withdrawInvitation,
} from '#db/host/invitations.ts'
import { sharedReview, shareReview } from '#db/host/shared.ts'
import type { Contract } from '#shared/contract/index.ts'
import { codeBytes, codeOf } from '#shared/domain/access/codes.ts'
import { daysAfter, hasExpired, invitationDays } from '#shared/domain/access/lifetimes.ts'
import type { NewFact } from '#shared/domain/facts/fact.ts'
import { Problem } from '#shared/domain/problem.ts'
import { type Call, say } from '../call.ts'
import { callOf } from '../guard.ts'
import type { Session } from '../session.ts'
import { putOut } from './guests.ts'
import { keptCode } from './invited.ts'
import { presentMember } from './shared.ts'

type Inputs = InferContractRouterInputs<Contract>['access']
type Outputs = InferContractRouterOutputs<Contract>['access']

/**
 * Invites somebody to be a member. The code is told here and never again. Invitations of the same member that nobody used
 * are withdrawn. A review to which somebody is invited is shared.
 */
export function invite(session: Session, { member, days = invitationDays.usual }: Inputs['invite']): Outputs['invite'] {
  const call = callOf(session)
  const { host } = session
  const file = host.hostFile()
  if (!presentMember(call.db, member)) throw new Problem('no-such-member', 'There is no such member.')
  const review = identity(call)
  const now = host.clock.now()
  const made = now.toISOString()
  const expires = daysAfter(now, days).toISOString()
  const id = host.clock.id()
  const code = codeOf(host.random(codeBytes))
  file.transaction(() => {
    const before = withdrawAll(session, review, member)
    // A guest is here because it is shared.
    if (session.door !== 'guest' && session.review && !sharedReview(file, review)) {
      shareReview(file, { identity: review, path: session.review.path, since: made })
    }
    addInvitation(file, { id, code: keptCode(code), review, member, by: call.author, made, expires })
    say(call, [...before, { kind: 'invitation', subject: id, body: { member, expires, state: 'made' } }])
  })
  return { id, code, expires, path: `#/join/${code}` }
}

/** The invitations that nobody used yet, and who has an account. */
export function invitations(session: Session): Outputs['invitations'] {
  const call = callOf(session)
  const { host } = session
  const file = host.hostFile()
  const review = identity(call)
  const now = host.clock.now()
  return {
    shared: sharedReview(file, review) !== undefined,
    invitations: openInvitations(file, review).map(({ id, member, made, expires }) => ({
      id,
      member,
      made,
      expires,
      expired: hasExpired(expires, now),
    })),
    accounts: accountsOfReview(file, review).map(({ member, name, since }) => ({ member, name, since })),
  }
}

/** Withdraws an invitation that nobody used. */
export function withdraw(session: Session, { id }: Inputs['withdraw']): void {
  const call = callOf(session)
  const file = session.host.hostFile()
  const known = invitationById(file, id)
  file.transaction(() => {
    if (
      !known ||
      known.review !== identity(call) ||
      !withdrawInvitation(file, id, session.host.clock.now().toISOString())
    ) {
      throw new Problem('no-such-invitation', 'There is no such invitation.')
    }
    say(call, [withdrawn(known)])
  })
}

/**
 * Takes from a member the account by which they come in, at once, and the invitations that were made to them. They stay a
 * member, and what they said stays.
 */
export function lockOut(session: Session, { member }: Inputs['lockOut']): void {
  const call = callOf(session)
  const { host } = session
  const file = host.hostFile()
  const review = identity(call)
  if (session.door === 'guest' && call.author === member) {
    throw new Problem('own-account', 'You cannot lock yourself out.')
  }
  file.transaction(() => {
    const before = withdrawAll(session, review, member)
    if (endMembership(file, review, member) === undefined && before.length === 0) {
      throw new Problem('no-account', 'This member has no account here.')
    }
    const at = host.clock.now().toISOString()
    say(call, [
      ...before,
      { kind: 'invitation', subject: host.clock.id(), body: { member, expires: at, state: 'locked-out' } },
    ])
  })
  putOut(host)
}

function withdrawAll({ host }: Session, review: string, member: string): NewFact[] {
  const file = host.hostFile()
  const at = host.clock.now().toISOString()
  return openInvitations(file, review)
    .filter((open) => open.member === member && withdrawInvitation(file, open.id, at))
    .map(withdrawn)
}

function withdrawn({ id, member, expires }: Invitation): NewFact {
  return { kind: 'invitation', subject: id, body: { member, expires, state: 'withdrawn' } }
}

function identity({ db }: Call): string {
  const found = identityOf(db)
  if (found === undefined) throw new Error('a review that is open was made')
  return found
}
