import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { allFacts } from '#db/facts.ts'
import { unshareReview } from '#db/host/shared.ts'
import { sessionLasts } from '#shared/domain/access/lifetimes.ts'
import { inviteToAnother, passphrase, problemOf, type TeamHost, teamHost } from '../../tests/support/team-host.ts'

let team: TeamHost
beforeEach(async () => {
  team = await teamHost()
})
afterEach(() => team.close())

const day = 24 * 3600 * 1000
const invitation = async (code: string) => problemOf(team.browser().api.access.invitation({ code }))

test('an invitation tells what it is to, and lets somebody in as that member', async () => {
  const code = await team.invite('second')
  const one = team.browser()
  expect(await one.api.access.invitation({ code: code.toLowerCase().replaceAll('-', ' ') })).toEqual({
    title: 'Sleep',
    member: 'second',
    roles: ['reviewer'],
    by: 'lead',
    expires: '2026-03-08T12:00:00.000Z',
  })
  expect(await one.api.team.me({})).toMatchObject({ guest: true, member: null, review: null })
  expect(one.given).toEqual([])
  await one.api.access.join({ code, name: 'Second', passphrase })
  const me = await one.api.team.me({})
  expect(me).toMatchObject({ guest: true, member: { id: team.members.second, name: 'second' } })
  expect(me.abilities).toContain('screen')
  expect(me.abilities).not.toContain('own')
  expect(me.review?.title).toBe('Sleep')
  expect(JSON.stringify(me)).not.toContain(team.host.folder)
  expect(await one.api.access.standing({})).toMatchObject({
    account: { name: 'Second' },
    reviews: [{ review: me.review?.path, title: 'Sleep', member: { name: 'second', roles: ['reviewer'] } }],
  })
})

test('whoever left comes in again with name and passphrase, and chooses the review', async () => {
  const one = await team.guest('second', 'Åse')
  const { review } = await one.api.team.me({})
  await one.api.access.leave({})
  expect(one.cookie).toBe('')
  expect(await one.api.team.me({})).toMatchObject({ member: null, review: null })
  await one.api.access.signIn({ name: ' åSE ', passphrase })
  expect(await one.api.team.me({})).toMatchObject({ member: null, review: null })
  await one.api.access.enter({ review: review?.path ?? '' })
  expect((await one.api.team.me({})).member?.name).toBe('second')
  // Out of the review, and still in at the host.
  await one.api.team.signOut({})
  expect(await one.api.team.me({})).toMatchObject({ member: null, review: null })
  expect((await one.api.access.standing({})).account?.name).toBe('Åse')
})

test('a session is there after the host was started again', async () => {
  const one = await team.guest('second')
  expect((await one.api.team.me({})).member?.name).toBe('second')
  await team.restart()
  expect((await one.api.team.me({})).member?.name).toBe('second')
})

test('an account that is here uses an invitation to another review with its passphrase', async () => {
  const one = await team.guest('second', 'Second')
  const { review } = await one.api.team.me({})
  const code = await inviteToAnother(team)
  const elsewhere = team.browser()
  const wrong = elsewhere.api.access.join({ code, name: 'Second', passphrase: 'another passphrase' })
  expect(await problemOf(wrong)).toBe('name-taken')
  await elsewhere.api.access.join({ code, name: 'second', passphrase })
  const { reviews } = await elsewhere.api.access.standing({})
  expect(reviews.map(({ title, member }) => `${title}: ${member.name}`)).toEqual(['Sleep: second', 'Work: helper'])
  expect((await elsewhere.api.team.me({})).review?.title).toBe('Work')
  await elsewhere.api.access.enter({ review: review?.path ?? '' })
  expect((await elsewhere.api.team.me({})).review?.title).toBe('Sleep')
})

