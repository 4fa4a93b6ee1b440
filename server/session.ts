import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { current } from '#db/current.ts'
import type { WriteDb } from '#db/database.ts'
import { packetOf } from '#db/packets.ts'
import type { Actor } from '#shared/domain/policy/abilities.ts'
import type { Host } from './host.ts'
import { type Remote, remoteTo } from './remote/link.ts'

/**
 * How a session came in. A browser may open only what lies in the host's folder; a guest, who has an account at this host and
 * sits elsewhere, only what that account is a member of.
 */
export type Door = 'desktop' | 'http' | 'guest' | 'terminal'

/** What a session is bound to; kept by whoever opened the door, so that a server that was restarted knows it again. */
export interface Binding {
  review?: string
  member?: string
  /** The origin of another's host, where the session is there. */
  remote?: string
}

/** One window, browser or command line. Who acts is settled here, when it signs in, and never by what a call says. */
export interface Session {
  readonly host: Host
  readonly door: Door
  readonly review: { path: string; db: WriteDb } | undefined
  readonly actor: Actor
  /** The other's host that the session is at: what is not for this machine alone is answered there. */
  readonly remote: Remote | undefined
  /** Files on this machine that the host of the session let it read, by a name that only the two know. */
  readonly handed: Map<string, string>
  /** Places on this machine that a person showed the host of the session for a file to be written, by such a name. */
  readonly places: Map<string, string>
  /** Offers a file to be downloaded, in place of the one before, which goes with its folder. Gives the name to ask for it by. */
  offer(path: string): string
  /** The file that is offered under a name, if any. */
  offered(name: string): string | undefined
  /** Takes away what is offered. */
  withdraw(): void
  /** Changes what the session is bound to. */
  bind(binding: Binding): void
  /** Hears when it is bound otherwise, or to nothing. Gives how to stop listening. */
  onBind(listener: () => void): () => void
}

/**
 * Opens a session. `onBinding` hears each change of what it is bound to.
 *
 * @param stays of a guest: whether they may still be where they are, which is asked at each look: whoever was locked out, or
 *   whose review is shared no more, is out at once
 */
export function createSession(
  host: Host,
  door: Door,
  onBinding: (binding: Binding) => void = () => {},
  stays: () => boolean = () => true,
): Session {
  let bound: Binding = {}
  let review: { path: string; db: WriteDb } | undefined
  let isPacket = false
  let remote: Remote | undefined
  let offer: { name: string; path: string } | undefined
  const listeners = new Set<() => void>()
  const withdraw = () => {
    if (offer) rmSync(dirname(offer.path), { recursive: true, force: true })
    offer = undefined
  }
  /** Read anew for each call: roles may have changed, or the member may have left. */
  const memberNow = () => {
    if (!review || !bound.member || !stays()) return undefined
    const member = current(review.db, 'member', bound.member)
    return member?.body.retired ? undefined : member
  }
  return {
    host,
    door,
    handed: new Map(),
    places: new Map(),
    offer(path) {
      withdraw()
      offer = { name: randomUUID(), path }
      return offer.name
    },
    offered: (name) => (offer?.name === name ? offer.path : undefined),
    withdraw,
    get review() {
      // A guest who is no member any more is in no review.
      return door === 'guest' && !memberNow() ? undefined : review
    },
    get remote() {
      return remote
    },
    get actor(): Actor {
      if (door === 'terminal') return { kind: 'terminal' }
      const member = memberNow()
      const guest = door === 'guest' ? ({ guest: true } as const) : {}
      if (!member) return { kind: 'visitor', ...guest }
      const packet = isPacket ? ({ packet: true } as const) : {}
      return { kind: 'member', member: member.subject, roles: member.body.roles, ...guest, ...packet }
    },
    bind(binding) {
      remote?.close()
      remote = binding.remote === undefined ? undefined : remoteTo(host, binding.remote)
      review = binding.review === undefined ? undefined : { path: binding.review, db: host.open(binding.review) }
      // A file is made a packet, or is none; it becomes neither.
      isPacket = review !== undefined && packetOf(review.db) !== undefined
      bound = binding
      onBinding(binding)
      for (const hear of [...listeners]) hear()
    },
    onBind(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
