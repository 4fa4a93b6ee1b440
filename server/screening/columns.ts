/** Texts as numbers, from 0 in the order in which they came. */
export class Codes {
  readonly texts: string[] = []
  readonly #codes = new Map<string, number>()

  /** The number of a text, a new one where it is new. */
  code(text: string): number {
    let code = this.#codes.get(text)
    if (code === undefined) {
      code = this.texts.length
      this.texts.push(text)
      this.#codes.set(text, code)
    }
    return code
  }

  /** Which numbers are of texts that hold: 1, else 0. */
  where(holds: (text: string) => boolean): Uint8Array {
    return Uint8Array.from(this.texts, (text) => (holds(text) ? 1 : 0))
  }
}

/** Several numbers for each place, in one pool that only grows. */
export class Lists {
  start: Uint32Array
  length: Uint16Array
  pool = new Uint32Array(1024)
  #used = 0

  constructor(capacity: number) {
    this.start = new Uint32Array(capacity)
    this.length = new Uint16Array(capacity)
  }

  set(place: number, codes: readonly number[]): void {
    const some = codes.slice(0, 0xffff)
    if (this.#used + some.length > this.pool.length)
      this.pool = grown(this.pool, Math.max(this.pool.length * 2, this.#used + some.length))
    this.pool.set(some, this.#used)
    this.start[place] = this.#used
    this.length[place] = some.length
    this.#used += some.length
  }

  at(place: number): Uint32Array {
    const from = this.start[place] ?? 0
    return this.pool.subarray(from, from + (this.length[place] ?? 0))
  }

  grow(capacity: number): void {
    this.start = grown(this.start, capacity)
    this.length = grown(this.length, capacity)
  }
}

/** The same numbers with more room behind them. */
export function grown<T extends Uint8Array | Uint16Array | Uint32Array | Int32Array>(numbers: T, length: number): T {
  const longer = new (numbers.constructor as new (length: number) => T)(length)
  longer.set(numbers)
  return longer
}
