import { Blocks } from './blocks.ts'
import { cluster } from './clustering.ts'
import { byText } from './clusters.ts'
import { compare, titlesWorthComparing } from './compare.ts'
import { decide, scoreOf } from './decide.ts'
import type { Found, Judge } from './edges.ts'
import type { Decided, Matching, MatchProgress, MatchRecord } from './matching.ts'
import { type Prepared, prepare } from './normalise.ts'
import { defaultPolicy, type MatchPolicy } from './policy.ts'
import { ask, type MergingRule } from './rules.ts'

/**
 * Finds the duplicates among records. Yields how far it is, so that a caller can show it, let others work and stop;
 * returns the matching. Pure: the answer depends on the records and the answers alone, not on their order; ids must be
 * unique. Each record is taken once and not kept, so that a large review need not stand in memory.
 */
export function* match(
  records: Iterable<MatchRecord>,
  decided: readonly Decided[] = [],
  options: MatchOptions = {},
): Generator<MatchProgress, Matching> {
  const { policy = defaultPolicy, trusted, total = Array.isArray(records) ? records.length : 0 } = options
  const judge = judgeOf(policy, trusted)
  const prepared: Prepared[] = []
  for (const record of records) {
    if (prepared.length % 250 === 0) yield { done: prepared.length, total, doing: 'normalise' }
    prepared.push(prepare(record))
  }
  prepared.sort((a, b) => byText(a.id, b.id))
  const blocks = new Blocks(prepared.length)
  for (const [i, record] of prepared.entries()) {
    if (i % 500 === 0) yield { done: i, total: prepared.length, doing: 'compare' }
    blocks.add(i, record)
  }
  for (const _ of blocks.close(prepared)) yield { done: 0, total: prepared.length, doing: 'compare' }
  const found: Found = { same: [], ask: [] }
  const seen = new Int32Array(prepared.length).fill(-1)
  for (let i = 0; i < prepared.length; i++) {
    if (i % 250 === 0) yield { done: i, total: prepared.length, doing: 'compare' }
    compareWithEarlier(i, prepared, blocks, seen, judge, found)
  }
  return yield* cluster(prepared, decided, judge, found)
}

/** What a run of the matcher may be told. */
export interface MatchOptions {
  policy?: MatchPolicy
  /** Only these rules merge; pairs of the others are asked about. All by default. */
  trusted?: ReadonlySet<MergingRule>
  /** How many records there are, to say how far it is, where they are no array. */
  total?: number
}

function judgeOf(policy: MatchPolicy, trusted: MatchOptions['trusted']): Judge {
  if (!trusted) return (found) => decide(found, policy)
  return (found) => {
    const judged = decide(found, policy)
    return judged.verdict === 'same' && !trusted.has(judged.rule) ? ask('untrusted') : judged
  }
}

/** Runs `match` to its end in one go. */
export function matchAll(
  records: readonly MatchRecord[],
  decided: readonly Decided[] = [],
  options: MatchOptions = {},
): Matching {
  const run = match(records, decided, options)
  for (;;) {
    const step = run.next()
    if (step.done) return step.value
  }
}

function compareWithEarlier(
  i: number,
  prepared: Prepared[],
  blocks: Blocks,
  seen: Int32Array,
  judge: Judge,
  found: Found,
): void {
  const one = prepared[i]
  for (const at of blocks.ofRecord[i] ?? [])
    for (const j of blocks.blocks[at] ?? []) {
      // Blocks are in ascending order.
      if (j >= i) break
      const other = prepared[j]
      if (seen[j] === i || !one || !other) continue
      seen[j] = i
      const title = titlesWorthComparing(other, one)
      if (!title) continue
      const comparison = compare(other, one, title)
      const judged = judge(comparison)
      if (judged.verdict === 'same' || judged.verdict === 'ask')
        found[judged.verdict].push({ a: j, b: i, score: scoreOf(comparison), rule: judged.rule })
    }
}
