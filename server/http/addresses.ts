import { BlockList, isIP, isIPv6 } from 'node:net'
import { hostname, type NetworkInterfaceInfo, networkInterfaces } from 'node:os'

/** An address of this machine that somebody could use. */
export interface MachineAddress {
  address: string
  family: 4 | 6
  /** Who can use it: programs of this machine, or whoever is in the same network. */
  reach: 'machine' | 'network'
  /** What the system calls the network card, such as `en0` or `Ethernet`. */
  card: string
}

/** Listens at every address that the machine has, now and later. */
export const everywhere = '::'

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8, 'ipv4')
loopback.addAddress('::1', 'ipv6')

/** Addresses that a card gives itself and no browser can be pointed at: link-local ones (RFC 3927, RFC 4291). */
const ownOnly = new BlockList()
ownOnly.addSubnet('169.254.0.0', 16, 'ipv4')
ownOnly.addSubnet('fe80::', 10, 'ipv6')

/** The addresses of this machine, those of a network first, IPv4 before IPv6. */
export function addressesOf(cards: NodeJS.Dict<NetworkInterfaceInfo[]> = networkInterfaces()): MachineAddress[] {
  const all = Object.entries(cards).flatMap(([card, addresses = []]) =>
    addresses
      .filter(({ address }) => !isIn(ownOnly, address))
      .map(({ address, family }): MachineAddress => {
        const reach = isLoopback(address) ? 'machine' : 'network'
        return { address, family: family === 'IPv6' ? 6 : 4, reach, card }
      }),
  )
  const rank = ({ reach, family }: MachineAddress) => (reach === 'machine' ? 10 : 0) + family
  return all.sort((a, b) => rank(a) - rank(b))
}

/** Whether only programs of this machine can use an address. */
export function isLoopback(address: string): boolean {
  return address === 'localhost' || isIn(loopback, address)
}

/** Whether an address is in a list; an IPv4 address counts also as it is written in IPv6 (`::ffff:127.0.0.1`). */
export function isIn(list: BlockList, address: string): boolean {
  const plain = plainAddress(address)
  const version = isIP(plain)
  return version !== 0 && list.check(plain, version === 6 ? 'ipv6' : 'ipv4')
}

/** An address without what IPv6 puts around one of IPv4. */
export function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '')
}

/** An address or name as it stands in a URL: one of IPv6 in brackets. */
export function inUrl(address: string): string {
  return isIPv6(address) ? `[${address}]` : address
}

/** What this machine calls itself in its network, and under that name where names are found without a server (mDNS). */
export function ownNames(name = hostname()): string[] {
  const plain = name.toLowerCase()
  if (!isName(plain) || plain === 'localhost') return []
  return plain.includes('.') ? [plain] : [plain, `${plain}.local`]
}

/** Whether a text can be the name of a machine (RFC 1123). */
export function isName(text: string): boolean {
  return (
    text.length < 254 && /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/i.test(text)
  )
}

/**
 * Under which addresses and names somebody may ask for a host that listens at an address. Others are refused, so that no
 * other site can reach it under a name of its own (DNS rebinding).
 *
 * @param names what people call it besides, such as `review.example.org`
 */
export function namesAt(host: string, names: readonly string[] = []): string[] {
  const here = addressesOf().map(({ address }) => address)
  const own = isEverywhere(host)
    ? [...here, 'localhost', ...ownNames()]
    : isLoopback(host)
      ? [host, 'localhost']
      : [host, ...ownNames()]
  return [...new Set([...own, ...names].map((name) => name.toLowerCase()))]
}

/** Whether it means all addresses of the machine. */
export function isEverywhere(host: string): boolean {
  return host === everywhere || host === '0.0.0.0'
}

/** The address that others use: the first name that was given, or the address; of a host that listens everywhere its first in a network. */
export function addressForOthers(host: string, names: readonly string[] = []): string {
  if (names[0] !== undefined) return names[0]
  return isEverywhere(host) ? (addressesOf()[0]?.address ?? '127.0.0.1') : host
}
