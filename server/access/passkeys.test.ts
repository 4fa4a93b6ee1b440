import { afterEach, beforeEach, expect, test } from 'vitest'
import { accountNamed } from '#db/host/accounts.ts'
import { addPasskey, passkeysOf } from '#db/host/passkeys.ts'
import { challengeGoodFor } from '#shared/domain/access/lifetimes.ts'
import { mostPasskeys } from '#shared/domain/access/passkeys.ts'
import { authenticatorAt } from '../../tests/support/authenticator.ts'
import { guestWithPasskey, passkeyHost, proof } from '../../tests/support/passkeys.ts'
import {
  type Browser,
  inviteToAnother,
  passphrase,
  problemOf,
  type TeamHost,
  teamHost,
} from '../../tests/support/team-host.ts'

let team: TeamHost
beforeEach(async () => {
  team = await passkeyHost()
})
afterEach(() => team.close())

const ways = (one: Browser) => one.api.access.passkeys({})

/** Makes one more passkey for the account that a browser is in by, proven by its passphrase. */
async function add(one: Browser, called: string) {
  const { held, made } = authenticatorAt(team.origin).make(await one.api.access.makePasskey({}))
  await one.api.access.addPasskey({ passphrase, made, called })
  return held
}

test('somebody joins with a passkey, leaves, and comes in by it without saying a name', async () => {
  const { one, held } = await guestWithPasskey(team, 'second', 'Åse')
  expect((await one.api.team.me({})).member?.name).toBe('second')
  expect(await ways(one)).toEqual({
    hasPassphrase: false,
    passkeys: [{ id: expect.any(String), name: 'Laptop', elsewhere: null, made: expect.any(String), used: null }],
  })
  await one.api.access.leave({})
  await one.api.access.signIn({ passkey: await proof(team, one, held) })
  expect(await one.api.access.standing({})).toMatchObject({ account: { name: 'Åse' }, passkeys: team.origin })
  expect((await ways(one)).passkeys[0]?.used).toBe(team.clock.now().toISOString())
})

test('a passkey comes in from another browser, and after the host was started again', async () => {
  const { held } = await guestWithPasskey(team, 'second', 'Åse')
  await team.restart()
  const other = team.browser()
  const asked = await other.api.access.askForPasskey({})
  // It runs at another port by now, as a page of it does.
  await other.api.access.signIn({ passkey: authenticatorAt(team.origin).prove(held, asked) })
  expect((await other.api.access.standing({})).account?.name).toBe('Åse')
})

test('what a browser is asked says what WebAuthn needs, and nobody’s name', async () => {
  const one = team.browser()
  const asked = await one.api.access.askForPasskey({})
  expect(asked).toEqual({
    challenge: expect.any(String),
    rpId: 'localhost',
    timeout: challengeGoodFor,
    userVerification: 'required',
  })
  const code = await team.invite('second')
  const creation = await one.api.access.makePasskeyToJoin({ code, name: ' Åse ' })
  expect(creation).toMatchObject({
    rp: { id: 'localhost', name: 'Parallax' },
    user: { name: 'Åse' },
    attestation: 'none',
    authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
    excludeCredentials: [],
  })
  expect(creation.pubKeyCredParams.map(({ alg }) => alg)).toEqual([-7, -8, -257])
})

test('an account has a passphrase and passkeys; one more of them, or one less, ends its other sessions', async () => {
  const one = await team.guest('second', 'Second')
  const other = team.browser()
  const isOut = async () => (await other.api.access.standing({})).account === null
  await other.api.access.signIn({ name: 'Second', passphrase })
  const before = one.cookie
  const held = await add(one, 'Phone')
  expect(one.cookie).not.toBe(before)
  expect(await isOut()).toBe(true)
  expect((await one.api.team.me({})).member?.name).toBe('second')

  await other.api.access.signIn({ passkey: await proof(team, other, held) })
  const [phone] = (await ways(one)).passkeys
  expect(phone?.name).toBe('Phone')
  await one.api.access.renamePasskey({ id: phone?.id ?? '', called: ' Old phone ' })
  expect((await ways(one)).passkeys[0]?.name).toBe('Old phone')
  expect(await isOut()).toBe(false)
  // The one before it is known to the authenticator, which is to make no second.
  expect((await one.api.access.makePasskey({})).excludeCredentials).toEqual([
    { type: 'public-key', id: held.id.toString('base64url'), transports: ['internal'] },
  ])
  await one.api.access.removePasskey({ passphrase, id: phone?.id ?? '' })
  expect(await isOut()).toBe(true)
  expect(await ways(one)).toEqual({ hasPassphrase: true, passkeys: [] })
  expect(await problemOf(one.api.access.removePasskey({ passphrase, id: phone?.id ?? '' }))).toBe('no-such-passkey')
})

