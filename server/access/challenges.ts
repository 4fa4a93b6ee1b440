import { createHmac, timingSafeEqual } from 'node:crypto'
import { challengeGoodFor } from '#shared/domain/access/lifetimes.ts'
import { Problem } from '#shared/domain/problem.ts'
import type { Host } from '../host.ts'

/** What a challenge is given for. */
interface Given {
  /** A key pair that is made, or a proof that one is there: the one is no answer to the other. */
  to: 'make' | 'prove'
  /** The browser that was asked: see `Admission.browser`. */
  browser: string
}

/**
 * A challenge carries what the host has to know of it: until when it is good, whose key pair is to be made, and a seal over both
 * and over what it was given for. So nothing is kept of those that were given, and who asks for many of them costs nothing and
 * drives out nobody else's. Only those by which something was done are kept, until they would have ended.
 */
interface Memory {
  /** Seals what this process gave; another one cannot be asked by what this one gave. */
  secret: Buffer
  /** The challenges that were used, and until when each would have been good. */
  used: Map<string, number>
}

const until = 6
const nonce = 16
const seal = 32
/** So many may be used within their minutes. None is forgotten before its time: rather the next has to wait. */
const mostUsed = 50_000

const memories = new WeakMap<Host, Memory>()

function memoryOf(host: Host): Memory {
  let memory = memories.get(host)
  if (!memory) {
    memory = { secret: host.random(32), used: new Map() }
    memories.set(host, memory)
  }
  return memory
}

/** A challenge for a browser; `account` is the one that a key pair is to be made for. */
export function newChallenge(host: Host, given: Given, account = ''): Buffer {
  const time = Buffer.alloc(until)
  time.writeUIntBE(host.clock.now().getTime() + challengeGoodFor, 0, until)
  const said = Buffer.concat([time, host.random(nonce), Buffer.from(account)])
  return Buffer.concat([said, sealOf(host, said, given)])
}

/**
 * The account of a challenge, empty where it was given for none; undefined for one that was not given by this host to this
 * browser for this, that is not good any more, or was used.
 *
 * @param challenge as the browser says it, in base64url
 */
export function accountOfChallenge(host: Host, challenge: string, given: Given): string | undefined {
  const all = Buffer.from(challenge, 'base64url')
  if (all.length < until + nonce + seal || all.toString('base64url') !== challenge) return undefined
  const said = all.subarray(0, -seal)
  if (!timingSafeEqual(all.subarray(-seal), sealOf(host, said, given))) return undefined
  if (said.readUIntBE(0, until) <= host.clock.now().getTime() || memoryOf(host).used.has(challenge)) return undefined
  return said.subarray(until + nonce).toString()
}

/** Uses a challenge up, which {@link accountOfChallenge} found good. False where it was used meanwhile. */
export function spendChallenge(host: Host, challenge: string): boolean {
  const { used } = memoryOf(host)
  if (used.has(challenge)) return false
  const now = host.clock.now().getTime()
  for (const [one, end] of used) if (end <= now) used.delete(one)
  if (used.size >= mostUsed) throw new Problem('busy', 'Many are signing in just now. Try again in a moment.')
  used.set(challenge, now + challengeGoodFor)
  return true
}

function sealOf(host: Host, said: Buffer, { to, browser }: Given): Buffer {
  return createHmac('sha256', memoryOf(host).secret)
    .update(JSON.stringify([to, browser]))
    .update(said)
    .digest()
}
