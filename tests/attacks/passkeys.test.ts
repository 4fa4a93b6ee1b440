import { afterEach, beforeEach, expect, test } from 'vitest'
import { challengeGoodFor } from '#shared/domain/access/lifetimes.ts'
import type { Assertion } from '#shared/domain/access/passkeys.ts'
import { authenticatorAt, type Held } from '../support/authenticator.ts'
import { guestWithPasskey, passkeyHost, proof } from '../support/passkeys.ts'
import { type Browser, passphrase, problemOf, type TeamHost } from '../support/team-host.ts'

let team: TeamHost
let owner: Browser
let held: Held
beforeEach(async () => {
  team = await passkeyHost()
  const came = await guestWithPasskey(team, 'second', 'Second')
  owner = came.one
  held = came.held
})
afterEach(() => team.close())

const signIn = (browser: Browser, passkey: Assertion) => problemOf(browser.api.access.signIn({ passkey }))
const at = (origin = team.origin) => authenticatorAt(origin)

/** A made passkey, as somebody with an invitation would join with it. */
async function joining(browser: Browser, name: string, ...otherwise: unknown[]) {
  const code = await team.invite('third')
  const asked = await browser.api.access.makePasskeyToJoin({ code, name })
  const { made } = at().make(asked, ...(otherwise as []))
  return { code, name, made, called: 'Laptop' }
}

test('an answer that was overheard is good once, and for nobody else', async () => {
  const passkey = await proof(team, owner, held)
  const thief = team.browser()
  expect(await signIn(thief, passkey)).toBe('wrong-passkey')
  expect(await signIn(owner, passkey)).toBe('none')
  for (const browser of [owner, thief]) expect(await signIn(browser, passkey)).toBe('wrong-passkey')
  // Also of an authenticator that counts nothing, and all at once.
  const { held: synced } = await guestWithPasskey(team, 'third', 'Third', 0)
  const one = team.browser()
  const asked = await one.api.access.askForPasskey({})
  const same = at().prove(synced, asked, { counter: 0 })
  const visit = one.cookie
  const told = await Promise.all(
    [1, 2, 3, 4].map(() => {
      const copy = team.browser()
      copy.cookie = visit
      return signIn(copy, same)
    }),
  )
  expect(told.sort()).toEqual(['none', 'wrong-passkey', 'wrong-passkey', 'wrong-passkey'])
})

test('a registration that was overheard makes no second account, and adds nothing to another', async () => {
  const one = team.browser()
  const asked = await joining(one, 'Third')
  const visit = one.cookie
  await one.api.access.join(asked)
  const thief = team.browser()
  thief.cookie = visit
  const code = await team.invite('lead')
  expect(await problemOf(thief.api.access.join({ ...asked, code, name: 'Thief' }))).toBe('passkey-not-made')
  const guest = await team.guest('lead', 'Chief')
  const { made } = asked
  expect(await problemOf(guest.api.access.addPasskey({ passphrase, made, called: 'Mine' }))).toBe('passkey-not-made')
})

test('a challenge is for the browser that asked, for what it was asked, and for some minutes', async () => {
  const other = team.browser()
  const asked = await other.api.access.askForPasskey({})
  expect(await signIn(team.browser(), at().prove(held, asked))).toBe('wrong-passkey')
  expect(await signIn(owner, at().prove(held, asked))).toBe('wrong-passkey')
  // One that was given to make a passkey proves nothing, and one that was given to prove makes none.
  const creation = await owner.api.access.makePasskey({})
  expect(await signIn(owner, at().prove(held, { ...creation, rpId: 'localhost' }))).toBe('wrong-passkey')
  const { challenge } = await owner.api.access.askForPasskey({})
  const { made } = at().make(creation, { challenge })
  const passkey = await proof(team, owner, held)
  expect(await problemOf(owner.api.access.addPasskey({ passkey, made, called: 'Mine' }))).toBe('passkey-not-made')
  // One that nobody gave, one that was given to another account, and one that is over.
  for (const made_up of [
    'AAAA',
    Buffer.alloc(100).toString('base64url'),
    `${asked.challenge}A`,
    asked.challenge.slice(1),
  ])
    expect(await signIn(other, at().prove(held, { ...asked, challenge: made_up })), made_up).toBe('wrong-passkey')
  team.clock.pass(challengeGoodFor)
  expect(await signIn(other, at().prove(held, asked))).toBe('wrong-passkey')
})

