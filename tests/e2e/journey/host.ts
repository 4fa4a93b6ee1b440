import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { type APIRequestContext, request } from '@playwright/test'

const root = join(import.meta.dirname, '..', '..', '..')

/** A host on a server, as an institution runs it: `parallax serve` over TLS, which can be killed and started again. */
export interface ServedHost {
  origin: string
  /** Of the certificate that it made, in base64url. */
  fingerprint: string
  /** Calls as whoever runs it. Sessions by key end with the process. */
  call<Answer>(path: string, input: unknown): Promise<Answer>
  /** Ends it at once, as a power cut does, and starts it again. */
  killAndRestart(): Promise<void>
  close(): Promise<void>
}

/** Serves the reviews of a folder at a port of this machine. */
export async function serveHost(folder: string, port: number): Promise<ServedHost> {
  let { host, url } = await start(folder, port)
  let asked: APIRequestContext | undefined
  const { origin } = new URL(url)
  const end = (signal: NodeJS.Signals) =>
    new Promise<void>((resolve) => {
      host.once('exit', () => resolve())
      host.kill(signal)
    })
  const call = async <Answer>(path: string, input: unknown): Promise<Answer> => {
    if (!asked) {
      asked = await request.newContext({ ignoreHTTPSErrors: true, extraHTTPHeaders: { origin } })
      await asked.get(url)
    }
    const answer = await asked.post(`${origin}/rpc/${path}`, { data: { json: input } })
    const { json } = await answer.json()
    if (!answer.ok()) throw new Error(`${path}: ${JSON.stringify(json)}`)
    return json
  }
  return {
    origin,
    fingerprint: fingerprintIn(host),
    call,
    killAndRestart: async () => {
      await end('SIGKILL')
      ;({ host, url } = await start(folder, port))
      await asked?.dispose()
      asked = undefined
    },
    close: async () => {
      await asked?.dispose()
      await end('SIGTERM')
    },
  }
}

const prints = new WeakMap<ChildProcess, string>()

function fingerprintIn(host: ChildProcess): string {
  return prints.get(host) ?? ''
}

async function start(folder: string, port: number): Promise<{ host: ChildProcess; url: string }> {
  const args = ['bin/parallax.js', 'serve', folder, '--self-signed', '--port', String(port), '--json']
  const host = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] })
  let said = ''
  const answer = await new Promise<{ url: string; fingerprint: string }>((resolve, reject) => {
    host.stdout?.on('data', (text) => {
      said += text
      if (said.trimEnd().endsWith('}')) resolve(JSON.parse(said))
    })
    host.once('exit', (code) => reject(new Error(`the host ended with ${code}: ${said}`)))
  })
  prints.set(host, answer.fingerprint)
  return { host, url: answer.url }
}
