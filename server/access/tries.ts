import {
  afterFailure,
  isForgotten,
  networkOf,
  ofAddress,
  ofCodes,
  ofPair,
  pauseAfter,
  type Slowing,
  type Tries,
} from '#shared/domain/access/attempts.ts'
import { foldName } from '#shared/domain/access/names.ts'
import { Problem } from '#shared/domain/problem.ts'
import type { Host } from '../host.ts'

/** So much is remembered of each kind; then what is oldest is forgotten. */
const most = 10_000

/** Tries that failed, of one kind. Kept in memory: who can end the process needs not to guess. */
class Remembered {
  #tries = new Map<string, Tries>()
  #how: Slowing

  constructor(how: Slowing) {
    this.#how = how
  }

  pause(key: string, now: number): number {
    return pauseAfter(this.#tries.get(key), this.#how, now)
  }

  fail(key: string, now: number): void {
    const tries = afterFailure(this.#tries.get(key), this.#how, now)
    this.#tries.delete(key)
    if (this.#tries.size >= most) this.#forget(now)
    this.#tries.set(key, tries)
  }

  /** It did not fail after all. */
  takeBack(key: string, whole: boolean): void {
    const tries = this.#tries.get(key)
    if (!tries || whole || tries.failed <= 1) this.#tries.delete(key)
    else this.#tries.set(key, { ...tries, failed: tries.failed - 1 })
  }

  #forget(now: number): void {
    for (const [key, tries] of this.#tries) if (isForgotten(tries, this.#how, now)) this.#tries.delete(key)
    for (const key of this.#tries.keys()) {
      if (this.#tries.size < most) return
      this.#tries.delete(key)
    }
  }
}

interface Memory {
  pairs: Remembered
  addresses: Remembered
  codes: Remembered
  /** Account and address of who came in before: they do not wait for what others of their address did. */
  known: Set<string>
}

const memories = new WeakMap<Host, Memory>()

function memoryOf(host: Host): Memory {
  let memory = memories.get(host)
  if (!memory) {
    memory = {
      pairs: new Remembered(ofPair),
      addresses: new Remembered(ofAddress),
      codes: new Remembered(ofCodes),
      known: new Set(),
    }
    memories.set(host, memory)
  }
  return memory
}

/**
 * Tries a passphrase, unless this account from this address, or this address, has to wait. A pause is the same for accounts
 * that are not there, and nobody waits for what was tried from elsewhere: so nobody can be locked out by others.
 *
 * @throws {Problem} `wait`, with the `seconds`
 */
export async function trying(
  host: Host,
  { name, address }: { name: string; address: string },
  isRight: () => Promise<boolean>,
): Promise<boolean> {
  const { pairs, addresses, known } = memoryOf(host)
  const now = host.clock.now().getTime()
  const network = networkOf(address)
  const pair = JSON.stringify([foldName(name), network])
  const isKnown = known.has(pair)
  refuseWhile(Math.max(pairs.pause(pair, now), isKnown ? 0 : addresses.pause(network, now)))
  // Counted before it is worked out, so that many at once are as many.
  pairs.fail(pair, now)
  if (!isKnown) addresses.fail(network, now)
  let right = false
  let triedOut = false
  try {
    right = await isRight()
    triedOut = true
    return right
  } finally {
    if (right || !triedOut) {
      pairs.takeBack(pair, right)
      if (!isKnown) addresses.takeBack(network, false)
    }
    if (right) {
      if (known.size >= most) known.clear()
      known.add(pair)
    }
  }
}

/**
 * Looks a code up, unless this address tried too many that are none.
 *
 * @throws {Problem} `wait`
 */
export function tryingCode<T>(host: Host, address: string, find: () => T | undefined): T | undefined {
  const { codes } = memoryOf(host)
  const now = host.clock.now().getTime()
  const network = networkOf(address)
  refuseWhile(codes.pause(network, now))
  const found = find()
  if (found === undefined) codes.fail(network, now)
  return found
}

function refuseWhile(pause: number): void {
  if (pause <= 0) return
  const seconds = Math.ceil(pause / 1000)
  throw new Problem('wait', `Too many tries. Wait ${seconds} s, and try again.`, { data: { seconds } })
}
