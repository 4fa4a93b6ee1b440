import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { as, makeReview, type TestReview } from '../../tests/support/review.ts'
import { clientOf } from '../client.ts'
import { createHost, type Host } from '../host.ts'
import { keyEntrance } from '../http/entrance.ts'
import { type Listening, listen } from '../http/listen.ts'
import { type Binding, createSession, type Session } from '../session.ts'
import { finish } from '../work.ts'
import { keepCookies, keepHost } from './hosts.ts'

let review: TestReview
let listening: Listening
let origin = ''
let here: Host
let session: Session
let bound: Binding = {}

beforeEach(async () => {
  review = await makeReview()
  await as(review, 'lead').reviews.setup({})
  const server = { host: review.host, log: () => {}, connect: () => () => {}, close: () => {} }
  listening = await listen({
    server,
    host: '127.0.0.1',
    port: 0,
    entrances: [keyEntrance(review.host, 'k')],
    rendererFolder: review.host.folder,
  })
  origin = new URL(listening.url).origin
  here = createHost({ folder: mkdtempSync(join(tmpdir(), 'parallax-remote-')), samples: '' })
  session = createSession(here, 'desktop', (binding) => {
    bound = binding
  })
  const { headers } = await fetch(`${listening.url}/?key=k`, { redirect: 'manual' })
  const [, name = '', value = ''] = /^([^=]+)=([^;]+)/.exec(headers.get('set-cookie') ?? '') ?? []
  keepHost(here, { origin, name: 'there', cookies: { [name]: value }, last: '2026-01-01T00:00:00.000Z' })
})
afterEach(async () => {
  session.bind({})
  await listening.close()
  review.remove()
  here.close()
  rmSync(here.folder, { recursive: true, force: true })
})

/** A window of this machine that is at the host, with the lead signed in there. */
async function leadThere() {
  const client = clientOf(session)
  await client.remote.connect({ address: origin })
  // A key's session may choose its review as if it sat there; a window here asks this machine for that, so ask the host itself.
  await session.remote?.client.reviews.open({ path: review.path })
  await session.remote?.client.team.signIn({ member: review.members.lead ?? '' })
  return client
}

test('once a host is joined, calls are answered there, and what is for this machine alone here', async () => {
  const client = await leadThere()
  expect((await client.team.me({})).member?.name).toBe('lead')
  expect((await client.reviews.setup({})).title).toBe((await as(review, 'lead').reviews.setup({})).title)
  expect((await client.reviews.list({})).folder).toBe(here.folder)
  expect(bound).toEqual({ remote: origin })
  expect(await client.remote.hosts({})).toMatchObject({ at: origin, hosts: [{ origin }] })
  await client.remote.disconnect({})
  expect((await client.team.me({})).member).toBeNull()
})

test('a file that lies on this machine is sent, and long work tells how far it is', async () => {
  const client = await leadThere()
  const path = join(here.folder, 'found.ris')
  writeFileSync(path, 'TY  - JOUR\nTI  - Blåbær og søvn\nER  - \n')
  session.handed.set('name', path)
  const told = await finish<{ records: number }>(
    await client.imports.add({ file: { handed: 'name' }, source: { name: 'Scopus', kind: 'database' } } as never),
  )
  expect(told.records).toBe(1)
})

test('what is refused there is refused here in the same words', async () => {
  const client = await leadThere()
  await expect(
    client.team.saveMember({ name: 'Lead', roles: ['reviewer'], id: review.members.lead }),
  ).rejects.toMatchObject({
    code: 'PROBLEM',
    data: { problem: 'no-lead' },
  })
})

test('a host that is away is told from one that refuses, and nothing is lost by it', async () => {
  const client = await leadThere()
  await listening.close()
  await expect(client.reviews.setup({})).rejects.toMatchObject({ code: 'UNREACHABLE' })
  expect((await client.remote.hosts({})).at).toBe(origin)
})

test('what is no host, or would be read on the way, is refused, and the window stays where it was', async () => {
  const client = clientOf(session)
  for (const [address, problem] of [
    ['hello', 'no-host-address'],
    ['http://10.0.0.5:7443', 'read-on-the-way'],
    ['http://127.0.0.1:1', 'host-away'],
    ['https://127.0.0.1:1', 'host-away'],
  ] as const) {
    await expect(client.remote.connect({ address })).rejects.toMatchObject({ data: { problem } })
  }
  expect((await client.remote.hosts({})).at).toBeNull()
})

test('what is known of hosts is for the eyes of its owner, and can be forgotten', async () => {
  const client = await leadThere()
  expect(statSync(join(here.folder, '.remote', 'hosts.json')).mode & 0o077).toBe(0)
  await client.remote.forget({ origin })
  expect(await client.remote.hosts({})).toEqual({ at: null, hosts: [] })
  // What another window hears from it later does not make it known again.
  keepCookies(here, origin, new Map([['parallax', 'new']]))
  expect(await client.remote.hosts({})).toEqual({ at: null, hosts: [] })
})

test('what opens a review of this machine leaves the host, and the way there is closed', async () => {
  const client = await leadThere()
  const there = session.remote
  await client.reviews.create({
    title: 'Here',
    question: '',
    members: [{ name: 'A', roles: ['lead'] }],
    stages: [],
    criteria: [],
    reasons: [],
  })
  expect((await client.team.me({})).review?.title).toBe('Here')
  expect((await client.remote.hosts({})).at).toBeNull()
  await expect(there?.call(['team', 'me'], {}, {}, session)).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
})
