import { X509Certificate } from 'node:crypto'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { type IncomingMessage, type OutgoingHttpHeaders, request } from 'node:http'
import { type RequestOptions, request as requestTls } from 'node:https'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TLSSocket } from 'node:tls'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createServer, type ParallaxServer } from '../index.ts'
import { accountEntrance } from './accounts.ts'
import { cameFrom, proxiesAt } from './came-from.ts'
import { type Certificate, certificateMadeHere, checkCertificate, fingerprintOf } from './certificate.ts'
import { keyEntrance } from './entrance.ts'
import { type Listening, type ListenOptions, listen } from './listen.ts'

const folder = mkdtempSync(join(tmpdir(), 'parallax-reach-'))
let server: ParallaxServer
let listening: Listening | undefined
let made: Certificate

beforeAll(async () => {
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Parallax</title>')
  server = createServer({ folder, samples: '' })
  made = await certificateMadeHere(join(folder, '.host'), ['127.0.0.1', 'localhost'])
})
afterEach(async () => {
  await listening?.close()
  listening = undefined
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

async function open(options: Partial<ListenOptions>): Promise<Listening> {
  const entrances = [keyEntrance(server.host, 'the-key', { secure: options.tls !== undefined })]
  listening = await listen({ server, host: '127.0.0.1', port: 0, entrances, rendererFolder: folder, ...options })
  return listening
}

/** Asks as a browser of this machine would, whatever it says of itself. */
function ask(path: string, headers: OutgoingHttpHeaders = {}, method = 'GET'): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const asking = request({ host: '127.0.0.1', port: listening?.port, path, headers, method }, (response) => {
      response.resume()
      resolve(response)
    })
    asking.on('error', reject)
    asking.end(method === 'POST' ? '{"json":{}}' : undefined)
  })
}

function askTls(path: string, options: RequestOptions = {}): Promise<IncomingMessage & { fingerprint: string }> {
  return new Promise((resolve, reject) => {
    const asking = requestTls(
      { host: '127.0.0.1', port: listening?.port, path, agent: false, rejectUnauthorized: false, ...options },
      (response) => {
        response.resume()
        const { raw } = (response.socket as TLSSocket).getPeerCertificate()
        resolve(Object.assign(response, { fingerprint: fingerprintOf(raw) }))
      },
    )
    asking.on('error', reject)
    asking.end()
  })
}

test('beyond this machine nothing is served in the clear', async () => {
  await expect(open({ host: '0.0.0.0' })).rejects.toMatchObject({ problem: 'not-in-the-clear' })
  await expect(open({ host: '::' })).rejects.toMatchObject({ problem: 'not-in-the-clear' })
})

test('over TLS the fingerprint that is told is the one that a client sees, and a client that pins another goes away', async () => {
  await open({ tls: { ...made, others: false } })
  const { fingerprint } = checkCertificate(made)
  expect((await askTls('/health')).fingerprint).toBe(fingerprint)
  const pinned = (wanted: string): RequestOptions => ({
    ca: [made.cert],
    rejectUnauthorized: true,
    checkServerIdentity: (_host, { raw }) => (fingerprintOf(raw) === wanted ? undefined : new Error('another host')),
  })
  expect((await askTls('/health', pinned(fingerprint))).statusCode).toBe(200)
  await expect(askTls('/health', pinned('A'.repeat(43)))).rejects.toThrow('another host')
  // Trusted by its names too, for whoever takes it into their system.
  expect((await askTls('/health', { ca: [made.cert], rejectUnauthorized: true })).statusCode).toBe(200)
  await expect(askTls('/health', { maxVersion: 'TLSv1.1', minVersion: 'TLSv1' })).rejects.toThrow()
})

test('over TLS the key becomes a cookie that is sent over TLS alone', async () => {
  await open({ tls: { ...made, others: false } })
  const { headers } = await askTls('/?key=the-key')
  expect(headers['set-cookie']?.[0]).toMatch(/^__Host-parallax-key=\S+; HttpOnly; SameSite=Strict; Path=\/; Secure$/)
  const cookie = headers['set-cookie']?.[0]?.split(';')[0] ?? ''
  expect((await askTls('/', { headers: { cookie } })).statusCode).toBe(200)
  expect((await askTls('/', { headers: { cookie, host: 'elsewhere.example' } })).statusCode).toBe(421)
  // A browser that let a certificate of ours pass once must not be told to refuse it for a year.
  expect((await askTls('/', { headers: { cookie } })).headers['strict-transport-security']).toBeUndefined()
})

test('a certificate that others vouch for has browsers come by TLS alone', async () => {
  await open({ tls: { ...made, others: true } })
  expect((await askTls('/')).headers['strict-transport-security']).toBe('max-age=31536000')
})

test('a host goes on with a certificate that was renewed', async () => {
  const { renew } = await open({ tls: { ...made, others: false } })
  const other = mkdtempSync(join(folder, 'other-'))
  const next = await certificateMadeHere(other, ['127.0.0.1'])
  renew(next)
  expect((await askTls('/health')).fingerprint).toBe(next.fingerprint)
})

