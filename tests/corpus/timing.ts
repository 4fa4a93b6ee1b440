/** One line of a benchmark. */
export interface Figure {
  name: string
  value: number
  unit: string
  n: number
}

/** The middle one, and the one that 95 of 100 do not exceed (nearest rank), as two figures in ms. */
export function spread(name: string, milliseconds: readonly number[]): Figure[] {
  const sorted = [...milliseconds].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
  const n = sorted.length
  return [
    { name: `${name}, median`, value: rounded(at(0.5)), unit: 'ms', n },
    { name: `${name}, p95`, value: rounded(at(0.95)), unit: 'ms', n },
  ]
}

/** How long some work takes in ms, and what it gives. */
export async function timed<T>(work: () => Promise<T>): Promise<[number, T]> {
  const from = performance.now()
  const result = await work()
  return [performance.now() - from, result]
}

export function rounded(milliseconds: number): number {
  return Math.round(milliseconds * 100) / 100
}
