import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type IncomingMessage, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect, type TLSSocket } from 'node:tls'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { freePort } from '../../tests/support/free-port.ts'
import { type Client, clientOf } from '../client.ts'
import { createServer, type ParallaxServer } from '../index.ts'
import { createSession } from '../session.ts'
import { finish } from '../work.ts'

let folder = ''
let server: ParallaxServer
let lead: Client
let reviewer = ''

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parallax-guests-'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Parallax</title>')
  server = createServer({ folder, samples: '', renderer: folder })
  lead = clientOf(createSession(server.host, 'desktop'))
  await lead.reviews.create({
    title: 'Sleep',
    question: '',
    members: [
      { name: 'Lead', roles: ['lead'] },
      { name: 'Reviewer 1', roles: ['reviewer'] },
    ],
    stages: [
      { id: 'title-abstract', reviewersPerReport: 1, maybe: 'conflict', blind: false },
      { id: 'full-text', reviewersPerReport: 1, maybe: 'conflict', blind: false },
    ],
    criteria: [],
    reasons: [],
  })
  const { members } = await lead.team.members({})
  const idOf = (name: string) => members.find((member) => member.name === name)?.id ?? ''
  reviewer = idOf('Reviewer 1')
  await lead.team.signIn({ member: idOf('Lead') })
  const file = new File(['TY  - JOUR\nTI  - Sleep in the north\nAB  - A trial.\nER  - \n'], 'sleep.ris')
  await finish(await lead.imports.add({ file, source: { name: 'East', kind: 'database', removedBefore: 0 } }))
  await lead.sharing.start({ address: '127.0.0.1', port: await freePort(), stay: false, certificate: null })
})
afterEach(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Connects, and says nothing before the certificate is seen to be the one that was expected. */
function pinned(url: URL, fingerprint: string): Promise<TLSSocket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: url.hostname, port: Number(url.port), rejectUnauthorized: false }, () => {
      const { raw } = socket.getPeerX509Certificate() ?? {}
      if (raw && createHash('sha256').update(raw).digest('base64url') === fingerprint) return resolve(socket)
      socket.destroy()
      reject(new Error('another certificate'))
    })
    socket.once('error', reject)
  })
}

/** A browser elsewhere, which knows the host by its fingerprint alone and keeps the cookie that it is given. */
function elsewhere(origin: string, fingerprint: string): { api: Client; cookies: string[] } {
  const cookies: string[] = []
  const fetch = async (sent: Request): Promise<Response> => {
    const url = new URL(sent.url)
    const body = Buffer.from(await sent.arrayBuffer())
    const socket = await pinned(url, fingerprint)
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const cookie = cookies.at(-1)?.split(';')[0] ?? ''
      const headers = { ...Object.fromEntries(sent.headers), host: url.host, cookie, 'content-length': body.length }
      // Over the connection that was looked at, and no other.
      const asking = request({
        method: sent.method,
        path: url.pathname + url.search,
        headers,
        createConnection: () => socket,
      })
      asking.once('response', resolve).once('error', reject).end(body)
    })
    cookies.push(...(answer.headers['set-cookie'] ?? []))
    const parts: Buffer[] = []
    for await (const part of answer) parts.push(part)
    const text = Buffer.concat(parts)
    return new Response(text, {
      status: answer.statusCode ?? 0,
      headers: { 'content-type': answer.headers['content-type'] ?? '' },
    })
  }
  return { api: createORPCClient(new RPCLink({ url: `${origin}/rpc`, fetch })), cookies }
}

async function hostIsOn(): Promise<{ origin: string; fingerprint: string }> {
  const { on } = await lead.sharing.state({})
  return { origin: on?.urls[0] ?? '', fingerprint: on?.fingerprint ?? '' }
}

const passphrase = 'tre elger under brua'

test('a guest joins by an invitation over TLS, votes as the member that they are, and is seen to be in', async () => {
  const { origin, fingerprint } = await hostIsOn()
  const { code } = await lead.access.invite({ member: reviewer })
  const { api, cookies } = elsewhere(origin, fingerprint)
  expect(await api.access.invitation({ code })).toMatchObject({ title: 'Sleep', member: 'Reviewer 1' })
  await api.access.join({ code, name: 'Account 1', passphrase })
  expect(cookies.at(-1)).toMatch(/^__Host-parallax=[^;]{43}; .*HttpOnly; SameSite=Strict; Path=\/.*; Secure$/)
  const me = await api.team.me({})
  expect(me).toMatchObject({ guest: true, member: { id: reviewer } })
  expect(JSON.stringify(me)).not.toContain(folder)
  const { ids } = await api.screening.queue({ stage: 'title-abstract' })
  expect(ids).toHaveLength(1)
  await api.screening.vote({ stage: 'title-abstract', report: ids[0] ?? '', decision: 'include' })
  const { entries } = await lead.reviews.log({})
  expect(entries.find(({ kind }) => kind === 'vote')).toMatchObject({ author: reviewer })
  const { guests } = await lead.sharing.state({})
  expect(guests).toEqual([{ name: 'Account 1', reviews: ['Sleep'], day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) }])
  // A guest can turn nothing on or off.
  await expect(api.sharing.stop({})).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(api.sharing.state({})).rejects.toMatchObject({ code: 'FORBIDDEN' })
})

test('a host with another certificate is not even spoken to', async () => {
  const { origin } = await hostIsOn()
  const { api, cookies } = elsewhere(origin, randomBytes(32).toString('base64url'))
  await expect(api.access.standing({})).rejects.toThrow('another certificate')
  expect(cookies).toEqual([])
})

test('whoever is in a review that is not shared any more is in no review at once', async () => {
  const { origin, fingerprint } = await hostIsOn()
  const { code } = await lead.access.invite({ member: reviewer })
  const { api } = elsewhere(origin, fingerprint)
  await api.access.join({ code, name: 'Account 1', passphrase })
  const { reviews } = await lead.sharing.state({})
  expect(reviews).toMatchObject([{ title: 'Sleep', shared: true }])
  await lead.sharing.share({ path: reviews[0]?.path ?? '', on: false })
  await expect(api.screening.queue({ stage: 'title-abstract' })).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
  expect((await api.access.standing({})).reviews).toEqual([])
  expect((await lead.sharing.state({})).guests).toMatchObject([{ name: 'Account 1', reviews: [] }])
})