test('behind a proxy only the proxy is heard, and only what came to it by TLS', async () => {
  const forwarded = { 'x-forwarded-proto': 'https', 'x-forwarded-for': '198.51.100.7', host: 'review.example.org' }
  await open({ proxied: proxiesAt([]), names: ['review.example.org'] })
  expect(listening?.url).toBe('https://review.example.org')
  expect((await ask('/?key=the-key', forwarded)).statusCode).toBe(303)
  expect((await ask('/?key=the-key', { host: 'review.example.org' })).statusCode).toBe(403)
  expect((await ask('/?key=the-key', { ...forwarded, 'x-forwarded-proto': 'http' })).statusCode).toBe(403)
  // Whoever asks may write such a header; the proxy adds what it sees at the end.
  expect((await ask('/?key=the-key', { ...forwarded, 'x-forwarded-proto': 'https, http' })).statusCode).toBe(403)
  expect((await ask('/?key=the-key', { ...forwarded, host: 'elsewhere.example' })).statusCode).toBe(421)
  expect((await ask('/', forwarded)).headers['strict-transport-security']).toBe('max-age=31536000')
  expect((await ask('/health')).statusCode).toBe(200)
})

test('a page of the host itself may call, by the name under which the proxy serves it, and no other', async () => {
  const forwarded = {
    'x-forwarded-proto': 'https',
    host: '127.0.0.1:7443',
    'x-forwarded-host': 'review.example.org',
    'content-type': 'application/json',
  }
  await open({
    proxied: proxiesAt([]),
    names: ['review.example.org'],
    entrances: [accountEntrance(server.host, { secure: false })],
  })
  const call = async (headers: OutgoingHttpHeaders) =>
    (await ask('/rpc/team/me', { ...forwarded, ...headers }, 'POST')).statusCode
  expect(await call({})).toBe(200)
  expect(await call({ origin: 'https://review.example.org' })).toBe(200)
  expect(await call({ origin: 'https://review.example.org', 'sec-fetch-site': 'cross-site' })).toBe(403)
  expect(await call({ origin: 'http://review.example.org' })).toBe(403)
  expect(await call({ origin: 'https://review.example.org:8443' })).toBe(403)
  expect(await call({ origin: 'https://elsewhere.example' })).toBe(403)
  expect(await call({ origin: 'null' })).toBe(403)
})

test('where there is no proxy, nobody is believed who says that there is', async () => {
  const seen: string[] = []
  const guests = accountEntrance(server.host, { secure: false })
  await open({
    entrances: [
      {
        ...guests,
        sessionOf: (asking) => {
          seen.push(cameFrom(asking).address)
          return guests.sessionOf(asking)
        },
      },
    ],
  })
  await ask('/', { 'x-forwarded-for': '198.51.100.7', 'x-forwarded-proto': 'https' })
  expect((await ask('/', { 'x-forwarded-host': 'elsewhere.example' })).statusCode).toBe(200)
  expect(seen).toEqual(['127.0.0.1', '127.0.0.1'])
})

test('somebody who is nobody yet has nothing large to say', async () => {
  await open({ entrances: [accountEntrance(server.host, { secure: false })] })
  const send = (size: number) =>
    fetch(`http://127.0.0.1:${listening?.port}/rpc/team/me`, {
      method: 'POST',
      body: JSON.stringify({ json: { more: 'x'.repeat(size) } }),
      headers: { 'content-type': 'application/json' },
    })
  expect((await send(1000)).status).toBe(200)
  expect((await send(100_000)).status).toBe(413)
})

test('the way to see whether it lives says the same to everybody', async () => {
  await open({})
  const texts = ['127.0.0.1', 'elsewhere.example'].map(async (host) => {
    const { statusCode, headers } = await ask('/health', { host })
    return { statusCode, length: headers['content-length'], cookie: headers['set-cookie'] }
  })
  const [one, other] = await Promise.all(texts)
  expect(one).toEqual(other)
  expect(one?.statusCode).toBe(200)
})

test('a port that is taken and an address that is elsewhere are said in words', async () => {
  const { port } = await open({})
  const again = listen({ server, host: '127.0.0.1', port, entrances: [], rendererFolder: folder })
  await expect(again).rejects.toMatchObject({ problem: 'port-in-use', data: { port } })
  // 203.0.113.0/24 belongs to nobody (RFC 5737).
  const gone = listen({
    server,
    host: '203.0.113.9',
    port: 0,
    entrances: [],
    rendererFolder: folder,
    tls: { ...made, others: false },
  })
  await expect(gone).rejects.toMatchObject({ problem: 'address-not-here' })
})

test('it closes although somebody says nothing at all', async () => {
  const { port, close } = await open({ tls: { ...made, others: false } })
  const silent = connect(port, '127.0.0.1')
  await new Promise((resolve) => silent.once('connect', resolve))
  const ended = new Promise((resolve) => silent.once('close', resolve))
  silent.on('error', () => {})
  await close()
  await ended
  listening = undefined
  await expect(askTls('/health', { port })).rejects.toThrow('ECONNREFUSED')
})

test('the key of a certificate is for nobody else', () => {
  for (const name of ['tls-key.pem', 'tls-cert.pem']) {
    expect(statSync(join(folder, '.host', name)).mode & 0o777).toBe(0o600)
  }
  expect(statSync(join(folder, '.host')).mode & 0o777).toBe(0o700)
  expect(new X509Certificate(made.cert).publicKey.asymmetricKeyDetails?.namedCurve).toBe('prime256v1')
})
