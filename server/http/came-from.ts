import type { IncomingMessage } from 'node:http'
import { BlockList, isIP } from 'node:net'
import { isIn, isLoopback, plainAddress } from './addresses.ts'

/** Where a request comes from and how, seen past the proxy in front if there is one. */
export interface CameFrom {
  /** Whether it came to this machine, or to the proxy in front, over TLS. */
  secure: boolean
  /** Whether somebody else than this machine vouches for the certificate, so that browsers believe it. */
  vouched: boolean
  /** What it asked for: name or address, and the port where it is not the usual one. */
  host: string
  /** The address of who asks, for counting attempts. */
  address: string
}

/** Proxies that may say where a request comes from; those of this machine always may, where any may. */
export interface Proxied {
  trusts(address: string): boolean
}

const seen = new WeakMap<IncomingMessage, CameFrom>()

/** Where a request comes from, as {@link lookAt} found it. */
export function cameFrom(request: IncomingMessage): CameFrom {
  return seen.get(request) ?? direct(request, { secure: 'encrypted' in request.socket, vouched: false })
}

/**
 * Finds out where a request comes from, once. What a request says of that itself (`X-Forwarded-…`) is believed where a
 * trusted proxy says it, and nowhere else. Undefined for a request that did not come through the proxy that it has to.
 */
export function lookAt(
  request: IncomingMessage,
  tls: Pick<CameFrom, 'secure' | 'vouched'>,
  proxied: Proxied | undefined,
): CameFrom | undefined {
  const own = direct(request, tls)
  const found = proxied ? throughProxy(request, own, proxied) : own
  if (found) seen.set(request, found)
  return found
}

function direct(request: IncomingMessage, tls: Pick<CameFrom, 'secure' | 'vouched'>): CameFrom {
  return {
    ...tls,
    host: (request.headers.host ?? '').toLowerCase(),
    address: plainAddress(request.socket.remoteAddress ?? ''),
  }
}

function throughProxy(request: IncomingMessage, own: CameFrom, { trusts }: Proxied): CameFrom | undefined {
  if (!trusts(own.address)) return undefined
  // Several proxies add to the list; the last that is not one of ours is who asks.
  const way = listOf(request, 'x-forwarded-for').reverse()
  const secure = listOf(request, 'x-forwarded-proto').at(-1) === 'https'
  return {
    secure,
    // What its certificate is worth is the proxy's affair, as all of TLS is.
    vouched: secure,
    host: (listOf(request, 'x-forwarded-host').at(-1) ?? own.host).toLowerCase(),
    address: plainAddress(way.find((address) => !trusts(address)) ?? way.at(-1) ?? own.address),
  }
}

function listOf({ headers }: IncomingMessage, name: string): string[] {
  return [headers[name] ?? []]
    .flat()
    .join(',')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
}

/**
 * The proxies at these addresses (`192.0.2.7`) or in these networks (`10.0.0.0/8`), and those of this machine.
 *
 * @throws RangeError on what is neither
 */
export function proxiesAt(addresses: readonly string[]): Proxied {
  const list = new BlockList()
  for (const given of addresses) {
    const [address = '', bits] = given.split('/')
    const version = isIP(address)
    const all = version === 6 ? 128 : 32
    const count = bits === undefined ? all : Number(bits)
    if (version === 0 || !Number.isInteger(count) || count < 0 || count > all) throw new RangeError(given)
    list.addSubnet(address, count, version === 6 ? 'ipv6' : 'ipv4')
  }
  return { trusts: (address) => isLoopback(plainAddress(address)) || isIn(list, address) }
}
