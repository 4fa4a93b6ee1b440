/** Where another's host answers, and what an invitation says besides. */
export interface HostAddress {
  /** `https://host:port`, with nothing after it. */
  origin: string
  /** The code of an invitation, where the address carries one. */
  code?: string
  /** SHA-256 of the host's certificate in base64url, where the address carries it. */
  fingerprint?: string
}

/** The port of a host that was turned on in the app, where an address names none. */
export const usualPort = 7443

const address =
  /^(https?):\/\/(\[[0-9a-f:.]+\]|[^\s/:?#[\]@]+)(?::(\d{1,5}))?(?:\/[^\s#?]*)?(?:\?[^\s#]*)?(?:#(\S*))?$/iu
const bare = /^(\[[0-9a-f:.]+\]|[^\s/:?#[\]@]+\.[^\s/:?#[\]@]+|[^\s/:?#[\]@]+(?=:\d))(?::(\d{1,5}))?\/?$/iu

/**
 * Reads an invitation's link, or an address as somebody reads it out: `10.0.0.5`, `host.example:7443`. What has neither a
 * protocol nor a port is a host of the app, over TLS. Undefined for anything else.
 */
export function hostAddress(typed: string): HostAddress | undefined {
  const text = typed.trim()
  const short = bare.exec(text)
  if (short) return { origin: `https://${short[1]?.toLowerCase()}:${port(short[2]) ?? usualPort}` }
  const long = address.exec(text)
  if (!long) return undefined
  const [, protocol = '', name = '', number, fragment = ''] = long
  if (number !== undefined && port(number) === undefined) return undefined
  const origin = `${protocol.toLowerCase()}://${name.toLowerCase()}${number === undefined ? '' : `:${port(number)}`}`
  const code = /^\/?join\/([\w-]{1,100})/u.exec(fragment)?.[1]
  const fingerprint = /[?&]fp=([\w-]{43})(?:&|$)/u.exec(fragment)?.[1]
  return { origin, ...(code !== undefined && { code }), ...(fingerprint !== undefined && { fingerprint }) }
}

/** Whether what goes to this address can be read by others on the way: plain HTTP is for this very machine only. */
export function isReadOnTheWay({ origin }: HostAddress): boolean {
  return origin.startsWith('http:') && !/^http:\/\/(127(\.\d{1,3}){3}|localhost|\[::1\])(:\d+)?$/u.test(origin)
}

const base64url = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/**
 * A fingerprint (base64url) as browsers and `openssl x509 -fingerprint` write it, to be compared by eye: bytes in hexadecimal,
 * with colons between them.
 */
export function readableFingerprint(fingerprint: string): string {
  const bits = Array.from(fingerprint, (sign) => base64url.indexOf(sign).toString(2).padStart(6, '0')).join('')
  const bytes = bits.match(/[01]{8}/gu) ?? []
  return bytes.map((byte) => Number.parseInt(byte, 2).toString(16).toUpperCase().padStart(2, '0')).join(':')
}

function port(digits: string | undefined): number | undefined {
  const number = digits === undefined ? Number.NaN : Number(digits)
  return number >= 1 && number <= 65_535 ? number : undefined
}
