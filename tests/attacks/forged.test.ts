import { writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { allFacts } from '#db/facts.ts'
import { asContractError } from '#server/guard.ts'
import { callLimits } from '#server/http/limits.ts'
import type { Door } from '#server/session.ts'
import { finish } from '#server/work.ts'
import { contract } from '#shared/contract/index.ts'
import { type Ability, type Actor, may } from '#shared/domain/policy/abilities.ts'
import { Problem } from '#shared/domain/problem.ts'
import { inputsFor } from '../non-interference/inputs.ts'
import { procedures } from '../non-interference/walk.ts'
import { type Browser, problemOf, reviewOf, type TeamHost, teamHost } from '../support/team-host.ts'

let team: TeamHost
beforeEach(async () => {
  team = await teamHost()
})
afterEach(() => team.close())

/** Makes a call of any name with any argument, and gives what came back, raw. */
async function send(browser: Browser, path: string, input: unknown): Promise<{ status: number; text: string }> {
  const made = asJson(input)
  const response = await browser.ask(`/rpc/${path.replaceAll('.', '/')}`, { method: 'POST', ...made })
  const reader = response.body?.getReader()
  let text = ''
  // Of a stream only how it begins: some go on for ever.
  for (let n = 0; reader && n < 50; n++) {
    const { done, value } = await reader.read()
    if (done) break
    text += Buffer.from(value).toString()
    if (response.headers.get('content-type')?.startsWith('text/event-stream') && response.status !== 200) break
    if (path.startsWith('live.')) break
  }
  await reader?.cancel()
  return { status: response.status, text }
}

function asJson(input: unknown): { headers: Record<string, string>; body: string } {
  const plain = JSON.stringify({ json: input ?? {} })
  return { headers: { 'content-type': 'application/json' }, body: plain }
}

const guestAs = (roles: Extract<Actor, { kind: 'member' }>['roles']): Actor => ({
  kind: 'member',
  member: 'm',
  roles,
  guest: true,
})

test('every call with made-up arguments: who is nobody gets nothing, and a guest nothing that their roles do not allow', async () => {
  const { members } = team
  const pools = new Proxy(
    { member: [members.lead ?? '', members.second ?? '', 'nobody'] } as Record<string, string[]>,
    { get: (known, pool: string) => known[pool] ?? ['none', '../../etc/passwd', "' OR 1=1 --", team.path] },
  )
  const stranger = team.browser()
  const guest = await team.guest('second', 'Second')
  const { review } = await guest.api.team.me({})
  const facts = () => allFacts(team.host.open(team.path))
  const calls = procedures(contract).filter(({ path }) => !path.startsWith('access.'))
  let refused = { stranger: 0, guest: 0 }
  for (const { path, ability, input } of calls) {
    const asked = inputsFor(input, pools).slice(0, 4)
    for (const made of asked) {
      const before = facts().length
      const { status, text } = await send(stranger, path, made)
      if (ability !== 'enter') {
        expect([400, 401, 403], `${path} of a stranger: ${status} ${text}`).toContain(status)
        refused = { ...refused, stranger: refused.stranger + 1 }
      }
      expect(facts().length, `${path} of a stranger`).toBe(before)
      if (may(guestAs(['reviewer']), ability as Ability)) continue
      const answer = await send(guest, path, made)
      expect([400, 403], `${path} of a guest: ${answer.status} ${answer.text}`).toContain(answer.status)
      expect(facts().length, `${path} of a guest`).toBe(before)
      refused = { ...refused, guest: refused.guest + 1 }
    }
  }
  expect(refused.stranger).toBeGreaterThan(200)
  expect(refused.guest).toBeGreaterThan(60)
  expect(await guest.api.team.me({})).toMatchObject({ review: { path: review?.path }, member: { name: 'second' } })
}, 300_000)

test('what a guest is told, whatever they ask, names no place on the machine of the host', async () => {
  const guest = await team.guest('lead', 'Chief')
  const plain = procedures(contract).filter(({ path }) => !/^(access\.leave|team\.signOut)/.test(path))
  const pools = new Proxy({} as Record<string, string[]>, { get: () => ['none', '../..'] })
  let answered = 0
  for (const { path, input } of plain) {
    for (const made of inputsFor(input, pools).slice(0, 3)) {
      if (JSON.stringify(made ?? {}).includes(team.host.folder)) continue
      const { text } = await send(guest, path, made)
      expect(text, path).not.toContain(team.host.folder)
      answered++
    }
  }
  expect(answered).toBeGreaterThan(200)
  expect((await guest.api.team.me({})).member?.name).toBe('lead')
}, 300_000)

test('a problem tells a guest the name of a file, and who sits at the machine where it lies', () => {
  const file = join(team.host.folder, 'Sleep.parallax')
  const problem = new Problem('read-only', `Parallax cannot write to ${file}.`, { file })
  const told = (door: Door) => {
    const { message, data } = asContractError(problem, door) as { message: string; data: { file: string } }
    return { message, file: data.file }
  }
  expect(told('guest')).toEqual({ message: 'Parallax cannot write to Sleep.parallax.', file: 'Sleep.parallax' })
  expect(told('desktop')).toEqual({ message: `Parallax cannot write to ${file}.`, file })
})

test('a guest comes to no review but their own, under no name for it', async () => {
  const { path } = await team.lead.reviews.create(reviewOf('Secret', { chief: ['lead'] }))
  const secret = team.host.open(path).get<{ id: string }>("SELECT id FROM fact WHERE kind = 'review'")?.id ?? ''
  await team.lead.reviews.open({ path: team.path })
  await team.lead.team.signIn({ member: team.members.lead ?? '' })
  const guest = await team.guest('lead', 'Chief')
  for (const review of [secret, path, team.path, '../Secret.parallax', '', 'review']) {
    expect(await problemOf(guest.api.access.enter({ review })), review).not.toBe('none')
  }
  for (const call of [
    guest.api.reviews.open({ path }),
    guest.api.reviews.list({}),
    guest.api.team.signIn({ member: 'nobody' }),
    guest.api.reviews.create(reviewOf('Mine', { me: ['lead'] })),
  ]) {
    expect(await problemOf(call)).toBe('FORBIDDEN')
  }
  expect((await guest.api.team.me({})).review?.title).toBe('Sleep')
})

test('nobody acts as somebody else by saying so', async () => {
  const guest = await team.guest('second', 'Second')
  const forged = { session: { actor: { kind: 'terminal' } }, actor: { kind: 'terminal' } }
  const note = { member: team.members.lead, author: team.members.lead, roles: ['lead'], ...forged }
  const { status } = await send(guest, 'team.saveMember', { ...note, name: 'second', roles: ['lead'] })
  expect(status).toBe(403)
  await send(guest, 'team.setPassphrase', { ...note, passphrase: 'x'.repeat(12) })
  const { text } = await send(guest, 'team.me', { ...forged, __proto__: { admin: true } })
  expect(JSON.parse(text).json.member.id).toBe(team.members.second)
  const facts = allFacts(team.host.open(team.path))
  expect(facts.filter(({ kind, subject }) => kind === 'member' && subject === team.members.lead)).toHaveLength(1)
  for (const header of ['x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'forwarded', 'x-original-url']) {
    const { status: asked } = await team.browser().ask('/rpc/reviews/list', {
      method: 'POST',
      headers: { 'content-type': 'application/json', [header]: '127.0.0.1' },
      body: '{"json":{}}',
    })
    expect(asked, header).toBe(401)
  }
})

test('no path leads out of the folder of the app, and none to what the host keeps', async () => {
  const guest = await team.guest('second', 'Second')
  writeFileSync(join(team.host.folder, 'parallax-outside.html'), 'outside')
  const { port } = new URL(team.origin)
  /** As it stands, without a client that would tidy it first. */
  const raw = (path: string) =>
    new Promise<string>((resolve) => {
      const socket = connect(Number(port), '127.0.0.1', () => {
        socket.write(
          `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nCookie: ${guest.cookie}\r\nConnection: close\r\n\r\n`,
        )
      })
      let text = ''
      socket.on('data', (part) => {
        text += part
      })
      socket.on('close', () => resolve(text))
      socket.on('error', () => resolve(text))
    })
  expect(await raw('/index.html')).toContain('200 OK')
  for (const path of [
    '/../parallax-outside.html',
    '/..%2fparallax-outside.html',
    '/%2e%2e/parallax-outside.html',
    '/%2e%2e%2fparallax-outside.html',
    '/..%5cparallax-outside.html',
    '/assets/../../parallax-outside.html',
    '//../parallax-outside.html',
    '/index.html%00.png',
    '/%',
    '/download/..%2fSleep.parallax',
    '/download/../Sleep.parallax',
  ]) {
    expect(await raw(path), path).toMatch(/^HTTP\/1\.1 (404|400|403|421)/)
  }
})

test('what is too large is not taken, and not read to its end', async () => {
  const guest = await team.guest('second', 'Second')
  const body = (size: number) => ({
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ json: { more: 'x'.repeat(size) } }),
  })
  const ask = async (browser: Browser, size: number) => (await browser.ask('/rpc/team/me', body(size))).status
  expect(await ask(team.browser(), 1000)).toBe(200)
  expect(await ask(team.browser(), callLimits.stranger.size)).toBe(413)
  expect(await ask(guest, callLimits.stranger.size)).toBe(200)
  expect(await ask(guest, callLimits.words.size)).toBe(413)
  // One that says nothing of its size is counted as it comes.
  const endless = new ReadableStream({
    pull: (controller) => controller.enqueue(new Uint8Array(64 * 1024).fill(120)),
  })
  const init = { ...body(0), body: endless, duplex: 'half' } as RequestInit
  const answered = await team
    .browser()
    .ask('/rpc/team/me', init)
    .then(({ status }) => status)
    .catch(() => 'broken off')
  expect([413, 'broken off']).toContain(answered)
})

