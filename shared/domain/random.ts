/** The seeds that anything drawn at random can have: 32 bits, unsigned. */
export const largestSeed = 0xffffffff

/**
 * Whole numbers from 0 to below a bound, the same for the same seed on every machine. The generator is mulberry32 (Tommy
 * Ettinger 2017, public domain): good enough to draw samples with, and short enough to be printed in a protocol.
 */
export function randomOf(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000) * below)
  }
}

/**
 * So many of these, drawn without putting back, in the order in which they were drawn: the beginning of a shuffle by Fisher
 * and Yates (Durstenfeld 1964, doi 10.1145/364520.364540). All of them, shuffled, where they are no more than that.
 */
export function drawn<T>(from: readonly T[], size: number, seed: number): T[] {
  const below = randomOf(seed)
  const left = [...from]
  const n = Math.min(size, left.length)
  for (let i = 0; i < n; i++) {
    const j = i + below(left.length - i)
    const [here, there] = [left[i] as T, left[j] as T]
    left[i] = there
    left[j] = here
  }
  return left.slice(0, n)
}
