import { drawn, randomOf } from '../random.ts'
import type { TextLanguage } from './language.ts'

export interface Ordering {
  /** How much each record looks like an include, by row. */
  scores: ArrayLike<number>
  /** The language of each record, by row. */
  languages: readonly TextLanguage[]
  /** The share of places that are drawn at random, so that the model also meets what it does not expect. */
  randomShare: number
  seed: number
}

/** A language that is spoken of here gets at least this much of its share among those that are left. */
const floor = 0.5

/** A place that is due, as far as sums of fractions can tell. */
const whole = 1 - 1e-9

const finest = 0x100000000

/**
 * The records that are left, the most certain to be included first, with some drawn at random in between. A language that
 * few records are in learns little from the others' words and would come last: of every stretch of the order it gets at
 * least half of what it has of the whole. Records that score alike stay in the order of their rows.
 */
export function orderOf(rows: readonly number[], { scores, languages, randomShare, seed }: Ordering): number[] {
  const score = (row: number) => scores[row] as number
  const sorted = [...rows].sort((a, b) => score(b) - score(a) || a - b)
  const shuffled = randomShare > 0 ? drawn(rows, rows.length, seed) : []
  const random = randomOf(seed ^ 0x5bd1e995)
  const floors = floorsOf(sorted, languages)
  const placed = new Set<number>()
  const order: number[] = []
  const best = firstOf(sorted, placed)
  const any = firstOf(shuffled, placed)
  while (order.length < sorted.length) {
    for (const one of floors) one.due += one.share
    const owed = floors.find((one) => one.due >= whole)
    const row = (owed && firstIn(owed, placed)) ?? (random(finest) < randomShare * finest ? any() : undefined) ?? best()
    if (row === undefined) break
    placed.add(row)
    order.push(row)
    const own = floors.find((one) => one.language === languages[row])
    if (own) own.due = Math.max(0, own.due - 1)
  }
  return order
}

interface Floor {
  language: TextLanguage
  share: number
  /** How many places it should have had and has not. */
  due: number
  next: () => number | undefined
}

function floorsOf(sorted: readonly number[], languages: readonly TextLanguage[]): Floor[] {
  const byLanguage = Map.groupBy(sorted, (row) => languages[row] ?? 'other')
  const most = Math.max(0, ...[...byLanguage.values()].map((rows) => rows.length))
  return [...byLanguage]
    .filter(([language, rows]) => language !== 'other' && rows.length < most)
    .map(([language, rows]) => ({ language, share: (floor * rows.length) / sorted.length, due: 0, rows }))
    .map(({ rows, ...one }) => ({ ...one, next: () => rows.shift() }))
}

function firstIn(floor: Floor, placed: ReadonlySet<number>): number | undefined {
  for (;;) {
    const row = floor.next()
    if (row === undefined) floor.share = floor.due = 0
    if (row === undefined || !placed.has(row)) return row
  }
}

/** Gives one after the other what is not placed yet. */
function firstOf(rows: readonly number[], placed: ReadonlySet<number>): () => number | undefined {
  let at = 0
  return () => {
    while (at < rows.length && placed.has(rows[at] as number)) at++
    return rows[at]
  }
}
