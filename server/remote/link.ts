import { existsSync, openAsBlob } from 'node:fs'
import { basename } from 'node:path'
import { type ClientContext, type ClientLink, createORPCClient, ORPCError } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '#shared/contract/index.ts'
import { Problem } from '#shared/domain/problem.ts'
import { asContractError } from '../guard.ts'
import type { Host } from '../host.ts'
import { asking } from './asking.ts'
import { isOtherCertificate } from './certificate.ts'
import { broughtHere } from './downloaded.ts'
import { type KnownHost, keepCookies, knownHosts } from './hosts.ts'

/** A window's way to another's host. */
export interface Remote {
  readonly origin: string
  /** Every call of the contract, answered by the host. */
  readonly client: ContractRouterClient<Contract>
  /** Makes a call there as it came in here. Files that lie on this machine are sent, and what is to lie here is brought. */
  call(path: readonly string[], input: unknown, options: Options, shown: Shown): Promise<unknown>
  close(): void
}

interface Options {
  signal?: AbortSignal | undefined
  lastEventId?: string | undefined
}

/** What a person showed of this machine: files to be read, and places for files, by name. */
interface Shown {
  readonly handed: ReadonlyMap<string, string>
  readonly places: ReadonlyMap<string, string>
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
  return remoteOf(known, cookies, () => keepCookies(host, origin, cookies))
}

/** Opens the way to a host. `onCookies` hears that it knows us by others from now on. */
export function remoteOf(known: KnownHost, cookies: Map<string, string>, onCookies = () => {}): Remote {
  const { origin, pinned } = known
  const way = asking({ origin, ...(pinned && { pinned }), cookies, onCookies })
  const link: ClientLink<ClientContext> = new RPCLink({ url: `${origin}/rpc`, fetch: (request) => way.ask(request) })
  let isLeft = false

  function asAnswer(error: unknown, signal: AbortSignal | undefined): unknown {
    if (error instanceof ORPCError || signal?.aborted) return error
    if (isLeft) return new ORPCError('UNAUTHORIZED', { message: 'The host was left.' })
    if (isOtherCertificate(error)) return asContractError(otherCertificate(origin))
    const told = asContractError(error)
    return told === error ? away(error) : told
  }

  /** What a call tells by and by, with what breaks it said as of any other call. */
  function told(steps: AsyncIterator<unknown>, signal: AbortSignal | undefined): AsyncIterableIterator<unknown> {
    const fail = (error: unknown): never => {
      throw asAnswer(error, signal)
    }
    const answer: AsyncIterableIterator<unknown> = {
      next: () => steps.next().catch(fail),
      return: (value) => steps.return?.(value) ?? Promise.resolve({ done: true, value }),
      [Symbol.asyncIterator]: () => answer,
    }
    return answer
  }

  return {
    origin,
    client: createORPCClient(link),
    async call(path, input, options, { handed, places }) {
      const { signal } = options
      try {
        const to = placeIn(input, places)
        const sent = to === undefined ? await withFiles(input, handed) : { ...(input as object), to: null }
        const answer = await link.call(path, sent, { context: {}, ...options })
        if (!isSteps(answer)) return answer
        return told(to === undefined ? answer : broughtHere(answer, to, origin, way.ask, signal), signal)
      } catch (error) {
        throw asAnswer(error, signal)
      }
    },
    close() {
      isLeft = true
      way.close()
    },
  }
}

/** That what answers is not whom one knows: it is told nothing. */
export function otherCertificate(origin: string): Problem {
  return new Problem('other-certificate', 'This is not the host that was joined: it shows another certificate.', {
    data: { origin },
  })
}

/** That the host cannot be reached: what it would have answered is not known. */
function away(cause: unknown): ORPCError<'UNREACHABLE', undefined> {
  return new ORPCError('UNREACHABLE', { status: 503, message: 'The host of this review cannot be reached now.', cause })
}

function isSteps(answer: unknown): answer is AsyncIterator<unknown> {
  return typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer
}

/** The place on this machine where a person wants what the host writes. */
function placeIn(input: unknown, places: ReadonlyMap<string, string>): string | undefined {
  if (typeof input !== 'object' || input === null || !('to' in input)) return undefined
  const { to } = input
  if (typeof to !== 'object' || to === null || !('handed' in to)) return undefined
  return places.get(String(to.handed))
}

/** What was handed over by name lies on this machine, which the host cannot read: the bytes go instead. */
async function withFiles(input: unknown, handed: ReadonlyMap<string, string>): Promise<unknown> {
  if (Array.isArray(input)) return Promise.all(input.map((each) => withFiles(each, handed)))
  if (typeof input !== 'object' || input === null || Object.getPrototypeOf(input) !== Object.prototype) return input
  const path = 'handed' in input && typeof input.handed === 'string' ? handed.get(input.handed) : undefined
  if (path !== undefined && !existsSync(path))
    throw new Problem('file-gone', 'The file is not there any more. Choose it again.')
  if (path !== undefined) return new File([await openAsBlob(path)], basename(path))
  const entries = Object.entries(input).map(async ([name, value]) => [name, await withFiles(value, handed)] as const)
  return Object.fromEntries(await Promise.all(entries))
}