test('a code is good once, until its day, until it is withdrawn, and until another one is sent', async () => {
  const first = await team.invite('second')
  const code = await team.invite('second')
  expect(await invitation(first)).toBe('no-such-invitation')
  expect(await invitation(code)).toBe('none')
  const { invitations } = await team.lead.access.invitations({})
  expect(invitations.map(({ member }) => member)).toEqual([team.members.second])
  await team.lead.access.withdraw({ id: invitations[0]?.id ?? '' })
  expect(await invitation(code)).toBe('no-such-invitation')
  expect(await problemOf(team.lead.access.withdraw({ id: invitations[0]?.id ?? '' }))).toBe('no-such-invitation')

  const { code: short } = await team.lead.access.invite({ member: team.members.second ?? '', days: 1 })
  team.clock.pass(day)
  expect(await invitation(short)).toBe('expired')
  expect(await problemOf(team.browser().api.access.join({ code: short, name: 'Second', passphrase }))).toBe('expired')

  const good = await team.invite('second')
  const joining = [1, 2, 3].map((n) => team.browser().api.access.join({ code: good, name: `Second ${n}`, passphrase }))
  expect((await Promise.all(joining.map(problemOf))).sort()).toEqual(['none', 'used', 'used'])
  expect(await invitation(good)).toBe('used')
})

test('an invitation to a member who left, or to a review that is shared no more, is none', async () => {
  const code = await team.invite('second')
  const { invitations } = await team.lead.access.invitations({})
  expect(invitations).toHaveLength(1)
  const { review } = await (await team.guest('third')).api.team.me({})
  unshareReview(team.host.hostFile(), review?.path ?? '')
  expect(await invitation(code)).toBe('no-such-invitation')
})

test('that somebody was invited, came and was locked out stands in the log, and no secret does', async () => {
  const withdrawn = await team.invite('third')
  await team.invite('third')
  const one = await team.guest('second')
  await team.lead.access.lockOut({ member: team.members.second ?? '' })
  const facts = allFacts(team.host.open(team.path)).filter(({ kind }) => kind === 'invitation')
  expect(facts.toReversed().map(({ body }) => JSON.parse(body).state)).toEqual([
    'made',
    'withdrawn',
    'made',
    'made',
    'used',
    'locked-out',
  ])
  const { entries } = await team.lead.reviews.log({})
  expect(entries.filter(({ kind }) => kind === 'invitation')).toHaveLength(6)
  const secrets = [withdrawn.replaceAll('-', ''), withdrawn, passphrase, one.cookie.split('=')[1] ?? '']
  const own = join(team.host.folder, '.host')
  const files = [team.path, `${team.path}-wal`, ...readdirSync(own).map((name) => join(own, name))]
  for (const file of files) {
    const bytes = readFileSync(file)
    for (const secret of secrets) expect(bytes.includes(secret), file).toBe(false)
  }
})

test('whoever is locked out, leaves the team, or whose review is shared no more, is out at once', async () => {
  const one = await team.guest('second')
  const { review } = await one.api.team.me({})
  const canRead = () => problemOf(one.api.reviews.setup({}))
  expect(await canRead()).toBe('none')
  await team.lead.access.lockOut({ member: team.members.second ?? '' })
  expect(await canRead()).toBe('UNAUTHORIZED')
  expect(await problemOf(one.api.access.enter({ review: review?.path ?? '' }))).toBe('not-your-review')
  expect(await one.api.access.standing({})).toMatchObject({ reviews: [] })
  expect(await problemOf(team.lead.access.lockOut({ member: team.members.second ?? '' }))).toBe('no-account')

  const other = await team.guest('third')
  await team.lead.team.saveMember({ id: team.members.third, name: 'third', roles: ['reviewer'], retired: true })
  expect(await problemOf(other.api.reviews.setup({}))).toBe('UNAUTHORIZED')

  const again = await team.guest('second', 'Second again')
  unshareReview(team.host.hostFile(), review?.path ?? '')
  expect(await problemOf(again.api.reviews.setup({}))).toBe('UNAUTHORIZED')
  expect(await again.api.access.standing({})).toMatchObject({ reviews: [] })
})

test('a role that is taken away counts from the next call on', async () => {
  const one = await team.guest('second')
  await team.lead.team.saveMember({ id: team.members.second, name: 'second', roles: ['observer'] })
  expect((await one.api.team.me({})).abilities).not.toContain('screen')
})