test('a passkey that was made for one account is not added to another, whoever asks', async () => {
  const guest = await team.guest('third', 'Third')
  const { made } = at().make(await guest.api.access.makePasskey({}))
  const passkey = await proof(team, owner, held)
  expect(await problemOf(owner.api.access.addPasskey({ passkey, made, called: 'Theirs' }))).toBe('passkey-not-made')
  // Nor in one browser: what was made to join with is for an account of its own, and what was made for one here begins none.
  const { made: toJoin, ...as } = await joining(owner, 'Other')
  const again = await proof(team, owner, held)
  expect(await problemOf(owner.api.access.addPasskey({ passkey: again, made: toJoin, called: 'Theirs' }))).toBe(
    'passkey-not-made',
  )
  const { made: forOwn } = at().make(await owner.api.access.makePasskey({}))
  expect(await problemOf(owner.api.access.join({ ...as, made: forOwn }))).toBe('passkey-not-made')
  // And one that is there is nobody else's: the thief signs with a key of their own under its name.
  const asked = await guest.api.access.makePasskey({})
  const own = at().make(asked)
  const stolen = Buffer.from(own.made.response.attestationObject, 'base64url')
  held.id.copy(stolen, stolen.indexOf(own.held.id))
  const id = held.id.toString('base64url')
  const forged = { id, response: { ...own.made.response, attestationObject: stolen.toString('base64url') } }
  expect(await problemOf(guest.api.access.addPasskey({ passphrase, made: forged, called: 'Theirs' }))).toBe(
    'passkey-not-made',
  )
  expect((await guest.api.access.passkeys({})).passkeys).toEqual([])
})

