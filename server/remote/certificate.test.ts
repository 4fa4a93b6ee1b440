import { createServer, request, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { generate } from 'selfsigned'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { agentFor, certificateOf, isOtherCertificate, type Pinned } from './certificate.ts'

const servers: Server[] = []
let origin = ''
let other = ''

type Signed = { key: string; cert: string }

async function serve(ca?: Signed): Promise<string> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'a host' }], {
    keyType: 'ec',
    ...(ca && { ca }),
  })
  const server = createServer({ key, cert }, (_request, response) => response.end('here'))
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `https://127.0.0.1:${(server.address() as AddressInfo).port}`
}

beforeAll(async () => {
  origin = await serve()
  other = await serve()
})
afterAll(() => {
  for (const server of servers) server.close()
})

function ask(address: string, pinned: Pinned | undefined): Promise<string> {
  return new Promise((resolve, reject) => {
    const agent = agentFor(pinned)
    const sent = request(address, { agent }, (answer) => {
      answer.setEncoding('utf8').once('data', (text: string) => {
        agent.destroy()
        resolve(text)
      })
    })
    sent.once('error', reject)
    sent.end()
  })
}

test('a host that nobody vouches for is taken with the certificate that was pinned, whatever name it bears', async () => {
  const shown = await certificateOf(origin)
  expect(shown).toMatchObject({ isTrusted: false, fingerprint: expect.stringMatching(/^[\w-]{43}$/) })
  expect(await ask(origin, shown)).toBe('here')
})

test('another host with another certificate is not taken for it, nor one that nobody vouches for without a pin', async () => {
  const shown = await certificateOf(origin)
  await expect(ask(other, shown)).rejects.toThrow()
  await expect(ask(other, { ...shown, pem: (await certificateOf(other)).pem })).rejects.toThrow('another certificate')
  await expect(ask(origin, undefined)).rejects.toThrow('self-signed')
})

test('one that an authority signed which this machine does not know is taken when it was pinned, and no other of that authority', async () => {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'a house' }], {
    keyType: 'ec',
    extensions: [{ name: 'basicConstraints', cA: true, critical: true }],
  })
  const [one, two] = [await serve({ key, cert }), await serve({ key, cert })]
  const shown = await certificateOf(one)
  expect(shown.isTrusted).toBe(false)
  expect(await ask(one, shown)).toBe('here')
  const refused = await ask(two, shown).catch((error: unknown) => error)
  expect(isOtherCertificate(refused)).toBe(true)
})

test('where nothing answers, or not over TLS, that is said', async () => {
  await expect(certificateOf('https://127.0.0.1:1')).rejects.toMatchObject({ problem: 'host-away' })
})
