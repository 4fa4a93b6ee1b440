import { createHash, createPrivateKey, X509Certificate } from 'node:crypto'
import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { join } from 'node:path'
import { generate } from 'selfsigned'
import { Problem } from '#shared/domain/problem.ts'

/** A certificate (and those that vouch for it) and its key, in PEM. */
export interface Certificate {
  cert: string
  key: string
}

/** What a certificate says of itself. */
export interface CertificateFacts {
  fingerprint: string
  from: Date
  until: Date
}

/** The longest that Apple's systems accept of a certificate whose issuer a person chose to trust, in days. */
const longest = 825
const day = 86_400_000
/** A certificate that was made here is replaced when it has fewer days left. */
const renewedBefore = 30

/** The fingerprint of a certificate: SHA-256 of its DER, in base64url. */
export function fingerprintOf(cert: string | Buffer): string {
  return createHash('sha256').update(new X509Certificate(cert).raw).digest('base64url')
}

/**
 * Looks at a certificate and its key before anything is served with them.
 *
 * @throws Problem where one cannot be read, both do not belong together, or the time for which it holds is not now
 */
export function checkCertificate({ cert, key }: Certificate, now = new Date()): CertificateFacts {
  const parsed = read(() => new X509Certificate(cert), 'certificate-unreadable', 'This is no certificate in PEM.')
  const secret = read(
    () => createPrivateKey(key),
    'key-unreadable',
    'This is no private key in PEM, or it has a passphrase. Parallax needs one without.',
  )
  if (!parsed.checkPrivateKey(secret)) {
    throw new Problem('certificate-mismatch', 'The key is not the one of this certificate.')
  }
  const facts = factsOf(parsed)
  const date = (at: Date) => at.toISOString().slice(0, 10)
  if (facts.until <= now) {
    throw new Problem('certificate-expired', `The certificate was valid until ${date(facts.until)}.`, {
      data: { until: date(facts.until) },
    })
  }
  if (facts.from > now) {
    throw new Problem('certificate-not-yet', `The certificate is not valid before ${date(facts.from)}.`, {
      data: { from: date(facts.from) },
    })
  }
  return facts
}

function factsOf(parsed: X509Certificate): CertificateFacts {
  return {
    fingerprint: fingerprintOf(parsed.raw),
    from: new Date(parsed.validFrom),
    until: new Date(parsed.validTo),
  }
}

function read<T>(attempt: () => T, problem: string, message: string): T {
  try {
    return attempt()
  } catch {
    throw new Problem(problem, message)
  }
}

/** Reads a certificate and its key from their files. @throws Problem where a file cannot be read */
export function readCertificate(certFile: string, keyFile: string): Certificate {
  const text = (file: string) => {
    try {
      return readFileSync(file, 'utf8')
    } catch {
      throw new Problem('certificate-no-file', `The file ${file} cannot be read.`, { file })
    }
  }
  return { cert: text(certFile), key: text(keyFile) }
}

/** A certificate that was made on the spot, and whether that was now. */
export interface MadeCertificate extends Certificate, CertificateFacts {
  isNew: boolean
  /** Whether it takes the place of another, whose fingerprint people may have. */
  replaces: boolean
}

/**
 * The certificate that a host makes for itself, for all of its addresses and names: the one that is kept, or a new one where
 * there is none, it soon ends, or lacks a name. A new one keeps the names of the old, so that a machine which moves between
 * two networks soon has one for both, and its fingerprint stays.
 *
 * @param folder where it is kept
 */
export async function certificateMadeHere(
  folder: string,
  names: readonly string[],
  now = new Date(),
): Promise<MadeCertificate> {
  const kept = keptCertificate(folder)
  const had = kept ? namesIn(new X509Certificate(kept.cert)) : []
  if (kept && names.every((name) => had.includes(name.toLowerCase()))) {
    const facts = factsOf(new X509Certificate(kept.cert))
    if (facts.until.getTime() - now.getTime() > renewedBefore * day) {
      return { ...kept, ...facts, isNew: false, replaces: false }
    }
  }
  const all = [...new Set([...names.map((name) => name.toLowerCase()), ...had])].slice(0, 100)
  const fresh = await make(all, now)
  keep(folder, fresh)
  return { ...fresh, ...factsOf(new X509Certificate(fresh.cert)), isNew: true, replaces: kept !== undefined }
}

async function make(names: readonly string[], now: Date): Promise<Certificate> {
  const { cert, private: key } = await generate([{ name: 'commonName', value: 'Parallax' }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    // A clock that is a little behind ours shall not refuse it.
    notBeforeDate: new Date(now.getTime() - day),
    notAfterDate: new Date(now.getTime() + (longest - 2) * day),
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: names.map((name) => (isIP(name) === 0 ? { type: 2, value: name } : { type: 7, ip: name })),
      },
    ],
  })
  return { cert, key }
}

function namesIn({ subjectAltName }: X509Certificate): string[] {
  return (subjectAltName ?? '').split(', ').map((name) => {
    const text = name.replace(/^(DNS|IP Address):/, '')
    return isIP(text) === 6 ? shortIPv6(text) : text.toLowerCase()
  })
}

/** An address of IPv6 in its one short form (RFC 5952), as the system tells it. */
function shortIPv6(address: string): string {
  return new URL(`http://[${address}]`).hostname.slice(1, -1)
}

/** The files of a certificate in the host's folder: one that was made here, and one that somebody gave. */
const made = { cert: 'tls-cert.pem', key: 'tls-key.pem' }
const own = { cert: 'own-cert.pem', key: 'own-key.pem' }

function keptCertificate(folder: string, files = made): Certificate | undefined {
  try {
    const kept = readCertificate(join(folder, files.cert), join(folder, files.key))
    return new X509Certificate(kept.cert).checkPrivateKey(createPrivateKey(kept.key)) ? kept : undefined
  } catch {
    return undefined
  }
}

/** The certificate that somebody gave to a host before, if it did not lose its files. */
export function ownCertificate(folder: string): Certificate | undefined {
  return keptCertificate(folder, own)
}

/** Keeps a certificate that somebody gives to a host, for when it is turned on again. */
export function keepOwnCertificate(folder: string, certificate: Certificate): void {
  keep(folder, certificate, own)
}

/** One after the other: a cut between the two leaves a pair that does not belong together, which counts as none. */
function keep(folder: string, { cert, key }: Certificate, files = made): void {
  makePrivateFolder(folder)
  writePrivately(join(folder, files.key), key)
  writePrivately(join(folder, files.cert), cert)
}

/** A folder that only this person of the machine may look into, made where it is not there. */
export function makePrivateFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chmodSync(folder, 0o700)
}

/** Writes a whole file that only this person of the machine may read. */
export function writePrivately(file: string, text: string): void {
  writeFileSync(`${file}.new`, text, { mode: 0o600 })
  renameSync(`${file}.new`, file)
}
