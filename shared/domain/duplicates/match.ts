import { Blocks } from './blocks.ts'
import { byText, Groups, membersOf } from './clusters.ts'
import { type Comparison, compare, titlesWorthComparing } from './compare.ts'
import { decide, scoreOf } from './decide.ts'
import type { Decided, Matching, MatchPair, MatchProgress, MatchReason, MatchRecord } from './matching.ts'
import { type Prepared, prepare } from './normalise.ts'
import { defaultPolicy, type MatchPolicy } from './policy.ts'
import { ask, type Judgement, type MergingRule, type RuleName } from './rules.ts'
import { reasonsOf, whyOf } from './why.ts'

/** A pair by the places of its records, before anything is said about it in words. */
interface Edge {
  a: number
  b: number
  score: number
  rule: RuleName
}

/** In clusters up to this size every pair is compared once more, to find those that contradict each other. */
const mostCrossChecked = 60

/** How much better one of two contradicting matches must be to be taken without asking. */
const clearlyBetter = 0.1

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
  blocks.close(prepared)
  const found: Found = { same: [], ask: [] }
  const seen = new Int32Array(prepared.length).fill(-1)
  for (let i = 0; i < prepared.length; i++) {
    if (i % 250 === 0) yield { done: i, total: prepared.length, doing: 'compare' }
    compareWithEarlier(i, prepared, blocks, seen, judge, found)
  }
  yield { done: 0, total: prepared.length, doing: 'cluster' }
  return cluster(prepared, decided, judge, found)
}

/** What a run of the matcher may be told. */
export interface MatchOptions {
  policy?: MatchPolicy
  /** Only these rules merge; pairs of the others are asked about. All by default. */
  trusted?: ReadonlySet<MergingRule>
  /** How many records there are, to say how far it is, where they are no array. */
  total?: number
}

type Judge = (found: Comparison) => Judgement

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

/** A pair to ask about, and what to say of it beside how it compares. */
interface Doubt extends Edge {
  more: MatchReason[]
}

