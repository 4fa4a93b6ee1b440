import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { type Account, accountById, accountNamed } from '#db/host/accounts.ts'
import {
  addPasskey as keepPasskey,
  passkeysOf,
  removePasskey as removeOne,
  renamePasskey as renameOne,
} from '#db/host/passkeys.ts'
import type { Contract } from '#shared/contract/index.ts'
import { foldName, tidyName } from '#shared/domain/access/names.ts'
import { mostPasskeys } from '#shared/domain/access/passkeys.ts'
import { Problem } from '#shared/domain/problem.ts'
import type { CallContext } from '../guarded.ts'
import { type Admission, cameIn, guestsOnly, notForYou } from './admission.ts'
import { creationOf, questionOf } from './authenticator.ts'
import { newChallenge } from './challenges.ts'
import { invited } from './invited.ts'
import { nameTaken, refuseUnfitName } from './names.ts'
import { changeWaysIn, notMade, passkeyMade, refuseUnproven, siteAt } from './proof.ts'
import { trying } from './tries.ts'

type Inputs = InferContractRouterInputs<Contract>['access']
type Outputs = InferContractRouterOutputs<Contract>['access']

/** Asks a browser for a passkey: any that somebody has here, so that no name need be typed and none is told. */
export function askForPasskey({ session, admission }: CallContext): Promise<Outputs['askForPasskey']> {
  const door = guestsOnly(admission)
  return questionOf(siteAt(door), newChallenge(session.host, { to: 'prove', browser: door.browser() }))
}

/** Has a browser make a passkey for an account that is not there yet: whoever asks has an invitation, and a name that is free. */
export async function makePasskeyToJoin(
  { session, admission }: CallContext,
  { code, name }: Inputs['makePasskeyToJoin'],
): Promise<Outputs['makePasskeyToJoin']> {
  const door = guestsOnly(admission)
  const { host } = session
  siteAt(door)
  invited(host, door, code)
  refuseUnfitName(name)
  // Who learns in this way which names there are is slowed down as who guesses a passphrase.
  const isFree = async () => accountNamed(host.hostFile(), foldName(name)) === undefined
  if (!(await trying(host, { name, address: door.address }, isFree))) throw nameTaken()
  return creationFor(door, session.host, { id: host.clock.id(), name: tidyName(name) })
}

/** Has a browser make a passkey for the account that it came in by. */
export function makePasskey({ session, admission }: CallContext): Promise<Outputs['makePasskey']> {
  const door = guestsOnly(admission)
  return creationFor(door, session.host, ownAccount(session.host, door))
}

function creationFor(
  door: Admission,
  host: CallContext['session']['host'],
  account: Pick<Account, 'id' | 'name'>,
): Promise<Outputs['makePasskey']> {
  const site = siteAt(door)
  const challenge = newChallenge(host, { to: 'make', browser: door.browser() }, account.id)
  const has = passkeysOf(host.hostFile(), account.id).filter((passkey) => passkey.site === site.id)
  return creationOf({ site, challenge, account, has })
}

/** The ways in that the account has. */
export function passkeys({ session, admission }: CallContext): Outputs['passkeys'] {
  const { host } = session
  const account = ownAccount(host, admission)
  const here = admission?.site?.id
  return {
    hasPassphrase: account.passphrase !== null,
    passkeys: passkeysOf(host.hostFile(), account.id).map(({ id, name, site, made, used }) => ({
      id,
      name,
      elsewhere: site === here ? null : site,
      made,
      used,
    })),
  }
}

/** Gives the account one more passkey; all its other sessions end. */
export async function addPasskey({ session, admission }: CallContext, input: Inputs['addPasskey']): Promise<void> {
  const door = guestsOnly(admission)
  const { host } = session
  const file = host.hostFile()
  const account = ownAccount(host, door)
  await refuseUnproven(host, door, account, input)
  const passkey = await passkeyMade(host, door, { ...input, name: account.name })
  if (passkey.account !== account.id) throw notMade()
  changeWaysIn(host, door, () => {
    if (passkeysOf(file, account.id).length >= mostPasskeys) {
      throw new Problem('passkeys-many', 'This account has as many passkeys as it can have. Remove one first.')
    }
    keepPasskey(file, passkey)
  })
}

/** Calls a passkey of the account otherwise. */
export function renamePasskey({ session, admission }: CallContext, { id, called }: Inputs['renamePasskey']): void {
  if (!renameOne(session.host.hostFile(), cameIn(admission).account, id, called)) throw noSuchPasskey()
}

/** Takes a passkey from the account, if another way in is left; all its other sessions end. */
export async function removePasskey(
  { session, admission }: CallContext,
  input: Inputs['removePasskey'],
): Promise<void> {
  const door = guestsOnly(admission)
  const { host } = session
  const file = host.hostFile()
  const account = ownAccount(host, door)
  await refuseUnproven(host, door, account, input)
  changeWaysIn(host, door, () => {
    if (!removeOne(file, account.id, input.id)) throw noSuchPasskey()
    // What works under another name of the host only may be no way in any more by tomorrow.
    const isLeft = passkeysOf(file, account.id).some(({ site }) => site === door.site?.id)
    if (accountById(file, account.id)?.passphrase === null && !isLeft) {
      throw new Problem('last-way-in', 'This is your only way in. Add another passkey or a passphrase first.')
    }
  })
}

function noSuchPasskey(): Problem {
  return new Problem('no-such-passkey', 'This passkey is not there any more.')
}

/** The account by which a call came in. */
export function ownAccount({ hostFile }: CallContext['session']['host'], admission: Admission | undefined): Account {
  const account = accountById(hostFile(), cameIn(admission).account)
  if (!account) throw notForYou()
  return account
}
