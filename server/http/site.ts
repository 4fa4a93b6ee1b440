import { isIP } from 'node:net'
import type { Site } from '../access/admission.ts'
import { isName } from './addresses.ts'
import type { CameFrom } from './came-from.ts'

/**
 * Where passkeys work, of who came there: under a name, over TLS by a certificate that browsers believe, or on the machine itself
 * (WebAuthn Level 3, 5.1.3 and 13.4.9). Undefined under a bare address, and with a certificate that was made here: browsers make
 * and use no passkeys there. The name is one that the door answers to; it has refused others before.
 */
export function siteOf({ secure, vouched, host }: CameFrom): Site | undefined {
  const url = `${secure ? 'https' : 'http'}://${host}`
  if (!URL.canParse(url)) return undefined
  const { hostname: id, origin, href } = new URL(url)
  if (href !== `${origin}/`) return undefined
  if (id === 'localhost') return { id, origin }
  return secure && vouched && isName(id) && isIP(id) === 0 ? { id, origin } : undefined
}
