import { createHash, X509Certificate } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { createServer, type Server } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import { join } from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import { generate } from 'selfsigned'
import type { Contract } from '#shared/contract/index.ts'
import { overTls, startServing } from './served.ts'

/** Another's host: a server process of its own over a folder of its own, reached over TLS with a certificate that it made. */
export interface TeamHost {
  origin: string
  /** Its certificate's SHA-256 in base64url. */
  fingerprint: string
  /** The session of whoever is to join: what is called here settles where it stands. */
  client: ContractRouterClient<Contract>
  /** Makes the machine whose reviews are in this folder known there, by the session of `client`. */
  admit(folder: string): void
  /** Nobody answers any more. */
  stop(): Promise<void>
  /** Answers again at the same address, with the same certificate or another. */
  start(certificate?: 'another'): Promise<void>
  close(): Promise<void>
}

/** Starts a host and waits until it answers. */
export async function startTeamHost(folder: string): Promise<TeamHost> {
  mkdirSync(folder, { recursive: true })
  const host = await startServing(folder)
  const { address, cookie } = host
  const link = new RPCLink({ url: `${address.origin}/rpc`, headers: host.headers })

  const open = new Set<Socket>()
  let front: Server | undefined
  const serve = (certificate: { key: string; cert: string }, port: number) =>
    new Promise<number>((resolve, reject) => {
      const server = createServer(certificate, (there, answer) => {
        const { method, headers, url } = there
        const here = request({
          host: '127.0.0.1',
          port: address.port,
          path: url,
          method,
          headers: { ...headers, ...overTls },
        })
        here.once('response', (said) => {
          answer.writeHead(said.statusCode ?? 500, said.rawHeaders)
          said.pipe(answer)
        })
        here.on('error', () => answer.destroy())
        answer.on('close', () => here.destroy())
        there.pipe(here)
      })
      server.on('connection', (socket: Socket) => {
        open.add(socket)
        socket.on('close', () => open.delete(socket))
      })
      server.on('error', reject)
      server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
      front = server
    })
  const own = await certificate()
  const port = await serve(own, 0)
  const origin = `https://127.0.0.1:${port}`
  const stop = async () => {
    const closed = new Promise((resolve) => (front?.listening ? front.close(resolve) : resolve(undefined)))
    for (const socket of open) socket.destroy()
    await closed
  }
  return {
    origin,
    fingerprint: createHash('sha256').update(new X509Certificate(own.cert).raw).digest('base64url'),
    client: createORPCClient(link),
    admit(home) {
      mkdirSync(join(home, '.remote'), { recursive: true, mode: 0o700 })
      const known = {
        origin,
        name: new URL(origin).host,
        cookies: { [cookie.name]: cookie.value },
        last: '2026-01-05T09:00:00.000Z',
      }
      writeFileSync(join(home, '.remote', 'hosts.json'), JSON.stringify([known]), { mode: 0o600 })
    },
    stop,
    start: async (other) => void (await serve(other ? await certificate() : own, port)),
    close: async () => {
      await stop()
      await host.end('SIGTERM')
    },
  }
}

async function certificate(): Promise<{ key: string; cert: string }> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'Parallax' }], { keyType: 'ec' })
  return { key, cert }
}
