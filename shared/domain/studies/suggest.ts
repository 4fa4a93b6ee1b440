import { pairSubject } from '../facts/fact.ts'
import { pairsToCompare } from './blocks.ts'
import { type Comparable, comparable, type StudyReport } from './comparable.ts'
import { type Evidence, evidenceOf, type StudyReason, type Telling } from './evidence.ts'

/** Reports that seem to be of one study. */
export interface Suggestion {
  /** Ids, sorted: all reports of the studies that would become one. */
  reports: string[]
  /** From 0 to 1: of the weakest link that holds them together. */
  score: number
  /** Each once, the most telling first. */
  reasons: StudyReason[]
}

/** More reports than this are no study, but a group of people who write much: they are not put on one card. */
const largest = 30

/**
 * Which studies seem to be one, the surest first. Reports that are in one study already, and two of which a person said that
 * they are not of one, are never suggested. The same whatever the order of the reports.
 *
 * @param apart pairs that a person said are not of one study, see `pairSubject`
 */
export function suggestStudies(given: readonly StudyReport[], apart?: ReadonlySet<string>): Suggestion[] {
  const work = suggestingStudies(given, apart)
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}

/** The same in small steps, between which others can have a turn. */
export function* suggestingStudies(
  given: Iterable<StudyReport>,
  apart: ReadonlySet<string> = new Set(),
): Generator<void, Suggestion[]> {
  const reports: Comparable[] = []
  for (const one of given) {
    reports.push(comparable(one))
    yield
  }
  const telling = tellingOf(reports)
  const edges: (Evidence & { a: Comparable; b: Comparable })[] = []
  for (const [a, b] of pairsToCompare(reports)) {
    const evidence = evidenceOf(a, b, telling)
    if (evidence) edges.push({ a, b, ...evidence })
    yield
  }
  edges.sort((x, y) => y.score - x.score || (`${x.a.id}|${x.b.id}` < `${y.a.id}|${y.b.id}` ? -1 : 1))

  /** The group of each study so far, shared by all of its studies. */
  const groups = new Map<string, { reports: Comparable[]; edges: Evidence[] }>()
  for (const [study, members] of Map.groupBy(reports, (report) => report.study))
    groups.set(study, { reports: members, edges: [] })
  for (const edge of edges) {
    const [one, other] = [groups.get(edge.a.study), groups.get(edge.b.study)]
    if (!one || !other) continue
    if (one === other) {
      one.edges.push(edge)
      continue
    }
    if (one.reports.length + other.reports.length > largest || isKeptApart(one.reports, other.reports, apart)) continue
    const both = { reports: [...one.reports, ...other.reports], edges: [...one.edges, ...other.edges, edge] }
    for (const { study } of both.reports) groups.set(study, both)
  }
  return [...new Set(groups.values())]
    .filter((group) => group.edges.length > 0)
    .map((group) => ({
      reports: group.reports.map((report) => report.id).sort(),
      score: Math.min(...group.edges.map((edge) => edge.score)),
      reasons: reasonsOf(group.edges),
    }))
    .sort((x, y) => y.score - x.score || ((x.reports[0] ?? '') < (y.reports[0] ?? '') ? -1 : 1))
}

function isKeptApart(one: readonly Comparable[], other: readonly Comparable[], apart: ReadonlySet<string>): boolean {
  return apart.size > 0 && one.some((a) => other.some((b) => apart.has(pairSubject(a.id, b.id))))
}

function tellingOf(reports: readonly Comparable[]): Telling {
  const counted = (of: (report: Comparable) => readonly string[]) => {
    const counts = new Map<string, number>()
    for (const report of reports) for (const one of of(report)) counts.set(one, (counts.get(one) ?? 0) + 1)
    return counts
  }
  const inTitles = counted((report) => report.words)
  const named = counted((report) => report.names)
  // In a small review, the words of few titles tell little of which words are common.
  const all = reports.length + 20
  const most = Math.max(8, reports.length * 0.03)
  return {
    weight: (word) => Math.log(all / (inTitles.get(word) ?? 1)),
    isTelling: (name) => (named.get(name) ?? 0) <= most,
  }
}

const order = ['same-registration', 'same-name', 'same-size', 'companion', 'shared-authors', 'alike-title'] as const

/** Of each kind of reason that which says most: all numbers and names, and the fewest authors, so that nothing is overstated. */
function reasonsOf(edges: readonly Evidence[]): StudyReason[] {
  const all = new Map<string, StudyReason>()
  for (const reason of edges.flatMap((edge) => edge.reasons)) {
    const isOne = reason.code === 'shared-authors' || reason.code === 'alike-title'
    const key = isOne ? reason.code : JSON.stringify(reason)
    const before = all.get(key)
    if (!before || weight(reason) < weight(before)) all.set(key, reason)
  }
  return [...all.values()].sort(
    (x, y) => order.indexOf(x.code) - order.indexOf(y.code) || (JSON.stringify(x) < JSON.stringify(y) ? -1 : 1),
  )
}

function weight(reason: StudyReason): number {
  return reason.code === 'shared-authors' ? reason.data.n : reason.code === 'alike-title' ? reason.data.share : 0
}
