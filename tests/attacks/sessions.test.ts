import { request } from 'node:http'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { formerGoodFor, sessionLasts } from '#shared/domain/access/lifetimes.ts'
import { passphrase, problemOf, type TeamHost, teamHost } from '../support/team-host.ts'

let team: TeamHost
beforeEach(async () => {
  team = await teamHost()
})
afterEach(() => team.close())

/** Who the host takes a browser with this cookie for. */
async function accountOf(cookie: string): Promise<string | undefined> {
  const thief = team.browser()
  thief.cookie = cookie
  return (await thief.api.access.standing({})).account?.name
}

test('a cookie that was planted before somebody signs in is worth nothing afterwards', async () => {
  await (await team.guest('second', 'Second')).api.access.leave({})
  for (const planted of ['parallax-guest=chosen-by-the-thief', `parallax-guest=${'A'.repeat(43)}`]) {
    const victim = team.browser()
    victim.cookie = planted
    await victim.api.access.signIn({ name: 'Second', passphrase })
    expect(victim.cookie).not.toBe(planted)
    expect(await accountOf(planted)).toBeUndefined()
    expect(await accountOf(victim.cookie)).toBe('Second')
  }
})

test('a session of the thief that was planted does not become the victim’s, and ends', async () => {
  const thief = await team.guest('third', 'Third')
  const planted = thief.cookie
  await team.guest('second', 'Second')
  const victim = team.browser()
  victim.cookie = planted
  await victim.api.access.signIn({ name: 'Second', passphrase })
  expect(await accountOf(planted)).toBeUndefined()
})

test('a cookie that was stolen opens nothing once its owner has left, or changed the passphrase', async () => {
  const owner = await team.guest('second', 'Second')
  const stolen = owner.cookie
  expect(await accountOf(stolen)).toBe('Second')
  await owner.api.access.changePassphrase({ passphrase, next: 'fire reiser til Bodø' })
  expect(owner.cookie).not.toBe(stolen)
  expect(await accountOf(stolen)).toBeUndefined()
  const again = owner.cookie
  await owner.api.access.leave({})
  expect(await accountOf(again)).toBeUndefined()
})

test('a cookie is another one each day, and the one before is good for a moment only', async () => {
  const owner = await team.guest('second', 'Second')
  const first = owner.cookie
  await owner.api.team.me({})
  expect(owner.cookie).toBe(first)
  team.clock.pass(sessionLasts.cookie)
  await owner.api.team.me({})
  expect(owner.cookie).not.toBe(first)
  expect(await accountOf(first)).toBe('Second')
  team.clock.pass(formerGoodFor)
  expect(await accountOf(first)).toBeUndefined()
  expect(await accountOf(owner.cookie)).toBe('Second')
})

test('a cookie is for HTTP alone, for this host and its whole, and over TLS for TLS', async () => {
  const owner = await team.guest('second', 'Second')
  expect(owner.given.at(-1)).toMatch(/^parallax-guest=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/; Max-Age=\d+$/)
  const other = await teamHost({ secure: true })
  const over = await other.guest('second', 'Second')
  expect(over.given.at(-1)).toMatch(
    /^__Host-parallax=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/; Max-Age=\d+; Secure$/,
  )
  await other.close()
})

test('what is listed of sessions, and of invitations, opens nothing', async () => {
  const owner = await team.guest('second', 'Second')
  await team.invite('third')
  const [session] = (await owner.api.access.sessions({})).sessions
  const [invitation] = (await team.lead.access.invitations({})).invitations
  expect(await accountOf(`parallax-guest=${session?.id}`)).toBeUndefined()
  expect(await problemOf(team.browser().api.access.invitation({ code: invitation?.id ?? '' }))).toBe(
    'no-such-invitation',
  )
})

test('nothing that is told is kept on the way', async () => {
  const owner = await team.guest('second', 'Second')
  const response = await owner.ask('/rpc/team/me', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"json":{}}',
  })
  expect(response.headers.get('cache-control')).toBe('no-store')
})

const call = (headers: Record<string, string>, body = '{"json":{}}') => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body,
})

test('a page of another site cannot make a call with the cookie of a guest, whatever it sends', async () => {
  const owner = await team.guest('second', 'Second')
  const status = async (init: RequestInit, way = '/rpc/access/leave') => (await owner.ask(way, init)).status
  const foreign: Record<string, string>[] = [
    { origin: 'https://elsewhere.example' },
    { origin: 'null' },
    { origin: `${team.origin}0` },
    { origin: team.origin.replace('http:', 'https:') },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'none', origin: 'https://elsewhere.example' },
  ]
  for (const headers of foreign) {
    expect(await status(call(headers)), JSON.stringify(headers)).toBe(403)
  }
  // What a form can send without asking first.
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'text/plain;charset=application/json', '']) {
    expect(await status(call({ 'content-type': type })), type).toBe(415)
  }
  // What an image or a link can ask for.
  expect(await status({}, '/rpc/access/leave?data=%7B%22json%22%3A%7B%7D%7D')).toBeGreaterThanOrEqual(400)
  expect((await owner.api.access.standing({})).account?.name).toBe('Second')
  expect(await status(call({ origin: team.origin, 'sec-fetch-site': 'same-origin' }))).toBe(200)
})

test('a name of another site that was made to point here gets nothing (DNS rebinding)', async () => {
  const owner = await team.guest('second', 'Second')
  const { port } = new URL(team.origin)
  const status = (host: string) =>
    new Promise((resolve, reject) => {
      const headers = { host, cookie: owner.cookie }
      request({ host: '127.0.0.1', port, path: '/', headers }, (response) => {
        response.resume()
        resolve(response.statusCode)
      })
        .on('error', reject)
        .end()
    })
  expect(await status(`127.0.0.1:${port}`)).toBe(200)
  for (const host of ['elsewhere.example', `elsewhere.example:${port}`, '127.0.0.1.elsewhere.example', '127.0.0.1@x']) {
    expect(await status(host), host).toBe(421)
  }
})

test('no page may show the host inside itself', async () => {
  const { headers } = await team.browser().ask('/')
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
  expect(headers.get('access-control-allow-origin')).toBeNull()
})