test('ways in are changed by who proves that the account is theirs, and by nobody else', async () => {
  const one = await team.guest('second', 'Second')
  const held = await add(one, 'Phone')
  const { held: foreign } = await guestWithPasskey(team, 'third', 'Third')
  const [phone] = (await ways(one)).passkeys
  const id = phone?.id ?? ''
  const wrong = { passphrase: 'not the passphrase' }
  const { made } = authenticatorAt(team.origin).make(await one.api.access.makePasskey({}))
  expect(await problemOf(one.api.access.addPasskey({ ...wrong, made, called: 'Mine' }))).toBe('wrong-passphrase')
  expect(await problemOf(one.api.access.removePasskey({ ...wrong, id }))).toBe('wrong-passphrase')
  const other = { passkey: await proof(team, one, foreign) }
  expect(await problemOf(one.api.access.removePasskey({ ...other, id }))).toBe('wrong-passkey')
  expect((await ways(one)).passkeys).toHaveLength(1)
  await one.api.access.changePassphrase({ passkey: await proof(team, one, held), next: 'fire reiser til Bodø' })
  expect(await problemOf(team.browser().api.access.signIn({ name: 'Second', passphrase }))).toBe('wrong-sign-in')
})

test('an account keeps a way in: of a passkey and nothing else, neither that nor the last of several goes', async () => {
  const { one, held } = await guestWithPasskey(team, 'second', 'Second')
  const idOf = async (n: number) => (await ways(one)).passkeys[n]?.id ?? ''
  const remove = async (n: number) => {
    const id = await idOf(n)
    return problemOf(one.api.access.removePasskey({ passkey: await proof(team, one, held), id }))
  }
  expect(await remove(0)).toBe('last-way-in')
  const second = authenticatorAt(team.origin).make(await one.api.access.makePasskey({}))
  const passkey = await proof(team, one, held)
  await one.api.access.addPasskey({ passkey, made: second.made, called: 'Key' })
  expect(await remove(1)).toBe('none')
  expect(await remove(0)).toBe('last-way-in')
  // A passphrase is a way in as well; it is the account's first.
  expect(await problemOf(team.browser().api.access.signIn({ name: 'Second', passphrase }))).toBe('wrong-sign-in')
  await one.api.access.changePassphrase({ passkey: await proof(team, one, held), next: passphrase })
  expect(await problemOf(team.browser().api.access.signIn({ name: 'Second', passphrase }))).toBe('none')
  await one.api.access.removePasskey({ passphrase, id: await idOf(0) })
  expect(await ways(one)).toEqual({ hasPassphrase: true, passkeys: [] })
})

test('an account has a certain number of them at most', async () => {
  const one = await team.guest('second', 'Second')
  await add(one, 'Key')
  const file = team.host.hostFile()
  const [first] = passkeysOf(file, accountNamed(file, 'second')?.id ?? '')
  if (!first) throw new Error('it was added')
  for (let n = 1; n < mostPasskeys; n++) addPasskey(file, { ...first, id: `${n}`, credential: `${n}` })
  expect(await problemOf(add(one, 'One more'))).toBe('passkeys-many')
})

test('an account that is here uses an invitation to another review with its passkey', async () => {
  const { held } = await guestWithPasskey(team, 'second', 'Second')
  const code = await inviteToAnother(team)
  const elsewhere = team.browser()
  // Its name is taken, and no second account gets it.
  expect(await problemOf(elsewhere.api.access.makePasskeyToJoin({ code, name: 'SECOND' }))).toBe('name-taken')
  expect(await problemOf(elsewhere.api.access.join({ code, name: 'Second', passphrase }))).toBe('name-taken')
  await elsewhere.api.access.join({ code, passkey: await proof(team, elsewhere, held) })
  const { reviews } = await elsewhere.api.access.standing({})
  expect(reviews.map(({ title, member }) => `${title}: ${member.name}`)).toEqual(['Sleep: second', 'Work: helper'])
})

