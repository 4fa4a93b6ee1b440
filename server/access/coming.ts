import { createHash } from 'node:crypto'
import { hostname } from 'node:os'
import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { ORPCError } from '@orpc/server'
import {
  type Account,
  accountById,
  accountNamed,
  addAccount,
  membershipsOf,
  putMembership,
  setPassphraseOf,
} from '#db/host/accounts.ts'
import { type Invitation, invitationOfCode, useInvitation } from '#db/host/invitations.ts'
import { endSession as endOne, endSessionsOf, sessionsOf } from '#db/host/sessions.ts'
import type { Contract } from '#shared/contract/index.ts'
import { foldCode } from '#shared/domain/access/codes.ts'
import { hasExpired } from '#shared/domain/access/lifetimes.ts'
import { foldName, isAccountName, tidyName } from '#shared/domain/access/names.ts'
import { passphraseFault } from '#shared/domain/access/passphrases.ts'
import { Problem } from '#shared/domain/problem.ts'
import { say } from '../call.ts'
import type { CallContext } from '../guarded.ts'
import { titleOf } from '../reviews/open.ts'
import type { Admission } from './admission.ts'
import { goInto, putOut } from './guests.ts'
import { isKeptPassphrase, keptPassphrase } from './scrypt.ts'
import { openShared, presentMember, reviewsOf } from './shared.ts'
import { trying, tryingCode } from './tries.ts'

type Inputs = InferContractRouterInputs<Contract>['access']
type Outputs = InferContractRouterOutputs<Contract>['access']

/** By which account a guest came in, and the reviews that they can enter. */
export function standing({ session, admission }: CallContext): Outputs['standing'] {
  const { host } = session
  const account = admission?.came && accountById(host.hostFile(), admission.came.account)
  if (!account) return { host: '', account: null, reviews: [] }
  return { host: hostname(), account: { name: account.name }, reviews: reviewsOf(host, account.id) }
}

/** What a code invites to. */
export function invitation({ session, admission }: CallContext, { code }: Inputs['invitation']): Outputs['invitation'] {
  const { found, db } = invited(session, admission, code)
  const member = presentMember(db, found.member)
  if (!member) throw noSuchInvitation()
  return {
    title: titleOf(db),
    member: member.name,
    roles: member.roles,
    by: presentMember(db, found.by)?.name ?? null,
    expires: found.expires,
  }
}

/** The SHA-256 of a code, which is all that is kept of it. */
export function keptCode(code: string): string {
  return createHash('sha256').update(foldCode(code)).digest('hex')
}

function invited({ host }: CallContext['session'], admission: Admission | undefined, code: string) {
  const file = host.hostFile()
  // One that was withdrawn is as one that never was.
  const found = tryingCode(host, admission?.address ?? '', () => {
    const known = invitationOfCode(file, keptCode(code))
    return known?.withdrawn === null ? known : undefined
  })
  if (!found) throw noSuchInvitation()
  refuseUsed(found, host.clock.now())
  const open = openShared(host, found.review)
  if (!open) throw noSuchInvitation()
  return { found, db: open.db }
}

function refuseUsed({ used, expires }: Invitation, now: Date): void {
  if (used !== null) throw new Problem('used', 'This invitation was used already.')
  if (hasExpired(expires, now)) throw new Problem('expired', 'This invitation has expired. Ask for a new one.')
}

function noSuchInvitation(): Problem {
  return new Problem('no-such-invitation', 'There is no such invitation.')
}

/**
 * Uses an invitation: with a new account, or with one that is here already, whose passphrase is then asked for. Who joins is
 * let in.
 */
export async function join(
  { session, admission }: CallContext,
  { code, name, passphrase }: Inputs['join'],
): Promise<void> {
  const door = guestsOnly(admission)
  const { host } = session
  const file = host.hostFile()
  const { found, db } = invited(session, door, code)
  const { address } = door
  const known = accountNamed(file, foldName(name))
  if (known) await provePassphrase(session, known, { name, passphrase, address })
  else refuseUnfit(name, passphrase)
  const kept = known?.passphrase ?? (await keptPassphrase(passphrase, address))
  const now = host.clock.now()
  const at = now.toISOString()
  const id = known?.id ?? host.clock.id()
  file.transaction(() => {
    if (!presentMember(db, found.member)) throw noSuchInvitation()
    if (!useInvitation(file, found.id, at)) throw new Problem('used', 'This invitation was used already.')
    if (!known) {
      if (accountNamed(file, foldName(name))) throw nameTaken()
      addAccount(file, { id, name: tidyName(name), folded: foldName(name), passphrase: kept, made: at })
    }
    const other = membershipsOf(file, id).find(({ review }) => review === found.review)
    if (other && other.member !== found.member) {
      throw new Problem('already-member', 'This account is another member of this review.')
    }
    putMembership(file, { account: id, review: found.review, member: found.member, since: at })
    const actor = { kind: 'member', member: found.member, roles: [], guest: true } as const
    say({ db, actor, author: found.member, clock: host.clock }, [
      {
        kind: 'invitation',
        subject: found.id,
        body: { member: found.member, expires: found.expires, state: 'used' },
      },
    ])
  })
  door.admit(id, found.review)
}

