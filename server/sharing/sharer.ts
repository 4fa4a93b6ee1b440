import { hostFolderOf } from '#db/host/open.ts'
import { Problem } from '#shared/domain/problem.ts'
import type { Host } from '../host.ts'
import { addressesOf, everywhere, inUrl, isEverywhere, isLoopback, namesAt, ownNames } from '../http/addresses.ts'
import {
  type Certificate,
  type CertificateFacts,
  certificateMadeHere,
  checkCertificate,
  keepOwnCertificate,
  ownCertificate,
} from '../http/certificate.ts'
import type { Listening, ListenOptions } from '../http/listen.ts'
import { type Log, logUnforeseen } from '../log.ts'
import { keepSettings, readSettings, type SharingSettings } from './settings.ts'

/** The port of a host, unless another is said. */
export const usualPort = 7443

const day = 86_400_000

/** How others reach a host that is on. */
export interface Shared {
  urls: string[]
  reach: 'machine' | 'network'
  fingerprint: string | null
  until: string | null
  own: boolean
  replaced: boolean
}

/** How a host is turned on. */
export interface Wish {
  address: string
  port: number
  stay: boolean
  /** One's own certificate, the one that was given before, or null for one made here. */
  certificate: Certificate | 'kept' | null
}

/** Turns the host of a team on and off, beside the window of the person whose machine it is. */
export interface Sharer {
  /** False for a host that was started by a command: that one ends with it. */
  readonly possible: boolean
  readonly on: Shared | undefined
  /** Why it could not be turned on again by itself. */
  readonly problem: Problem | undefined
  /** How it was turned on the last time, or what is proposed. */
  chosen(): Pick<SharingSettings, 'address' | 'port' | 'stay' | 'own'>
  /** @throws Problem where it cannot be turned on that way; it is then as it was, or off */
  start(wish: Wish): Promise<void>
  stop(): Promise<void>
  /** Turns it on again where it is to stay on, or where only its process was started anew. */
  resume(): Promise<void>
  /** Ends it with the process; it may be on again with the next. */
  close(): Promise<void>
}

export interface SharerOptions {
  host: Host
  log: Log
  run: string | null
  /** Serves who comes over a network; given, since what answers them can also turn this very host on and off. */
  listen(how: Pick<ListenOptions, 'host' | 'port' | 'tls'>): Promise<Listening>
}

/** The sharer of a process that serves a window, or a browser of this machine. */
export function createSharer({ host, log, run, listen }: SharerOptions): Sharer {
  const folder = host.folder
  let listening: Listening | undefined
  let on: Shared | undefined
  let problem: Problem | undefined
  let renewing: NodeJS.Timeout | undefined
  let served: (Certificate & CertificateFacts) | undefined
  // One after the other, however often a button is pressed.
  let last: Promise<unknown> = Promise.resolve()
  const inOrder = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work)
    last = next.catch(() => {})
    return next
  }

  async function turnOn({ address, port, certificate }: Omit<Wish, 'stay'>): Promise<void> {
    const made = certificate === null ? await certificateMadeHere(hostFolderOf(folder), namesAt(address)) : undefined
    const given = certificate === 'kept' ? ownCertificate(hostFolderOf(folder)) : certificate
    if (certificate === 'kept' && !given) throw new Problem('certificate-gone', 'There is no certificate from before.')
    const tls = made ?? (given as Certificate)
    const facts = checkCertificate(tls)
    const opened = await listen({
      host: address,
      port,
      tls: { ...tls, others: given !== null && made === undefined },
    })
    if (certificate !== null && certificate !== 'kept') keepOwnCertificate(hostFolderOf(folder), certificate)
    listening = opened
    served = { ...tls, ...facts }
    problem = undefined
    on = {
      urls: urlsOf(address, opened.port),
      reach: isLoopback(address) ? 'machine' : 'network',
      fingerprint: facts.fingerprint,
      until: facts.until.toISOString(),
      own: made === undefined,
      replaced: made?.isNew === true && made.replaces,
    }
    renewing = setInterval(() => void renew(address), day)
    renewing.unref()
  }

  /** A certificate that was made here and soon ends is replaced while the host is on. */
  async function renew(address: string): Promise<void> {
    if (!listening || !on || on.own) return
    try {
      const made = await certificateMadeHere(hostFolderOf(folder), namesAt(address))
      if (made.cert === served?.cert) return
      served = made
      listening.renew(made)
      on = { ...on, fingerprint: made.fingerprint, until: made.until.toISOString(), replaced: true }
    } catch (error) {
      logUnforeseen(log, error)
    }
  }

  async function turnOff(): Promise<void> {
    clearInterval(renewing)
    const open = listening
    listening = undefined
    on = undefined
    await open?.close()
  }

  const proposed = () => ({ address: everywhere, port: usualPort, stay: false, own: false })
  return {
    possible: true,
    get on() {
      return on
    },
    get problem() {
      return problem
    },
    chosen: () => readSettings(folder) ?? proposed(),
    start: (wish) =>
      inOrder(async () => {
        await turnOff()
        await turnOn(wish)
        const { address, port, stay, certificate } = wish
        keepSettings(folder, { address, port, stay, own: certificate !== null, on: true, run })
      }),
    stop: () =>
      inOrder(async () => {
        await turnOff()
        problem = undefined
        const settings = readSettings(folder)
        if (settings) keepSettings(folder, { ...settings, on: false })
      }),
    resume: () =>
      inOrder(async () => {
        const settings = readSettings(folder)
        if (!settings?.on || !(settings.stay || (run !== null && settings.run === run))) return
        try {
          await turnOn({ ...settings, certificate: settings.own ? 'kept' : null })
        } catch (error) {
          // Shown where it is turned on; the window opens all the same.
          problem = error instanceof Problem ? error : undefined
          if (!problem) logUnforeseen(log, error)
        }
      }),
    close: () => inOrder(turnOff),
  }
}

/** The sharer of a process that was started by a command, and serves others itself. */
export function sharedByCommand(at: {
  url: string
  host: string
  behindProxy: boolean
  certificate: Certificate | undefined
  selfSigned: boolean
}): Sharer {
  const facts = at.certificate && checkCertificate(at.certificate)
  const on: Shared = {
    urls: [at.url],
    reach: isLoopback(at.host) && !at.behindProxy ? 'machine' : 'network',
    fingerprint: facts?.fingerprint ?? null,
    until: facts?.until.toISOString() ?? null,
    own: !at.selfSigned,
    replaced: false,
  }
  const refuse = async () => {
    throw new Problem('sharing-by-command', 'This host was started by a command, and is turned off by ending it.')
  }
  return {
    possible: false,
    on,
    problem: undefined,
    chosen: () => ({ address: everywhere, port: usualPort, stay: false, own: false }),
    start: refuse,
    stop: refuse,
    resume: async () => {},
    close: async () => {},
  }
}

/** The addresses that others use of a host that listens at one: those of a network first, and the machine's name last. */
function urlsOf(address: string, port: number): string[] {
  const here = addressesOf()
    .filter(({ reach }) => reach === 'network')
    .map((one) => one.address)
  const all = isEverywhere(address) ? [...here, ...ownNames()] : [address, ...(isLoopback(address) ? [] : ownNames())]
  const names = all.length > 0 ? all : ['localhost']
  return names.map((name) => new URL(`https://${inUrl(name)}:${port}`).origin)
}
