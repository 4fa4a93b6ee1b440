import { openAsBlob } from 'node:fs'
import { basename } from 'node:path'
import { type ClientContext, type ClientLink, createORPCClient, ORPCError } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '#shared/contract/index.ts'
import type { Host } from '../host.ts'
import { asking } from './asking.ts'
import { type KnownHost, keepHost, knownHosts } from './hosts.ts'

/** A window's way to another's host. */
export interface Remote {
  readonly origin: string
  /** Every call of the contract, answered by the host. */
  readonly client: ContractRouterClient<Contract>
  /** Makes a call there as it came in here. Files that lie on this machine, named by `handed`, are sent. */
  call(path: readonly string[], input: unknown, options: Options, handed: ReadonlyMap<string, string>): Promise<unknown>
  close(): void
}

interface Options {
  signal?: AbortSignal | undefined
  lastEventId?: string | undefined
}

/** By what each host knows this machine: the same for all its windows, for the host changes it now and then. */
const jars = new WeakMap<Host, Map<string, Map<string, string>>>()

/** Opens the way to a host that was joined before; undefined for one that is not known. */
export function remoteTo(host: Host, origin: string): Remote | undefined {
  const known = knownHosts(host).find((one) => one.origin === origin)
  if (!known) return undefined
  const own = jars.get(host) ?? new Map<string, Map<string, string>>()
  jars.set(host, own)
  const cookies = own.get(origin) ?? new Map()
  own.set(origin, cookies)
  for (const [name, value] of Object.entries(known.cookies)) cookies.set(name, value)
  return remoteOf(known, cookies, () => keepHost(host, { ...known, cookies: Object.fromEntries(cookies) }))
}

/** Opens the way to a host. `onCookies` hears that it knows us by others from now on. */
export function remoteOf(known: KnownHost, cookies: Map<string, string>, onCookies = () => {}): Remote {
  const way = asking({
    origin: known.origin,
    ...(known.pinned && { pinned: known.pinned }),
    cookies,
    onCookies,
  })
  const link: ClientLink<ClientContext> = new RPCLink({
    url: `${known.origin}/rpc`,
    fetch: (request) => way.ask(request),
  })
  return {
    origin: known.origin,
    client: createORPCClient(link),
    async call(path, input, options, handed) {
      try {
        return await link.call(path, await withFiles(input, handed), { context: {}, ...options })
      } catch (error) {
        throw error instanceof ORPCError || options.signal?.aborted ? error : away(error)
      }
    },
    close: () => way.close(),
  }
}

/** That the host cannot be reached: what it would have answered is not known. */
function away(cause: unknown): ORPCError<'UNREACHABLE', undefined> {
  return new ORPCError('UNREACHABLE', { status: 503, message: 'The host of this review cannot be reached now.', cause })
}

/** What was handed over by name lies on this machine, which the host cannot read: the bytes go instead. */
async function withFiles(input: unknown, handed: ReadonlyMap<string, string>): Promise<unknown> {
  if (Array.isArray(input)) return Promise.all(input.map((each) => withFiles(each, handed)))
  if (typeof input !== 'object' || input === null || Object.getPrototypeOf(input) !== Object.prototype) return input
  const path = 'handed' in input && typeof input.handed === 'string' ? handed.get(input.handed) : undefined
  if (path !== undefined) return new File([await openAsBlob(path)], basename(path))
  const entries = Object.entries(input).map(async ([name, value]) => [name, await withFiles(value, handed)] as const)
  return Object.fromEntries(await Promise.all(entries))
}
