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
    // Also one that somebody signed whom this machine does not know.
    allowPartialTrustChain: true,
    checkServerIdentity: (_name, { raw }) =>
      fingerprintOf(raw) === pinned.fingerprint
        ? undefined
        : new OtherCertificate('the host shows another certificate'),
  })
}

class OtherCertificate extends Error {}

/** Whether a connection was broken off because of the certificate that was shown, and nothing was said over it. */
export function isOtherCertificate(error: unknown): boolean {
  if (error instanceof OtherCertificate) return true
  return error instanceof Error && 'code' in error && refusals.test(String(error.code))
}

/** How OpenSSL names that it does not take a certificate (https://docs.openssl.org/master/man3/X509_STORE_CTX_get_error/). */
const refusals = /^(DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_(GET_ISSUER|VERIFY)|CERT_|ERR_TLS_CERT_)/

function isName(host: string): boolean {
  return !/^[\d.]+$|:/.test(host)
}
