import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { request } from 'node:https'
import { createServer as createNet } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { freePort } from '../../tests/support/free-port.ts'
import { type Client, clientOf } from '../client.ts'
import { certificateMadeHere } from '../http/certificate.ts'
import { createServer, type ParallaxServer } from '../index.ts'
import { createSession, type Door } from '../session.ts'

let folder = ''
let server: ParallaxServer
let port = 0

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parallax-sharing-'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Parallax</title>')
  server = begin('one run')
  port = await freePort()
})
afterEach(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

const begin = (run: string) => createServer({ folder, samples: '', renderer: folder, run })
const client = (door: Door = 'desktop'): Client => clientOf(createSession(server.host, door))

/** Whether somebody at this machine gets the page of the host; false where nobody listens. */
function answers(): Promise<boolean> {
  return new Promise((resolve) => {
    const asking = request(
      { host: '127.0.0.1', port, path: '/', rejectUnauthorized: false, agent: false },
      (response) => {
        response.resume()
        resolve(response.statusCode === 200)
      },
    )
    asking.on('error', () => resolve(false))
    asking.end()
  })
}

const here = (stay = false) => ({ address: '127.0.0.1', port, stay, certificate: null })

async function newReview(one: Client): Promise<{ path: string; lead: string }> {
  const members = [
    { name: 'Lead', roles: ['lead' as const] },
    { name: 'Reviewer 1', roles: ['reviewer' as const] },
  ]
  const stages = (['title-abstract', 'full-text'] as const).map((id) => ({
    id,
    reviewersPerReport: 1,
    maybe: 'conflict' as const,
    blind: false,
  }))
  const { path } = await one.reviews.create({
    title: 'Sleep',
    question: '',
    members,
    stages,
    criteria: [],
    reasons: [],
  })
  const known = (await one.team.members({})).members
  return { path, lead: known.find(({ name }) => name === 'Lead')?.id ?? '' }
}

test('nothing listens until somebody turns it on, and nothing once they turned it off', async () => {
  const one = client()
  expect(await one.sharing.state({})).toMatchObject({ possible: true, on: null, problem: null })
  expect(await answers()).toBe(false)
  await one.sharing.start(here())
  expect(await answers()).toBe(true)
  const { on } = await one.sharing.state({})
  expect(on).toMatchObject({ urls: [`https://127.0.0.1:${port}`], reach: 'machine', own: false, replaced: false })
  expect(on?.fingerprint).toMatch(/^[\w-]{43}$/)
  await one.sharing.stop({})
  expect(await answers()).toBe(false)
  expect((await one.sharing.state({})).on).toBeNull()
})

test('after a restart it is off, unless it was to stay on; one that was turned off stays off', async () => {
  await client().sharing.start(here())
  await server.close()
  server = begin('another run')
  await server.host.sharing?.resume()
  expect(await answers()).toBe(false)
  await client().sharing.start(here(true))
  const { on } = await client().sharing.state({})
  await server.close()
  expect(await answers()).toBe(false)
  server = begin('a third run')
  await server.host.sharing?.resume()
  expect(await answers()).toBe(true)
  expect((await client().sharing.state({})).on?.fingerprint).toBe(on?.fingerprint)
  await client().sharing.stop({})
  await server.close()
  server = begin('a fourth run')
  await server.host.sharing?.resume()
  expect(await answers()).toBe(false)
})

test('a server that dies within one run of the app goes on sharing when it is started again', async () => {
  await client().sharing.start(here())
  await server.close()
  server = begin('one run')
  await server.host.sharing?.resume()
  expect(await answers()).toBe(true)
})

test('a port that is taken is said, and where it stays on, is shown after the restart', async () => {
  const other = createNet()
  await client().sharing.start(here(true))
  await server.close()
  await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve))
  try {
    server = begin('another run')
    await server.host.sharing?.resume()
    expect(await client().sharing.state({})).toMatchObject({ on: null, problem: { problem: 'port-in-use' } })
    await expect(client().sharing.start(here())).rejects.toMatchObject({ data: { problem: 'port-in-use' } })
  } finally {
    await new Promise((resolve) => other.close(resolve))
  }
})

test('a certificate of ones own is kept for the next time, for nobody else to read', async () => {
  const { cert, key, fingerprint } = await certificateMadeHere(join(folder, 'elsewhere'), ['review.example.org'])
  await client().sharing.start({ ...here(), certificate: { cert, key } })
  expect((await client().sharing.state({})).on).toMatchObject({ own: true, fingerprint })
  expect(statSync(join(folder, '.host', 'own-key.pem')).mode & 0o777).toBe(0o600)
  await client().sharing.start({ ...here(), certificate: 'kept' })
  expect((await client().sharing.state({})).on?.fingerprint).toBe(fingerprint)
  const other = await certificateMadeHere(join(folder, 'other'), ['review.example.org'])
  const wrong = client().sharing.start({ ...here(), certificate: { cert, key: other.key } })
  await expect(wrong).rejects.toMatchObject({ data: { problem: 'certificate-mismatch' } })
  expect(readFileSync(join(folder, '.host', 'own-key.pem'), 'utf8')).toBe(key)
})

test('only the lead, or nobody yet, at the machine itself turns it on', async () => {
  const one = client()
  const { lead } = await newReview(one)
  const { members } = await one.team.members({})
  await one.team.signIn({ member: members.find(({ id }) => id !== lead)?.id ?? '' })
  await expect(one.sharing.state({})).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(one.sharing.start(here())).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await one.team.signIn({ member: lead })
  expect(await one.sharing.state({})).toMatchObject({ possible: true })
  const guest = client('guest')
  for (const call of [
    guest.sharing.state({}),
    guest.sharing.start(here()),
    guest.sharing.stop({}),
    guest.sharing.share({ path: '/etc/passwd', on: true }),
  ]) {
    await expect(call).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
  }
})

test('a review is shared one at a time, also one that was deleted since can be taken back', async () => {
  const one = client()
  const { path } = await newReview(one)
  const listed = async () => (await one.sharing.state({})).reviews.find((review) => review.path === path)
  expect(await listed()).toMatchObject({ title: 'Sleep', shared: false })
  await one.sharing.share({ path, on: true })
  await one.sharing.share({ path, on: true })
  expect(await listed()).toMatchObject({ shared: true })
  server.host.discard(path)
  rmSync(path)
  expect(await listed()).toMatchObject({ shared: true, missing: true })
  await one.sharing.share({ path, on: false })
  expect(await listed()).toBeUndefined()
  await expect(client('http').sharing.share({ path: '/etc/other.parallax', on: true })).rejects.toMatchObject({
    data: { problem: 'not-a-review' },
  })
})
