import { hostname } from 'node:os'
import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import {
  type Account,
  accountById,
  accountNamed,
  addAccount,
  membershipsOf,
  putMembership,
  setPassphraseOf,
} from '#db/host/accounts.ts'
import { useInvitation } from '#db/host/invitations.ts'
import { addPasskey, type KeptPasskey } from '#db/host/passkeys.ts'
import { endSession as endOne, endSessionsOf, sessionsOf } from '#db/host/sessions.ts'
import type { Contract } from '#shared/contract/index.ts'
import { foldName, tidyName } from '#shared/domain/access/names.ts'
import { Problem } from '#shared/domain/problem.ts'
import { say } from '../call.ts'
import type { CallContext } from '../guarded.ts'
import type { Host } from '../host.ts'
import { titleOf } from '../reviews/open.ts'
import { type Admission, cameIn, guestsOnly } from './admission.ts'
import { goInto, putOut } from './guests.ts'
import { invited, noSuchInvitation, usedBefore } from './invited.ts'
import { nameTaken, refuseUnfitName, refuseUnfitPassphrase } from './names.ts'
import { ownAccount } from './passkeys.ts'
import { changeWaysIn, notMade, passkeyMade, passkeyThatAnswers, refuseUnproven } from './proof.ts'
import { isKeptPassphrase, keptPassphrase } from './scrypt.ts'
import { presentMember, reviewsOf } from './shared.ts'
import { trying } from './tries.ts'

type Inputs = InferContractRouterInputs<Contract>['access']
type Outputs = InferContractRouterOutputs<Contract>['access']

/** By which account a guest came in, and the reviews that they can enter. */
export function standing({ session, admission }: CallContext): Outputs['standing'] {
  const { host } = session
  const account = admission?.came && accountById(host.hostFile(), admission.came.account)
  const passkeys = admission?.site?.origin ?? null
  if (!account) return { host: '', account: null, reviews: [], passkeys }
  return { host: hostname(), account: { name: account.name }, reviews: reviewsOf(host, account.id), passkeys }
}

/** What a code invites to. */
export function invitation({ session, admission }: CallContext, { code }: Inputs['invitation']): Outputs['invitation'] {
  const { found, db } = invited(session.host, admission, code)
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

/** Who uses an invitation: an account that is here, or one that is to be made. */
type Joining = { known: Account } | { made: Account; passkey?: Omit<KeptPasskey, 'used'> }

/**
 * Uses an invitation: with a new account, or with one that is here already, whose passphrase or passkey is then asked for. Who
 * joins is let in.
 */
export async function join({ session, admission }: CallContext, input: Inputs['join']): Promise<void> {
  const door = guestsOnly(admission)
  const { host } = session
  const file = host.hostFile()
  const { found, db } = invited(host, door, input.code)
  const joining = await joiningBy(host, door, input)
  const { id } = 'known' in joining ? joining.known : joining.made
  const at = host.clock.now().toISOString()
  file.transaction(() => {
    if (!presentMember(db, found.member)) throw noSuchInvitation()
    if (!useInvitation(file, found.id, at)) throw usedBefore()
    if ('made' in joining) begin(host, joining)
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

async function joiningBy(host: Host, door: Admission, input: Inputs['join']): Promise<Joining> {
  const file = host.hostFile()
  if ('passkey' in input) {
    const { account } = await passkeyThatAnswers(host, door, input.passkey)
    const known = accountById(file, account)
    if (!known) throw noSuchInvitation()
    return { known }
  }
  const { name } = input
  const { address } = door
  const known = accountNamed(file, foldName(name))
  const made = host.clock.now().toISOString()
  if ('made' in input) {
    refuseUnfitName(name)
    if (known) throw nameTaken()
    const passkey = await passkeyMade(host, door, input)
    return { made: { id: passkey.account, name: tidyName(name), passphrase: null, made }, passkey }
  }
  const { passphrase } = input
  if (known) {
    const isRight = () => isKeptPassphrase(passphrase, known.passphrase, address)
    if (!(await trying(host, { name, address }, isRight))) throw nameTaken()
    return { known }
  }
  refuseUnfitName(name)
  refuseUnfitPassphrase(passphrase, name)
  const kept = await keptPassphrase(passphrase, address)
  return { made: { id: host.clock.id(), name: tidyName(name), passphrase: kept, made } }
}

function begin(host: Host, { made, passkey }: Extract<Joining, { made: Account }>): void {
  const file = host.hostFile()
  const folded = foldName(made.name)
  if (accountNamed(file, folded)) throw nameTaken()
  // A passkey that was made for an account that is here is for who is in by it, and begins no other.
  if (accountById(file, made.id)) throw notMade()
  addAccount(file, { ...made, folded })
  if (passkey) addPasskey(file, passkey)
}

/** Comes in by an account. Nobody is told whether name or passphrase was wrong, or whether there is such a passkey. */
export async function signIn({ session, admission }: CallContext, input: Inputs['signIn']): Promise<void> {
  const door = guestsOnly(admission)
  const { host } = session
  if ('passkey' in input) {
    const { account } = await passkeyThatAnswers(host, door, input.passkey)
    door.admit(account)
    return
  }
  const { name, passphrase } = input
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

/** Gives the account another passphrase, or its first; all its other sessions end. */
export async function changePassphrase(
  { session, admission }: CallContext,
  { next, ...by }: Inputs['changePassphrase'],
): Promise<void> {
  const door = guestsOnly(admission)
  const { host } = session
  const account = ownAccount(host, door)
  await refuseUnproven(host, door, account, by)
  refuseUnfitPassphrase(next, account.name)
  const kept = await keptPassphrase(next, door.address)
  changeWaysIn(host, door, () => setPassphraseOf(host.hostFile(), account.id, kept))
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