async function provePassphrase(
  { host }: CallContext['session'],
  account: Account,
  { name, passphrase, address }: { name: string; passphrase: string; address: string },
): Promise<void> {
  const right = await trying(host, { name, address }, () => isKeptPassphrase(passphrase, account.passphrase, address))
  if (!right) throw nameTaken()
}

function nameTaken(): Problem {
  return new Problem('name-taken', 'Somebody here has this name. If it is you, the passphrase is not right.')
}

function refuseUnfit(name: string, passphrase: string): void {
  if (!isAccountName(name)) throw new Problem('account-name', 'An account cannot be called that.')
  const fault = passphraseFault(passphrase, name)
  if (fault) throw new Problem(fault, 'This passphrase is too easy to guess.')
}

/** Comes in by an account. Nobody is told whether name or passphrase was wrong. */
export async function signIn(
  { session, admission }: CallContext,
  { name, passphrase }: Inputs['signIn'],
): Promise<void> {
  const door = guestsOnly(admission)
  const { host } = session
  const { address } = door
  const account = accountNamed(host.hostFile(), foldName(name))
  const right = await trying(host, { name, address }, () => isKeptPassphrase(passphrase, account?.passphrase, address))
  if (!right || !account) throw new Problem('wrong-sign-in', 'The name or the passphrase is not right.')
  door.admit(account.id)
}

/** Ends the session. */
export function leave({ admission }: CallContext): void {
  cameIn(admission)
  guestsOnly(admission).leave()
}

/** Ends all sessions of the account, this one too. */
export function leaveEverywhere({ session, admission }: CallContext): void {
  endSessionsOf(session.host.hostFile(), cameIn(admission).account)
  guestsOnly(admission).leave()
}

/** Changes the passphrase of the account; all its other sessions end. */
export async function changePassphrase(
  { session, admission }: CallContext,
  { passphrase, next }: Inputs['changePassphrase'],
): Promise<void> {
  const door = guestsOnly(admission)
  const { host } = session
  const file = host.hostFile()
  const { account: id, session: own } = cameIn(admission)
  const account = accountById(file, id)
  if (!account) throw notForYou()
  const { address } = door
  const { name } = account
  const right = await trying(host, { name, address }, () => isKeptPassphrase(passphrase, account.passphrase, address))
  if (!right) throw new Problem('wrong-passphrase', 'The passphrase is not right.')
  refuseUnfit(name, next)
  const kept = await keptPassphrase(next, address)
  file.transaction(() => {
    setPassphraseOf(file, id, kept)
    endSessionsOf(file, id, own)
  })
  putOut(host)
  door.renew()
}

/** Goes into a review, as the member of it that the account is. */
export function enter({ session, admission }: CallContext, { review }: Inputs['enter']): void {
  if (!goInto(session, cameIn(admission).account, review)) {
    throw new Problem('not-your-review', 'There is no such review for you here.')
  }
}

/** The sessions of the account, this one first. */
export function sessions({ session, admission }: CallContext): Outputs['sessions'] {
  const came = cameIn(admission)
  const all = sessionsOf(session.host.hostFile(), came.account)
  return {
    sessions: all
      .map(({ id, agent, made, seen }) => ({ id, agent, made, seen, own: id === came.session }))
      .sort((a, b) => Number(b.own) - Number(a.own)),
  }
}

/** Ends one of them. */
export function endSession({ session, admission }: CallContext, { session: id }: Inputs['endSession']): void {
  const came = cameIn(admission)
  if (id === came.session) {
    guestsOnly(admission).leave()
    return
  }
  if (!endOne(session.host.hostFile(), came.account, id)) {
    throw new Problem('no-such-session', 'This session has ended already.')
  }
  putOut(session.host)
}

function cameIn(admission: Admission | undefined): NonNullable<Admission['came']> {
  if (!admission) throw notForYou()
  if (!admission.came) throw new ORPCError('UNAUTHORIZED', { message: 'Sign in first.' })
  return admission.came
}

/** Whoever sits at the machine, or at a command line, has no account. */
function guestsOnly(admission: Admission | undefined): Admission {
  if (!admission) throw notForYou()
  return admission
}

function notForYou(): Error {
  return new ORPCError('FORBIDDEN', { message: 'This is for who comes in from elsewhere.' })
}