interface Found {
  same: Edge[]
  ask: Edge[]
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

/** Best first; ties by place, which is by id. */
function byScore(x: Edge, y: Edge): number {
  return y.score - x.score || x.a - y.a || x.b - y.b
}

function cluster(prepared: Prepared[], decided: readonly Decided[], judge: Judge, found: Found): Matching {
  const ids = prepared.map((record) => record.id)
  const index = new Map(ids.map((id, i) => [id, i]))
  const answers = decided.flatMap((answer) => {
    const [one, other] = [index.get(answer.a), index.get(answer.b)]
    if (one === undefined || other === undefined || one === other) return []
    return [
      { a: Math.min(one, other), b: Math.max(one, other), score: 1, rule: 'person' as const, verdict: answer.verdict },
    ]
  })
  answers.sort(byScore)
  const answered = new Set(answers.map((answer) => pairKey(answer, ids.length)))
  const groups = new Groups(ids.length)
  const links: Edge[] = []
  const questions: MatchPair[] = []
  for (const answer of answers) if (answer.verdict === 'different') groups.forbid(answer.a, answer.b)
  const spoken: MatchPair[] = []
  for (const answer of answers) {
    if (answer.verdict === 'different') continue
    if (groups.join(answer.a, answer.b)) spoken.push(inWords(prepared, answer, [{ code: 'person-same' }]))
    else questions.push(inWords(prepared, { ...answer, rule: 'answers-conflict' }, [{ code: 'answers-conflict' }]))
  }
  const same = found.same.filter((edge) => !answered.has(pairKey(edge, ids.length))).sort(byScore)
  const apart = contradictions(prepared, judge, same)
  for (const [a, b] of apart) groups.forbid(a, b)
  const unclear = ambiguous(same, apart)
  const refused: Edge[] = [...unclear]
  for (const edge of same) {
    const already = groups.find(edge.a) === groups.find(edge.b)
    if (already || unclear.has(edge)) continue
    if (groups.join(edge.a, edge.b)) links.push(edge)
    else refused.push(edge)
  }
  const doubts = [
    ...found.ask.map((edge): Doubt => ({ ...edge, more: [] })),
    ...refused.map((edge): Doubt => ({ ...edge, rule: 'contradiction', more: [{ code: 'cluster-conflict' }] })),
  ].filter((edge) => !answered.has(pairKey(edge, ids.length)))
  questions.push(
    ...questionsOf(
      prepared,
      groups,
      doubts,
      answers.filter((answer) => answer.verdict === 'different'),
    ),
  )
  return {
    clusters: membersOf(ids, groups).filter((members) => members.length > 1),
    links: [...spoken, ...links.map((edge) => inWords(prepared, edge, []))],
    review: questions,
  }
}

function pairKey(pair: { a: number; b: number }, count: number): number {
  return pair.a * count + pair.b
}

/** Pairs that would come into one cluster through others although they contradict each other. */
function contradictions(prepared: Prepared[], judge: Judge, same: Edge[]): [number, number][] {
  const linked = new Set(same.map((edge) => pairKey(edge, prepared.length)))
  const found: [number, number][] = []
  for (const list of chained(prepared.length, same)) {
    const checked = list.length <= mostCrossChecked ? list : identified(list, prepared)
    checked.forEach((a, i) => {
      for (const b of checked.slice(i + 1)) {
        const [one, other] = [prepared[a], prepared[b]]
        if (!one || !other || linked.has(pairKey({ a, b }, prepared.length))) continue
        if (judge(compare(one, other)).verdict === 'conflict') found.push([a, b])
      }
    })
  }
  return found
}

/** What the links would make one if nothing spoke against it: groups of three or more. */
function chained(count: number, same: Edge[]): number[][] {
  const groups = new Groups(count)
  for (const edge of same) groups.join(edge.a, edge.b)
  const members = new Map<number, number[]>()
  for (let i = 0; i < count; i++) {
    if (groups.sizeOf(i) < 3) continue
    const root = groups.find(i)
    const list = members.get(root)
    if (list) list.push(i)
    else members.set(root, [i])
  }
  return [...members.values()]
}

/** One record of each DOI: in a large cluster only these are compared with each other. */
function identified(list: number[], prepared: Prepared[]): number[] {
  const first = new Map<string, number>()
  for (const i of list) {
    const doi = prepared[i]?.identifiers.doi
    if (doi !== undefined && !first.has(doi)) first.set(doi, i)
  }
  return [...first.values()]
}

/**
 * The links of records that fit two contradicting ones about equally well: which of them they copy only a person can
 * tell.
 */
function ambiguous(same: Edge[], apart: [number, number][]): Set<Edge> {
  const concerned = new Set(apart.flat())
  const scores = new Map<number, Map<number, Edge>>()
  for (const edge of same)
    for (const [at, to] of [
      [edge.a, edge.b],
      [edge.b, edge.a],
    ] as const) {
      if (!concerned.has(at)) continue
      const around = scores.get(at) ?? new Map<number, Edge>()
      scores.set(at, around.set(to, edge))
    }
  const found = new Set<Edge>()
  for (const [a, b] of apart)
    for (const [between, edge] of scores.get(a) ?? []) {
      const other = scores.get(b)?.get(between)
      if (!other || Math.abs(edge.score - other.score) >= clearlyBetter) continue
      found.add(edge).add(other)
    }
  return found
}

/** One question for each two clusters, ordered by how much a yes would merge. */
function questionsOf(prepared: Prepared[], groups: Groups, doubts: Doubt[], apart: Edge[]): MatchPair[] {
  const clustersOf = (edge: Edge) => {
    const [a, b] = [groups.find(edge.a), groups.find(edge.b)]
    return pairKey({ a: Math.min(a, b), b: Math.max(a, b) }, prepared.length)
  }
  const asked = new Set(apart.map(clustersOf))
  const kept: { edge: Edge; more: MatchReason[]; gain: number }[] = []
  for (const edge of doubts.sort(byScore)) {
    const key = clustersOf(edge)
    if (groups.find(edge.a) === groups.find(edge.b) || asked.has(key)) continue
    asked.add(key)
    kept.push({ edge, more: edge.more, gain: groups.sizeOf(edge.a) * groups.sizeOf(edge.b) })
  }
  kept.sort((x, y) => y.gain - x.gain || byScore(x.edge, y.edge))
  return kept.map(({ edge, more }) => inWords(prepared, edge, more))
}

function inWords(prepared: Prepared[], edge: Edge, more: MatchReason[]): MatchPair {
  const [one, other] = [prepared[edge.a], prepared[edge.b]]
  const reasons = one && other ? [...more, ...reasonsOf(compare(one, other))] : more
  return { a: one?.id ?? '', b: other?.id ?? '', rule: edge.rule, score: edge.score, why: whyOf(reasons), reasons }
}
