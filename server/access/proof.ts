import type { Account } from '#db/host/accounts.ts'
import { type KeptPasskey, notePasskeyUsed, passkeyOfCredential } from '#db/host/passkeys.ts'
import { endSessionsOf } from '#db/host/sessions.ts'
import type { Assertion, NewCredential } from '#shared/domain/access/passkeys.ts'
import { Problem } from '#shared/domain/problem.ts'
import type { Host } from '../host.ts'
import { type Admission, cameIn, type Site } from './admission.ts'
import { checkedAssertion, checkedCredential } from './authenticator.ts'
import { accountOfChallenge, spendChallenge } from './challenges.ts'
import { putOut } from './guests.ts'
import { isKeptPassphrase } from './scrypt.ts'
import { trying } from './tries.ts'

/**
 * The site at which somebody is.
 *
 * @throws {Problem} `no-passkeys-here`
 */
export function siteAt({ site }: Admission): Site {
  if (!site) throw new Problem('no-passkeys-here', 'Passkeys cannot be used under this address.')
  return site
}

/**
 * The passkey that answered, once its challenge. Nobody is told what of it was wrong, or whether there is such a passkey.
 *
 * @param of the account whose passkey it has to be; anybody's without it
 * @throws {Problem} `wrong-passkey`, `no-passkeys-here` or `wait`
 */
export async function passkeyThatAnswers(
  host: Host,
  door: Admission,
  answer: Assertion,
  of?: string,
): Promise<KeptPasskey> {
  const site = siteAt(door)
  const file = host.hostFile()
  const kept = passkeyOfCredential(file, answer.id)
  const given = { to: 'prove', browser: door.browser() } as const
  const right = await trying(host, { name: `passkey ${answer.id}`, address: door.address }, async () => {
    let answered = ''
    const isChallenge = (challenge: string) => {
      answered = challenge
      return accountOfChallenge(host, challenge, given) !== undefined
    }
    const counter = await checkedAssertion(answer, kept, { site, isChallenge })
    if (counter === undefined || !kept || (of !== undefined && kept.account !== of)) return false
    const at = host.clock.now().toISOString()
    return spendChallenge(host, answered) && notePasskeyUsed(file, kept.id, { counter, at })
  })
  if (!right || !kept)
    throw new Problem('wrong-passkey', 'This passkey does not open anything here, or it took too long.')
  return kept
}

/**
 * The passkey that was made, for the account that it was to be made for.
 *
 * @param name of that account, for counting tries
 * @throws {Problem} `passkey-not-made`, `no-passkeys-here` or `wait`
 */
export async function passkeyMade(
  host: Host,
  door: Admission,
  { made, called, name }: { made: NewCredential; called: string; name: string },
): Promise<Omit<KeptPasskey, 'used'>> {
  const site = siteAt(door)
  const given = { to: 'make', browser: door.browser() } as const
  let account = ''
  let checked: Awaited<ReturnType<typeof checkedCredential>>
  const right = await trying(host, { name, address: door.address }, async () => {
    let answered = ''
    const isChallenge = (challenge: string) => {
      answered = challenge
      account = accountOfChallenge(host, challenge, given) ?? ''
      return account !== ''
    }
    checked = await checkedCredential(made, { site, isChallenge })
    if (!checked || passkeyOfCredential(host.hostFile(), checked.credential)) return false
    return spendChallenge(host, answered)
  })
  if (!right || !checked) throw notMade()
  const at = host.clock.now()
  return {
    ...checked,
    id: host.clock.id(),
    account,
    site: site.id,
    transports: JSON.stringify(made.response.transports ?? []),
    name: called,
    made: at.toISOString(),
  }
}

/** Says that a passkey cannot be kept. */
export function notMade(): Problem {
  return new Problem('passkey-not-made', 'The passkey could not be kept. Try once more.')
}

/** What somebody proves with that an account is theirs. */
export type Proof = { passphrase: string } | { passkey: Assertion }

/**
 * Refuses who does not prove that the account is theirs, by one of its ways in: an open session is not enough to change those.
 *
 * @throws {Problem} `wrong-passphrase`, `wrong-passkey`, `no-passkeys-here` or `wait`
 */
export async function refuseUnproven(
  host: Host,
  door: Admission,
  { id, ...account }: Account,
  by: Proof,
): Promise<void> {
  if ('passkey' in by) {
    await passkeyThatAnswers(host, door, by.passkey, id)
    return
  }
  const { address } = door
  const isRight = () => isKeptPassphrase(by.passphrase, account.passphrase, address)
  if (!(await trying(host, { name: account.name, address }, isRight))) {
    throw new Problem('wrong-passphrase', 'The passphrase is not right.')
  }
}

/** Changes the ways into an account, and ends all its sessions but the one that asks, which gets another cookie. */
export function changeWaysIn(host: Host, door: Admission, change: () => void): void {
  const file = host.hostFile()
  const { account, session } = cameIn(door)
  file.transaction(() => {
    change()
    endSessionsOf(file, account, session)
  })
  putOut(host)
  door.renew()
}