test('who is let in writes no more than their own name into another’s page', async () => {
  const evil = '<img src=x onerror=alert(1)><script>alert(2)</script>'
  const ris = ['TY  - JOUR', `TI  - ${evil}`, 'AU  - Writer, N.', 'PY  - 2020', 'ER  - ', ''].join('\n')
  const source = { name: evil, kind: 'database' as const, removedBefore: 0 }
  await finish(await team.lead.imports.add({ file: new File([ris], 'search.ris'), source }))
  const guest = await team.guest('second', evil)
  const response = await guest.ask('/rpc/imports/records', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"json":{}}',
  })
  // It is data, of a type that no browser shows as a page, and the page runs no script but its own.
  expect(await response.text()).toContain('onerror')
  expect(response.headers.get('content-type')).toContain('application/json')
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  const policy = (await guest.ask('/')).headers.get('content-security-policy') ?? ''
  expect(policy).toContain("default-src 'self'")
  expect(policy.match(/script-src[^;]*/)?.[0] ?? '').not.toContain('unsafe')
})

test('a name that could be taken for another’s, or turns a line round, is refused', async () => {
  await team.guest('second', 'Åse')
  for (const name of ['A\u030ase', 'åse ', 'ÅSE']) {
    const taken = team
      .browser()
      .api.access.join({ code: await team.invite('third'), name, passphrase: 'en annen lang en' })
    expect(await problemOf(taken), name).toBe('name-taken')
  }
  for (const name of ['\u202eesÅ', 'a\u200bb', '', '   ']) {
    const refused = team
      .browser()
      .api.access.join({ code: await team.invite('third'), name, passphrase: 'en annen lang en' })
    expect(await problemOf(refused), JSON.stringify(name)).toBe('account-name')
  }
})
