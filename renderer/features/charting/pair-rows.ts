import { itemsOfRow } from '#shared/domain/charting/items.ts'

/** An item of the first charter, one of the second, or both where they are the same thing. */
export interface Pair {
  a: string | null
  b: string | null
  /** Whether it is to stand. */
  stands: boolean
}

/** The rows as pairs of the two charters' items; what is in no row comes last and does not stand. */
export function pairRows(rows: readonly string[], first: readonly string[], second: readonly string[]): Pair[] {
  const pairs = rows.flatMap((row): Pair[] => {
    const items = itemsOfRow(row)
    const [a, b] = [first.find((one) => items.includes(one)), second.find((one) => items.includes(one))]
    return a === undefined && b === undefined ? [] : [{ a: a ?? null, b: b ?? null, stands: true }]
  })
  const left = (items: readonly string[], side: 'a' | 'b') =>
    items.filter((one) => !pairs.some((pair) => pair[side] === one))
  return [
    ...pairs,
    ...left(first, 'a').map((a) => ({ a, b: null, stands: false })),
    ...left(second, 'b').map((b) => ({ a: null, b, stands: false })),
  ]
}

/** The pairs with this item of the first charter beside that of the second, or alone; whose fellow it was is alone then. */
export function paired(pairs: readonly Pair[], a: string, b: string | null): Pair[] {
  const before = pairs.find((one) => one.a === a)?.b ?? null
  const next = pairs.flatMap((one): Pair[] => {
    if (one.a === a) return [{ ...one, b }]
    if (b === null || one.b !== b) return [one]
    return one.a === null ? [] : [{ ...one, b: null }]
  })
  return before === null || before === b ? next : [...next, { a: null, b: before, stands: true }]
}