test('a passkey to join with is made for who has a good code and a fit name that is free, and keeps neither from others', async () => {
  const code = await team.invite('second')
  const one = team.browser()
  const ask = (with_: { code: string; name: string }) => problemOf(one.api.access.makePasskeyToJoin(with_))
  expect(await ask({ code: 'none', name: 'Second' })).toBe('no-such-invitation')
  expect(await ask({ code, name: 'a\u202eb' })).toBe('account-name')
  expect(await ask({ code, name: 'Second' })).toBe('none')
  const { made } = authenticatorAt(team.origin).make(await one.api.access.makePasskeyToJoin({ code, name: 'Second' }))
  // Somebody else took the name meanwhile: the invitation is not used up.
  await team.guest('third', 'Second')
  expect(await problemOf(one.api.access.join({ code, name: 'Second', made, called: 'Laptop' }))).toBe('name-taken')
  const again = authenticatorAt(team.origin).make(await one.api.access.makePasskeyToJoin({ code, name: 'Other' }))
  await one.api.access.join({ code, name: 'Other', made: again.made, called: 'Laptop' })
  const account = accountNamed(team.host.hostFile(), 'other')
  expect(account?.passphrase).toBeNull()
  expect(passkeysOf(team.host.hostFile(), account?.id ?? '')).toMatchObject([{ site: 'localhost', counter: 1 }])
})

test('what an authenticator says of its maker is thrown away, and asks for nothing', async () => {
  const one = await team.guest('second', 'Second')
  const { made } = authenticatorAt(team.origin).make(await one.api.access.makePasskey({}), {
    // A statement that a library which read it would refuse.
    statement: ['apple', Buffer.from([0xa1, 0x63, 0x78, 0x35, 0x63, 0x80])],
  })
  await one.api.access.addPasskey({ passphrase, made, called: 'Phone' })
  expect((await ways(one)).passkeys).toHaveLength(1)
})

test('under a bare address there are none, and nothing offers any', async () => {
  const bare = await teamHost()
  const code = await bare.invite('second')
  const one = bare.browser()
  expect((await one.api.access.standing({})).passkeys).toBeNull()
  const passkey = await proof(team, team.browser(), (await guestWithPasskey(team, 'second', 'Second')).held)
  for (const call of [
    () => one.api.access.askForPasskey({}),
    () => one.api.access.makePasskeyToJoin({ code, name: 'Second' }),
    () => one.api.access.signIn({ passkey }),
  ])
    expect(await problemOf(call())).toBe('no-passkeys-here')
  await bare.close()
})

test('a passkey of another name of the host is listed with that name, and does not count as a way in here', async () => {
  const { one, held } = await guestWithPasskey(team, 'second', 'Second')
  team.host.hostFile().exec(`UPDATE passkey SET site = 'review.example.org'`)
  expect((await ways(one)).passkeys[0]?.elsewhere).toBe('review.example.org')
  expect(await problemOf(one.api.access.signIn({ passkey: await proof(team, one, held) }))).toBe('wrong-passkey')
})

test('who sits at the machine has none, and who is nobody yet changes none', async () => {
  const stranger = team.browser()
  const { made } = authenticatorAt(team.origin).make({
    challenge: 'AAAA',
    rp: { id: 'localhost' },
    user: { id: 'AAAA' },
  })
  const calls = (api: Browser['api']) => [
    () => api.access.passkeys({}),
    () => api.access.makePasskey({}),
    () => api.access.addPasskey({ passphrase, made, called: 'Mine' }),
    () => api.access.renamePasskey({ id: 'none', called: 'Mine' }),
    () => api.access.removePasskey({ passphrase, id: 'none' }),
  ]
  for (const call of calls(stranger.api)) expect(await problemOf(call())).toBe('UNAUTHORIZED')
  for (const call of calls(team.lead)) expect(await problemOf(call())).toBe('FORBIDDEN')
  expect(await problemOf(team.lead.access.askForPasskey({}))).toBe('FORBIDDEN')
})
