import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Contract } from '#shared/contract/index.ts'
import { createServer, type ParallaxServer } from '../index.ts'
import { finish } from '../work.ts'
import { keyEntrance } from './entrance.ts'
import { type Listening, listen } from './listen.ts'

const folder = mkdtempSync(join(tmpdir(), 'parallax-http-'))
const page = '<!doctype html><title>Parallax</title>'
let server: ParallaxServer
let listening: Listening
let origin = ''

beforeAll(async () => {
  writeFileSync(join(folder, 'index.html'), page)
  server = createServer({ folder, samples: '' })
  const entrances = [keyEntrance(server.host, 'the-key')]
  listening = await listen({ server, host: '127.0.0.1', port: 0, entrances, rendererFolder: folder })
  origin = listening.url
})
afterAll(async () => {
  await listening.close()
  server.close()
  rmSync(folder, { recursive: true, force: true })
})

async function letIn(): Promise<string> {
  const response = await fetch(`${origin}/?key=the-key`, { redirect: 'manual' })
  expect(response.status).toBe(303)
  return response.headers.get('set-cookie') ?? ''
}

function ask(path: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin)
    const asking = request({ hostname, port, path, headers, method: 'GET' }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    asking.on('error', reject)
    asking.end()
  })
}

test('nobody comes in without the key', async () => {
  expect((await fetch(`${origin}/`)).status).toBe(403)
  expect((await fetch(`${origin}/?key=another`)).status).toBe(403)
  expect((await fetch(`${origin}/rpc/reviews/list`, { method: 'POST', body: '{}' })).status).toBe(403)
})

test('the key becomes a cookie that no script reads and no other site sends', async () => {
  const cookie = await letIn()
  expect(cookie).toContain('HttpOnly')
  expect(cookie).toContain('SameSite=Strict')
  const response = await fetch(`${origin}/`, { headers: { cookie: cookie.split(';')[0] ?? '' } })
  expect(await response.text()).toBe(page)
  expect(response.headers.get('content-security-policy')).toContain("default-src 'self'")
})

test('a call from another site is refused, also under another name for this machine', async () => {
  const cookie = (await letIn()).split(';')[0] ?? ''
  const call = { method: 'POST', body: JSON.stringify({ json: {} }) }
  const own = await fetch(`${origin}/rpc/reviews/list`, {
    ...call,
    headers: { cookie, 'content-type': 'application/json' },
  })
  expect(own.status).toBe(200)
  const foreign = { cookie, 'content-type': 'application/json', origin: 'http://elsewhere.example' }
  expect((await fetch(`${origin}/rpc/reviews/list`, { ...call, headers: foreign })).status).toBe(403)
  expect(await ask('/', { cookie, host: 'elsewhere.example' })).toBe(421)
})

test('no file outside the app is served, and no review outside the folder is opened', async () => {
  const cookie = (await letIn()).split(';')[0] ?? ''
  for (const path of [
    '/../http.test.ts',
    '/..%2f..%2fetc%2fpasswd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/etc/passwd',
    '/%00',
  ]) {
    expect(await ask(path, { cookie })).toBe(404)
  }
  const outside = await fetch(`${origin}/rpc/reviews/open`, {
    method: 'POST',
    body: JSON.stringify({ json: { path: '/etc/other.parallax' } }),
    headers: { cookie, 'content-type': 'application/json' },
  })
  expect(outside.status).toBe(422)
})

test('what a session is offered is downloaded whole, by that session, and then is there no more', async () => {
  const session = (await letIn()).split(';')[0] ?? ''
  const other = (await letIn()).split(';')[0] ?? ''
  const link = new RPCLink({ url: `${origin}/rpc`, headers: { cookie: session } })
  const client: ContractRouterClient<Contract> = createORPCClient(link)
  const members = [{ name: 'Lead', roles: ['lead' as const] }]
  const stages = (['title-abstract', 'full-text'] as const).map((id) => ({
    id,
    reviewersPerReport: 1,
    maybe: 'conflict' as const,
    blind: false,
  }))
  await client.reviews.create({ title: 'Blåbær', question: '', members, stages, criteria: [], reasons: [] })
  const [lead] = (await client.team.members({})).members
  await client.team.signIn({ member: lead?.id ?? '' })
  const choices = { files: true, pseudonyms: false, lang: 'nb' as const }
  const made = await finish<{ download: string | null; size: number; sha256: string }>(
    await client.bundle.make({ choices, to: null }),
  )
  const address = `${origin}/download/${made.download}`
  expect((await fetch(address)).status).toBe(403)
  expect((await fetch(address, { headers: { cookie: other } })).status).toBe(404)
  expect((await fetch(`${origin}/download/..%2Findex.html`, { headers: { cookie: session } })).status).toBe(404)
  const response = await fetch(address, { headers: { cookie: session } })
  expect(response.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''Bl%C3%A5b%C3%A6r.zip")
  const bytes = Buffer.from(await response.arrayBuffer())
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(made.sha256)
  await expect.poll(async () => (await fetch(address, { headers: { cookie: session } })).status).toBe(404)
})

test('a connection is kept while somebody reads', async () => {
  const response = await fetch(`${origin}/health`)
  expect(response.headers.get('keep-alive')).toBe('timeout=120')
})
