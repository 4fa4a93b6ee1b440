import { createRouterClient } from '@orpc/server'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Admission } from '#server/access/admission.ts'
import { clientOf } from '#server/client.ts'
import { router } from '#server/router.ts'
import { createSession } from '#server/session.ts'
import { ofAddress, ofPair } from '#shared/domain/access/attempts.ts'
import { passphrase, problemOf, type TeamHost, teamHost } from '../support/team-host.ts'

let team: TeamHost
beforeEach(async () => {
  team = await teamHost()
})
afterEach(() => team.close())

/** Somebody who makes the same calls from an address of their own, as the door would pass them on. */
function from(address: string) {
  const admission: Admission = {
    address,
    came: undefined,
    site: undefined,
    browser: () => address,
    admit: () => {},
    renew: () => {},
    leave: () => {},
  }
  return createRouterClient(router, { context: { session: createSession(team.host, 'guest'), admission } })
}

const wrong = (n: number) => `wrong passphrase ${n}`

test('who guesses a passphrase waits longer each time, and gets nowhere', async () => {
  await team.guest('second', 'Second')
  const thief = team.browser()
  const told: unknown[] = []
  for (let n = 0; n < 40; n++)
    told.push(await problemOf(thief.api.access.signIn({ name: 'Second', passphrase: wrong(n) })))
  expect(told.filter((problem) => problem === 'wrong-sign-in')).toHaveLength(ofPair.free)
  expect(told.filter((problem) => problem === 'wait')).toHaveLength(40 - ofPair.free)
  // Also the right one has to wait then: else the pause would tell that it is right.
  expect(await problemOf(thief.api.access.signIn({ name: ' SECOND', passphrase }))).toBe('wait')
  team.clock.pass(ofPair.first)
  expect(await problemOf(thief.api.access.signIn({ name: 'Second', passphrase: wrong(99) }))).toBe('wrong-sign-in')
  expect(await problemOf(thief.api.access.signIn({ name: 'Second', passphrase }))).toBe('wait')
  team.clock.pass(2 * ofPair.first)
  expect(await problemOf(thief.api.access.signIn({ name: 'Second', passphrase }))).toBe('none')
})

test('guesses that are made all at once count one by one', async () => {
  await team.guest('second', 'Second')
  const calls = Array.from({ length: 30 }, (_, n) =>
    problemOf(team.browser().api.access.signIn({ name: 'Second', passphrase: wrong(n) })),
  )
  const told = await Promise.all(calls)
  expect(told.filter((problem) => problem === 'wrong-sign-in').length).toBeLessThanOrEqual(ofPair.free)
})

test('nobody can lock another out by guessing: the owner comes in from elsewhere at once', async () => {
  await team.guest('lead', 'Chief')
  for (let n = 0; n < 30; n++)
    await problemOf(from('198.51.100.7').access.signIn({ name: 'Chief', passphrase: wrong(n) }))
  expect(await problemOf(from('198.51.100.7').access.signIn({ name: 'Chief', passphrase }))).toBe('wait')
  expect(await problemOf(from('203.0.113.9').access.signIn({ name: 'Chief', passphrase }))).toBe('none')
  // And who sits at the machine has no account that could be locked.
  expect((await team.lead.team.me({})).member?.name).toBe('lead')
})

test('who came in from an address before does not wait for what others of that address try', async () => {
  await team.guest('second', 'Second')
  const address = '198.51.100.7'
  expect(await problemOf(from(address).access.signIn({ name: 'Second', passphrase }))).toBe('none')
  for (let n = 0; n < ofAddress.free + 5; n++) {
    await problemOf(from(address).access.signIn({ name: `Somebody ${n}`, passphrase: wrong(n) }))
  }
  expect(await problemOf(from(address).access.signIn({ name: 'Somebody else', passphrase: wrong(1) }))).toBe('wait')
  expect(await problemOf(from(address).access.signIn({ name: 'Second', passphrase }))).toBe('none')
})

test('who tries a common passphrase at many accounts is slowed down too', async () => {
  const told: unknown[] = []
  for (let n = 0; n < ofAddress.free + 5; n++) {
    told.push(
      await problemOf(from('2001:db8::1').access.signIn({ name: `Member ${n}`, passphrase: 'summer in Bergen' })),
    )
  }
  expect(told.slice(-5)).toEqual(Array(5).fill('wait'))
  // Another address of the same network is the same somebody.
  expect(await problemOf(from('2001:db8::2').access.signIn({ name: 'Member', passphrase: wrong(1) }))).toBe('wait')
})

test('an account that is not there is refused in the same words, and slowed down alike', async () => {
  await team.guest('second', 'Second')
  const words = async (name: string, address: string) => {
    const all: string[] = []
    for (let n = 0; n < 7; n++) {
      try {
        await from(address).access.signIn({ name, passphrase: wrong(n) })
      } catch (error) {
        all.push(JSON.stringify({ message: (error as Error).message, data: (error as { data: unknown }).data }))
      }
    }
    return all
  }
  expect(await words('Second', '198.51.100.7')).toEqual(await words('Nobody at all', '198.51.100.8'))
})

test('codes cannot be tried one after the other, and one that never was is as one that was withdrawn', async () => {
  const code = await team.invite('second')
  const { invitations } = await team.lead.access.invitations({})
  await team.lead.access.withdraw({ id: invitations[0]?.id ?? '' })
  const thief = team.browser()
  const say = async (given: string) => {
    try {
      return JSON.stringify(await thief.api.access.invitation({ code: given }))
    } catch (error) {
      return JSON.stringify({ message: (error as Error).message, data: (error as { data: unknown }).data })
    }
  }
  expect(await say(code)).toBe(await say('0000-0000-0000-0000'))
  const told: string[] = []
  for (let n = 0; n < 40; n++) told.push(await say(`0000-0000-0000-${String(n).padStart(4, '0')}`))
  expect(told.at(-1)).toContain('"problem":"wait"')
})

test('a passphrase of a member that is meant for a shared machine cannot be guessed from elsewhere', async () => {
  const guest = await team.guest('second', 'Second')
  expect(await problemOf(guest.api.team.signIn({ member: team.members.lead ?? '' }))).toBe('FORBIDDEN')
  expect(await problemOf(team.browser().api.team.signIn({ member: team.members.lead ?? '' }))).toBe('UNAUTHORIZED')
  expect(await problemOf(clientOf(createSession(team.host, 'guest')).team.members({}))).toBe('UNAUTHORIZED')
})
