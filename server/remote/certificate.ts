import { createHash, X509Certificate } from 'node:crypto'
import { Agent, type AgentOptions } from 'node:https'
import { connect } from 'node:tls'
import { Problem } from '#shared/domain/problem.ts'

/** How long a host may take to shake hands, in ms. */
const patience = 10_000

/** A certificate that a person vouched for: in the form that TLS reads, and its SHA-256 in base64url. */
export interface Pinned {
  pem: string
  fingerprint: string
}

/** What a host shows of itself when somebody knocks. */
export interface Shown extends Pinned {
  /** Whether the authorities that this machine trusts vouch for it. */
  isTrusted: boolean
}

/** Asks a host for its certificate, and says nothing to it. */
export function certificateOf(origin: string): Promise<Shown> {
  const { hostname, port } = new URL(origin)
  const host = hostname.replace(/^\[|\]$/g, '')
  return new Promise((resolve, reject) => {
    const socket = connect({
      host,
      port: Number(port || 443),
      servername: isName(host) ? host : '',
      rejectUnauthorized: false,
    })
    const fail = () => {
      socket.destroy()
      reject(new Problem('host-away', `Nothing answers at ${origin}.`, { data: { origin } }))
    }
    socket.setTimeout(patience, fail)
    socket.once('error', fail)
    socket.once('secureConnect', () => {
      const raw = socket.getPeerCertificate().raw
      const isTrusted = socket.authorized
      socket.destroy()
      resolve({ pem: new X509Certificate(raw).toString(), fingerprint: fingerprintOf(raw), isTrusted })
    })
  })
}

/** SHA-256 of a certificate as it goes over the wire (DER), in base64url. */
function fingerprintOf(raw: Buffer): string {
  return createHash('sha256').update(raw).digest('base64url')
}

/**
 * Connections to one host. With a pinned certificate exactly that one is taken, whoever signed it and whatever name it bears;
 * without, one that this machine's authorities vouch for.
 */
export function agentFor(pinned: Pinned | undefined): Agent {
  const kept: AgentOptions = { keepAlive: true }
  if (!pinned) return new Agent(kept)
  return new Agent({
    ...kept,
    ca: pinned.pem,
    checkServerIdentity: (_name, { raw }) =>
      fingerprintOf(raw) === pinned.fingerprint ? undefined : new Error('the host shows another certificate'),
  })
}

function isName(host: string): boolean {
  return !/^[\d.]+$|:/.test(host)
}
