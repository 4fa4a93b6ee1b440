import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import type { Contract } from '#shared/contract/index.ts'
import { Problem } from '#shared/domain/problem.ts'
import { hostAddress, isReadOnTheWay } from '#shared/domain/remote/address.ts'
import type { Session } from '../session.ts'
import { certificateOf, type Pinned } from './certificate.ts'
import { forgetHost, type KnownHost, keepHost, knownHosts } from './hosts.ts'
import { remoteOf } from './link.ts'

type Inputs = InferContractRouterInputs<Contract>['remote']
type Outputs = InferContractRouterOutputs<Contract>['remote']

/** The hosts that were joined from this machine. */
export function hosts(session: Session): Outputs['hosts'] {
  return {
    at: session.remote?.origin ?? null,
    hosts: knownHosts(session.host).map(({ origin, name, last, pinned }) => ({
      origin,
      name,
      last,
      fingerprint: pinned?.fingerprint ?? null,
    })),
  }
}

/** Goes to a host, if it is one and shows the certificate that was vouched for; else everything stays as it was. */
export async function connect(session: Session, input: Inputs['connect']): Promise<Outputs['connect']> {
  if (session.door !== 'desktop') throw new Problem('not-from-here', 'Hosts are joined from the desktop app.')
  const address = hostAddress(input.address)
  if (!address) throw new Problem('no-host-address', 'This is not the address of a host, nor an invitation to one.')
  if (isReadOnTheWay(address))
    throw new Problem('read-on-the-way', 'This address is not encrypted (http). Ask for one that begins with https.')
  const { origin } = address
  const before = knownHosts(session.host).find((known) => known.origin === origin)
  const vouched = input.fingerprint ?? address.fingerprint ?? before?.pinned?.fingerprint
  const pinned = origin.startsWith('https:') ? await pin(origin, vouched) : undefined
  const known: KnownHost = {
    origin,
    name: new URL(origin).host,
    ...(pinned && { pinned }),
    cookies: before?.cookies ?? {},
    last: session.host.clock.now().toISOString(),
  }
  await look(known)
  keepHost(session.host, known)
  session.bind({ remote: origin })
  return { origin, code: address.code ?? null }
}

/** The certificate to hold the host to; undefined where this machine's authorities vouch for it. */
async function pin(origin: string, vouched: string | undefined): Promise<Pinned | undefined> {
  const { pem, fingerprint, isTrusted } = await certificateOf(origin)
  if (vouched === undefined) {
    if (isTrusted) return undefined
    throw new Problem('unknown-certificate', 'Nobody vouches for this host: compare its fingerprint.', {
      data: { origin, fingerprint },
    })
  }
  if (fingerprint !== vouched) {
    throw new Problem(
      'other-certificate',
      'This is not the host that you were invited to: it shows another certificate.',
      {
        data: { origin, fingerprint },
      },
    )
  }
  return { pem, fingerprint }
}

/** Refuses what answers and is no Parallax. */
async function look(known: KnownHost): Promise<void> {
  const cookies = new Map(Object.entries(known.cookies))
  const remote = remoteOf(known, cookies)
  try {
    await remote.client.team.me({})
    known.cookies = Object.fromEntries(cookies)
  } catch (error) {
    if (error instanceof Error && 'syscall' in error)
      throw new Problem('host-away', `Nothing answers at ${known.origin}.`, { data: { origin: known.origin } })
    throw new Problem(
      'not-a-host',
      `What answers at ${known.origin} is not a Parallax host, or it does not let anybody in.`,
      {
        data: { origin: known.origin },
      },
    )
  } finally {
    remote.close()
  }
}

/** Comes back to this machine. */
export function disconnect(session: Session): void {
  session.bind({})
}

/** Forgets a host; a window that is there comes back. */
export function forget(session: Session, { origin }: Inputs['forget']): void {
  if (session.remote?.origin === origin) session.bind({})
  forgetHost(session.host, origin)
}
