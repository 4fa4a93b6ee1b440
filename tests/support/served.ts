import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

/** What a proxy in front says that does TLS. */
export const overTls = { 'x-forwarded-proto': 'https', 'x-forwarded-for': '127.0.0.1' }

const root = join(import.meta.dirname, '..', '..')

/** A host in a process of its own, with somebody at its door for browsers. */
export interface Served {
  address: URL
  /** By which whoever came in is known there. */
  cookie: { name: string; value: string }
  /** What a call of theirs has to bring, as the proxy in front would send it. */
  headers: Record<string, string>
  /** Whether it has ended, or was told to. */
  isEnded(): boolean
  /** Ends it and resolves when it is gone. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>
}

/** Starts a host of a folder and comes in there over HTTP. It stands behind a proxy and has no page, so that nothing need be built. */
export async function startServing(folder: string): Promise<Served> {
  const host = spawn(process.execPath, ['tests/support/serve.ts', folder], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const gone = new Promise<void>((resolve) => host.once('exit', () => resolve()))
  process.once('exit', () => host.kill('SIGKILL'))
  const address = new URL(await addressOf(host))
  const came = await fetch(address, { redirect: 'manual', headers: overTls })
  const [, name = '', value = ''] = /^([^=]+)=([^;]+)/.exec(came.headers.get('set-cookie') ?? '') ?? []
  return {
    address,
    cookie: { name, value },
    headers: { ...overTls, cookie: `${name}=${value}` },
    isEnded: () => host.killed || host.exitCode !== null || host.signalCode !== null,
    async end(signal) {
      host.kill(signal)
      await gone
    },
  }
}

/** The address that a host says when it is ready. */
export function addressOf(host: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    host.stdout?.on('data', (text) => {
      said += text
      const address = /^\s*(http:\/\/127\.0\.0\.1:\S+)$/m.exec(said)?.[1]
      if (address) resolve(address)
    })
    host.once('exit', (code) => reject(new Error(`the host ended with ${code} before it was ready: ${said}`)))
  })
}
