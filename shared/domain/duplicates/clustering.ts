import { Groups, membersOf } from './clusters.ts'
import { compare } from './compare.ts'
import { ambiguous, contradictions } from './contradictions.ts'
import { byScore, type Edge, type Found, type Judge, pairKey } from './edges.ts'
import type { Decided, Matching, MatchPair, MatchProgress, MatchReason } from './matching.ts'
import type { Prepared } from './normalise.ts'
import { reasonsOf, whyOf } from './why.ts'

/** A pair to ask about, and what to say of it beside how it compares. */
interface Doubt extends Edge {
  more: MatchReason[]
}

/**
 * Makes clusters of the pairs that were found, best first. What persons said comes before; a match that contradicts another,
 * or a person, becomes a question.
 */
export function* cluster(
  prepared: Prepared[],
  decided: readonly Decided[],
  judge: Judge,
  found: Found,
): Generator<MatchProgress, Matching> {
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
  const apart: [number, number][] = []
  for (const some of contradictions(prepared, judge, same)) {
    for (const pair of some) apart.push(pair)
    yield { done: 0, total: same.length, doing: 'cluster' }
  }
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
  const merged: MatchPair[] = []
  for (const [i, edge] of links.entries()) {
    if (i % 250 === 0) yield { done: i, total: links.length, doing: 'cluster' }
    merged.push(inWords(prepared, edge, []))
  }
  const heldApart = answers.filter((answer) => answer.verdict === 'different')
  for (const question of questionsOf(prepared, groups, doubts, heldApart)) questions.push(question)
  return {
    clusters: membersOf(ids, groups).filter((members) => members.length > 1),
    links: [...spoken, ...merged],
    review: questions,
  }
}

/** About one cluster no more is asked in one run: where hundreds bear one title, answers to the first change the others. */
const mostAsked = 12

/** One question for each two clusters, ordered by how much a yes would merge. */
function questionsOf(prepared: Prepared[], groups: Groups, doubts: Doubt[], apart: Edge[]): MatchPair[] {
  const clustersOf = (edge: Edge) => {
    const [a, b] = [groups.find(edge.a), groups.find(edge.b)]
    return pairKey({ a: Math.min(a, b), b: Math.max(a, b) }, prepared.length)
  }
  const asked = new Set(apart.map(clustersOf))
  const times = new Map<number, number>()
  const kept: { edge: Edge; more: MatchReason[]; gain: number }[] = []
  for (const edge of doubts.sort(byScore)) {
    const key = clustersOf(edge)
    if (groups.find(edge.a) === groups.find(edge.b) || asked.has(key)) continue
    asked.add(key)
    const [one, other] = [groups.find(edge.a), groups.find(edge.b)]
    if (Math.max(times.get(one) ?? 0, times.get(other) ?? 0) >= mostAsked) continue
    for (const side of [one, other]) times.set(side, (times.get(side) ?? 0) + 1)
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