test('an answer that was given to another page, or for another name, opens nothing', async () => {
  const one = team.browser()
  const ask = () => {
    // As who waits as they are told to.
    team.clock.pass(3600_000)
    return one.api.access.askForPasskey({})
  }
  for (const origin of [
    'https://localhost.evil.example',
    'https://evil.example',
    team.origin.replace('http:', 'https:'),
    `${team.origin}0`,
    team.origin.replace('localhost', '127.0.0.1'),
    `${team.origin}/`,
  ])
    expect(await signIn(one, at(origin).prove(held, await ask())), origin).toBe('wrong-passkey')
  for (const site of ['evil.example', '127.0.0.1', 'localhost.', ''])
    expect(await signIn(one, at().prove(held, await ask(), { site })), site).toBe('wrong-passkey')
  const asked = await joining(one, 'Third', { site: 'evil.example' })
  expect(await problemOf(one.api.access.join(asked))).toBe('passkey-not-made')
  // What the request says of where it is counts nothing where no proxy is: the name is the one that the door answered to.
  const { challenge, rpId } = await team
    .browser({ 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' })
    .api.access.askForPasskey({})
  expect([rpId, challenge.length > 40]).toEqual(['localhost', true])
})

test('who has a passkey’s name and not its key, or another’s key, is refused as who has none at all', async () => {
  const thief = team.browser()
  const { held: own } = await guestWithPasskey(team, 'third', 'Thief')
  const said = async (answer: Assertion) => {
    try {
      await thief.api.access.signIn({ passkey: answer })
      return 'in'
    } catch (error) {
      return JSON.stringify({ message: (error as Error).message, data: (error as { data: unknown }).data })
    }
  }
  const ask = () => thief.api.access.askForPasskey({})
  const stolenName = await said(at().prove({ ...own, id: held.id, user: held.user }, await ask()))
  const nobody = await said(at().prove({ ...own, id: Buffer.alloc(32, 7) }, await ask()))
  const anothersHandle = await said(at().prove(own, await ask(), { user: held.user }))
  expect(stolenName).toContain('wrong-passkey')
  expect([nobody, anothersHandle]).toEqual([stolenName, stolenName])
  // The key by which one is worked out for who is not there: everybody can sign with it.
  const answer = at().prove(own, await ask())
  expect(await said({ ...answer, response: { ...answer.response, signature: 'AAAA' } })).toBe(stolenName)
})

test('an authenticator that counts backwards is a copy, and does not come in', async () => {
  const one = team.browser()
  const prove = async (counter: number) => at().prove(held, await one.api.access.askForPasskey({}), { counter })
  expect(await signIn(one, await prove(7))).toBe('none')
  for (const counter of [7, 3, 0]) expect(await signIn(one, await prove(counter)), `${counter}`).toBe('wrong-passkey')
  expect(await signIn(one, await prove(8))).toBe('none')
})

test('a passkey whose owner was not asked for finger, face or PIN does not come in', async () => {
  const one = team.browser()
  const asked = await one.api.access.askForPasskey({})
  expect(await signIn(one, at().prove(held, asked, { isOwner: false }))).toBe('wrong-passkey')
  const made = await joining(one, 'Third', { isOwner: false })
  expect(await problemOf(one.api.access.join(made))).toBe('passkey-not-made')
})

test('a passkey that was removed opens nothing, and one of who was locked out no review', async () => {
  const second = at().make(await owner.api.access.makePasskey({}))
  const passkey = await proof(team, owner, held)
  await owner.api.access.addPasskey({ passkey, made: second.made, called: 'Stolen phone' })
  const { passkeys } = await owner.api.access.passkeys({})
  const id = passkeys.find(({ name }) => name === 'Stolen phone')?.id ?? ''
  const thief = team.browser()
  expect(await signIn(thief, await proof(team, thief, second.held))).toBe('none')
  await owner.api.access.removePasskey({ passkey: await proof(team, owner, held), id })
  expect((await thief.api.access.standing({})).account).toBeNull()
  expect(await signIn(thief, await proof(team, thief, second.held))).toBe('wrong-passkey')

  const { review } = await owner.api.team.me({})
  await team.lead.access.lockOut({ member: team.members.second ?? '' })
  expect(await signIn(owner, await proof(team, owner, held))).toBe('none')
  expect((await owner.api.access.standing({})).reviews).toEqual([])
  expect(await problemOf(owner.api.access.enter({ review: review?.path ?? '' }))).toBe('not-your-review')
  expect(await problemOf(owner.api.reviews.setup({}))).toBe('UNAUTHORIZED')
})

test('an open session that was stolen adds no passkey, removes none, and sets no passphrase', async () => {
  const { challenge } = await owner.api.access.askForPasskey({})
  const thief = team.browser()
  thief.cookie = owner.cookie
  const own = at().make(await thief.api.access.makePasskey({}))
  const passkey = at().prove(own.held, { challenge, rpId: 'localhost' })
  const [{ id } = { id: '' }] = (await thief.api.access.passkeys({})).passkeys
  for (const by of [{ passkey }, { passphrase }]) {
    const told = [
      await problemOf(thief.api.access.addPasskey({ ...by, made: own.made, called: 'Mine' })),
      await problemOf(thief.api.access.removePasskey({ ...by, id })),
      await problemOf(thief.api.access.changePassphrase({ ...by, next: 'fire reiser til Bodø' })),
    ]
    const wrong = 'passkey' in by ? 'wrong-passkey' : 'wrong-passphrase'
    expect(told).toEqual([wrong, wrong, wrong])
  }
  expect((await owner.api.access.passkeys({})).passkeys).toHaveLength(1)
})

test('who tries passkeys one after the other waits longer each time, and keeps nobody else waiting', async () => {
  const thief = team.browser()
  const told: unknown[] = []
  for (let n = 0; n < 12; n++) {
    const asked = await thief.api.access.askForPasskey({})
    const { held: own } = at().make({ ...asked, rp: { id: 'localhost' }, user: { id: 'AAAA' } })
    told.push(await signIn(thief, at().prove({ ...own, id: held.id, user: held.user }, asked)))
  }
  expect(told.slice(-1)).toEqual(['wait'])
  const challenges = await Promise.all(Array.from({ length: 300 }, () => team.browser().api.access.askForPasskey({})))
  expect(new Set(challenges.map(({ challenge }) => challenge)).size).toBe(300)
  team.clock.pass(3600_000)
  expect(await signIn(owner, await proof(team, owner, held))).toBe('none')
})
