/** Which values each report has, by code: one each, several from a common pool, or a few as bits. */
export type Values =
  | { one: ArrayLike<number> }
  | { start: Uint32Array; length: Uint16Array; pool: ArrayLike<number> }
  | { bits: ArrayLike<number> }

/** One thing that reports are filtered by. */
export interface Facet {
  values: Values
  /** By code, whether it passes; nothing where any will do. */
  chosen?: Uint8Array
}

/** More than one facet lets it not pass, or it is none of the reports at all. */
const out = 255

/** How many facets there can be: each has a number below {@link out}. */
export const mostFacets = 200

/**
 * What each report fails: 0 where it passes every facet, n where it fails the n-th of them alone (from 1), 255 where it fails
 * several. The count of a value, under all other facets, is then that of the reports that fail nothing or that facet alone:
 * one pass serves every count.
 *
 * @param among 1 for each report that is looked at
 */
export function sift(among: Uint8Array, facets: readonly Facet[]): Uint8Array {
  if (facets.length > mostFacets) throw new Error('there are too many facets')
  const failing = new Uint8Array(among.length)
  for (let i = 0; i < among.length; i++) failing[i] = among[i] === 1 ? 0 : out
  for (const [index, { values, chosen }] of facets.entries()) {
    if (!chosen) continue
    if ('one' in values) {
      const { one } = values
      for (let i = 0; i < failing.length; i++)
        if (failing[i] !== out && chosen[one[i] as number] !== 1) failing[i] = failing[i] === 0 ? index + 1 : out
    } else if ('bits' in values) {
      const { bits } = values
      const mask = chosen.reduce((all, one, code) => (one === 1 ? all | (1 << code) : all), 0)
      for (let i = 0; i < failing.length; i++)
        if (failing[i] !== out && ((bits[i] as number) & mask) === 0) failing[i] = failing[i] === 0 ? index + 1 : out
    } else {
      const { start, length, pool } = values
      for (let i = 0; i < failing.length; i++) {
        if (failing[i] === out) continue
        let passes = false
        const end = (start[i] as number) + (length[i] as number)
        for (let at = start[i] as number; at < end && !passes; at++) passes = chosen[pool[at] as number] === 1
        if (!passes) failing[i] = failing[i] === 0 ? index + 1 : out
      }
    }
  }
  return failing
}

/**
 * How many reports have each value of a facet and pass all others.
 *
 * @param failing of `sift`
 * @param index the facet's place among those that were sifted by
 * @param codes how many values there are
 */
export function countValues(failing: Uint8Array, { values }: Facet, index: number, codes: number): Uint32Array {
  const counts = new Uint32Array(codes)
  if ('one' in values) {
    const { one } = values
    for (let i = 0; i < failing.length; i++)
      if (failing[i] === 0 || failing[i] === index + 1) (counts[one[i] as number] as number)++
  } else if ('bits' in values) {
    const { bits } = values
    for (let i = 0; i < failing.length; i++)
      if (failing[i] === 0 || failing[i] === index + 1)
        for (let code = 0; code < codes; code++) (counts[code] as number) += ((bits[i] as number) >> code) & 1
  } else {
    const { start, length, pool } = values
    for (let i = 0; i < failing.length; i++) {
      if (failing[i] !== 0 && failing[i] !== index + 1) continue
      const end = (start[i] as number) + (length[i] as number)
      for (let at = start[i] as number; at < end; at++) (counts[pool[at] as number] as number)++
    }
  }
  return counts
}

/** How many reports pass every facet but this one. */
export function countOthers(failing: Uint8Array, index: number): number {
  let n = 0
  for (let i = 0; i < failing.length; i++) if (failing[i] === 0 || failing[i] === index + 1) n++
  return n
}
