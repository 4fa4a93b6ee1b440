import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Host } from '../host.ts'

/** A host that this machine joined: how it is recognised, and by what it knows us. The cookies are a secret. */
const knownHost = z.object({
  origin: z.string(),
  name: z.string(),
  pinned: z.object({ pem: z.string(), fingerprint: z.string() }).optional(),
  cookies: z.record(z.string(), z.string()),
  /** When it was last joined, as ISO date and time. */
  last: z.string(),
})
export type KnownHost = z.infer<typeof knownHost>

const folderOf = ({ folder }: Host) => join(folder, '.remote')
const fileOf = (host: Host) => join(folderOf(host), 'hosts.json')

/** The hosts that were joined from this machine, the last one first. */
export function knownHosts(host: Host): KnownHost[] {
  try {
    return z.array(knownHost).parse(JSON.parse(readFileSync(fileOf(host), 'utf8')))
  } catch {
    return []
  }
}

/** Keeps what is known of a host in a file that only its owner reads, in place of what was known before. */
export function keepHost(host: Host, known: KnownHost): void {
  write(host, [known, ...knownHosts(host).filter(({ origin }) => origin !== known.origin)])
}

/** Keeps by what a host knows us from now on; of one that was forgotten meanwhile nothing. */
export function keepCookies(host: Host, origin: string, cookies: ReadonlyMap<string, string>): void {
  const hosts = knownHosts(host)
  if (!hosts.some((known) => known.origin === origin)) return
  const changed = Object.fromEntries(cookies)
  write(
    host,
    hosts.map((known) => (known.origin === origin ? { ...known, cookies: changed } : known)),
  )
}

/** Forgets a host and the session there. */
export function forgetHost(host: Host, origin: string): void {
  write(
    host,
    knownHosts(host).filter((known) => known.origin !== origin),
  )
}

function write(host: Host, hosts: readonly KnownHost[]): void {
  mkdirSync(folderOf(host), { recursive: true, mode: 0o700 })
  chmodSync(folderOf(host), 0o700)
  const next = `${fileOf(host)}.new`
  writeFileSync(next, JSON.stringify(hosts), { mode: 0o600 })
  renameSync(next, fileOf(host))
}
