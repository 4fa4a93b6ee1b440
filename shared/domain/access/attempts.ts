/** What is remembered of tries that failed. Times are in ms. */
export interface Tries {
  failed: number
  /** When the last of them failed. */
  last: number
}

/** How tries are slowed down. */
export interface Slowing {
  /** So many may fail at once. */
  free: number
  /** The pause after the next one; it doubles with each. */
  first: number
  /** The longest pause. */
  longest: number
  /** After so long without a try that fails nothing is remembered. */
  forgotten: number
}

const minute = 60_000

/** For one account from one address: who mistypes waits a little, who guesses waits long. */
export const ofPair: Slowing = { free: 4, first: 2000, longest: 15 * minute, forgotten: 24 * 60 * minute }

/**
 * For one address, whatever account it names. A whole institution may share an address: it slows who tries many accounts to
 * some tries a minute, and never for longer.
 */
export const ofAddress: Slowing = { free: 20, first: 1000, longest: 10_000, forgotten: 60 * minute }

/** For codes of invitations from one address. */
export const ofCodes: Slowing = { free: 20, first: 1000, longest: 10_000, forgotten: 60 * minute }

/** How many ms to wait before the next try; 0 for none. */
export function pauseAfter(tries: Tries | undefined, how: Slowing, now: number): number {
  if (!tries || isForgotten(tries, how, now) || tries.failed < how.free) return 0
  const pause = Math.min(how.longest, how.first * 2 ** Math.min(tries.failed - how.free, 40))
  return Math.max(0, tries.last + pause - now)
}

/** What is remembered after one more that failed. */
export function afterFailure(tries: Tries | undefined, how: Slowing, now: number): Tries {
  const failed = tries && !isForgotten(tries, how, now) ? tries.failed : 0
  return { failed: failed + 1, last: now }
}

/** Whether what is remembered counts no more. */
export function isForgotten(tries: Tries, how: Slowing, now: number): boolean {
  return now - tries.last >= how.forgotten
}

/**
 * What counts as one address: of IPv6 the network of 64 bits, because whoever has one such address has all of them
 * (RFC 4291, 2.5.1).
 */
export function networkOf(address: string): string {
  if (!address.includes(':')) return address
  const [front = '', back] = address.toLowerCase().split('%', 1)[0]?.split('::') ?? []
  const parts = front === '' ? [] : front.split(':')
  const missing = back === undefined ? 0 : 8 - parts.length - (back === '' ? 0 : back.split(':').length)
  const whole = [...parts, ...Array.from({ length: Math.max(0, missing) }, () => '0'), ...(back ? back.split(':') : [])]
  return `${whole
    .slice(0, 4)
    .map((part) => part.replace(/^0+(?=.)/, ''))
    .join(':')}::`
}