test('the sessions of an account are shown and ended, one or all', async () => {
  const one = await team.guest('second', 'Second')
  const other = team.browser({ 'user-agent': 'Another browser' })
  await other.api.access.signIn({ name: 'Second', passphrase })
  const { sessions } = await one.api.access.sessions({})
  expect(sessions.map(({ agent, own }) => [agent, own])).toEqual([
    ['Browser of second', true],
    ['Another browser', false],
  ])
  const stranger = await team.guest('third')
  const their = (await stranger.api.access.sessions({})).sessions
  expect(their).toHaveLength(1)
  expect(await problemOf(one.api.access.endSession({ session: their[0]?.id ?? '' }))).toBe('no-such-session')
  await one.api.access.endSession({ session: sessions[1]?.id ?? '' })
  expect((await other.api.access.standing({})).account).toBeNull()
  await other.api.access.signIn({ name: 'Second', passphrase })
  await one.api.access.leaveEverywhere({})
  for (const browser of [one, other]) expect((await browser.api.access.standing({})).account).toBeNull()
  expect((await stranger.api.access.standing({})).account).not.toBeNull()
})

test('another passphrase ends all other sessions, and the one before is good no more', async () => {
  const one = await team.guest('second', 'Second')
  const other = team.browser()
  await other.api.access.signIn({ name: 'Second', passphrase })
  const next = 'fire reiser til Bodø'
  expect(await problemOf(one.api.access.changePassphrase({ passphrase: next, next }))).toBe('wrong-passphrase')
  expect(await problemOf(one.api.access.changePassphrase({ passphrase, next: 'Password1234' }))).toBe(
    'passphrase-simple',
  )
  await one.api.access.changePassphrase({ passphrase, next })
  expect((await one.api.team.me({})).member?.name).toBe('second')
  expect((await other.api.access.standing({})).account).toBeNull()
  expect(await problemOf(other.api.access.signIn({ name: 'Second', passphrase }))).toBe('wrong-sign-in')
  await other.api.access.signIn({ name: 'Second', passphrase: next })
})

test('a session ends when it is not used, and at its age', async () => {
  const one = await team.guest('second', 'Second')
  team.clock.pass(sessionLasts.idle - 1)
  expect((await one.api.team.me({})).member?.name).toBe('second')
  team.clock.pass(sessionLasts.idle)
  expect((await one.api.team.me({})).member).toBeNull()
  await one.api.access.signIn({ name: 'Second', passphrase })
  for (let passed = 0; passed < sessionLasts.most - day; passed += day) {
    team.clock.pass(day)
    expect((await one.api.access.standing({})).account).not.toBeNull()
  }
  team.clock.pass(day)
  expect((await one.api.access.standing({})).account).toBeNull()
})

test('only the lead says who may come in, also from elsewhere; nobody locks themselves out', async () => {
  const one = await team.guest('second')
  const member = team.members.third ?? ''
  for (const call of [
    one.api.access.invite({ member }),
    one.api.access.invitations({}),
    one.api.access.withdraw({ id: 'none' }),
    one.api.access.lockOut({ member }),
  ]) {
    expect(await problemOf(call)).toBe('FORBIDDEN')
  }
  const lead = await team.guest('lead')
  const { code } = await lead.api.access.invite({ member })
  await team.browser().api.access.join({ code, name: 'Third', passphrase })
  expect((await lead.api.access.invitations({})).accounts.map(({ name }) => name)).toContain('Third')
  expect(await problemOf(lead.api.access.lockOut({ member: team.members.lead ?? '' }))).toBe('own-account')
  expect(await problemOf(lead.api.access.invite({ member: 'nobody' }))).toBe('no-such-member')
})

test('an invitation is not undone by a keystroke that was meant for something else', async () => {
  const code = await team.invite('second')
  await problemOf(team.lead.reviews.undo({}))
  expect(await invitation(code)).toBe('none')
})

test('who sits at the machine has no account, and needs none', async () => {
  expect(await team.lead.access.standing({})).toEqual({ host: '', account: null, reviews: [], passkeys: null })
  for (const call of [
    team.lead.access.join({ code: await team.invite('second'), name: 'Second', passphrase }),
    team.lead.access.signIn({ name: 'Second', passphrase }),
    team.lead.access.sessions({}),
    team.lead.access.leave({}),
  ]) {
    expect(await problemOf(call)).toBe('FORBIDDEN')
  }
})
