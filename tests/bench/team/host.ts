import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { freePort } from '../../support/free-port.ts'
import { call, hostName, type Somewhere, visit } from './asking.ts'
import type { Taken } from './probe.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const passphrase = 'tre elger under brua'

/** `parallax serve` as an institution runs it, behind a proxy that does TLS: a process of its own. */
export interface MeasuredHost {
  port: number
  /** Whoever runs it, signed in as the lead of the review. */
  lead: Somewhere
  members: { id: string; name: string }[]
  /** What it took since this was asked last. */
  taken(): Promise<Taken>
  close(): Promise<void>
}

/** Serves the review `Team.parallax` of a folder; `flags` are for Node, such as `--cpu-prof`. */
export async function serveMeasured(folder: string, flags: readonly string[] = []): Promise<MeasuredHost> {
  const probe = new URL('./probe.ts', import.meta.url).href
  const port = await freePort()
  const options = ['--behind-proxy', '--name', hostName, '--port', String(port), '--json']
  const host = spawn(process.execPath, [...flags, '--import', probe, 'bin/parallax.js', 'serve', folder, ...options], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  const { url } = JSON.parse(await firstLine(host))
  const lead: Somewhere = { port, address: '127.0.0.1', cookie: '' }
  await visit(lead, `/${new URL(url).search}`)
  await call(lead, 'reviews/open', { path: join(folder, 'Team.parallax') })
  const { members } = await call<{ members: MeasuredHost['members'] }>(lead, 'team/members', {})
  await call(lead, 'team/signIn', { member: members[0]?.id })
  return {
    port,
    lead,
    members,
    async taken() {
      const answer = once(host, 'message')
      host.send('taken')
      const [taken] = await answer
      return taken
    },
    async close() {
      const ended = once(host, 'exit')
      host.kill('SIGTERM')
      await ended
    },
  }
}

async function firstLine(host: ChildProcess): Promise<string> {
  let said = ''
  host.once('exit', (code) => host.stdout?.destroy(new Error(`the host ended with ${code}: ${said}`)))
  for await (const part of host.stdout ?? []) {
    said += part
    if (said.includes('\n')) break
  }
  return said
}

/** A session that came in by an account. */
export interface Guest {
  member: string
  address: string
  cookie: string
}

/**
 * So many members come in, each by an invitation of the lead's and an account of their own, from an address of their own: two at
 * once, as many as the host works out passphrases of.
 */
export async function comeIn({ port, lead, members }: MeasuredHost, sessions: number): Promise<Guest[]> {
  const guests: Guest[] = []
  const waiting = members.slice(0, sessions).entries()
  const one = async () => {
    for (const [i, { id, name }] of waiting) {
      const { code } = await call<{ code: string }>(lead, 'access/invite', { member: id })
      const browser: Somewhere = { port, address: `10.${i >> 8}.${i & 255}.1`, cookie: '' }
      await call(browser, 'access/join', { code, name: `Account of ${name}`, passphrase })
      guests[i] = { member: id, address: browser.address, cookie: browser.cookie }
    }
  }
  await Promise.all([one(), one()])
  return guests
}
