import type { FlowFacts, FlowReport, StageId } from './facts.ts'
import { recordsBySource } from './grouped.ts'

/**
 * The facts without anything that was decided at a closed stage or that follows from it. A flow for a blinded viewer is
 * computed from these, so that it cannot depend on another reviewer's votes: what is not there cannot leak, neither
 * through a number nor through a check, a note or the interim mark.
 *
 * Reports that entered at full text go too, with their records: that they are there tells what happened at full text.
 */
export function blankFacts(facts: FlowFacts, closed: readonly StageId[]): FlowFacts {
  if (closed.length === 0) return facts
  const level = closed.includes('title-abstract') ? 'title-abstract' : 'full-text'
  const made = eraseAll(facts, level)
  const gone = new Set<string>()
  const reports: FlowReport[] = []
  for (let i = 0; i < made.length; i++) {
    const blank = made[i]
    if (blank) reports.push(blank)
    else for (const id of facts.reports[i]?.records ?? []) gone.add(id)
  }
  if (gone.size === 0) return { ...facts, reports }
  const records = facts.records.filter((record) => !gone.has(record.id))
  const [used, left] = [recordsBySource(facts.records), recordsBySource(records)]
  return {
    ...facts,
    // A source that gave nothing but such reports tells of them as well.
    sources: facts.sources.filter(({ id, removedBefore }) => left.has(id) || !used.has(id) || removedBefore > 0),
    records,
    reports,
  }
}

/** What each report was made to when it was done last, by the first of them: one that is the same is not made again. */
interface Erased {
  from: readonly FlowReport[]
  made: readonly (FlowReport | undefined)[]
}
const erased: Record<StageId, WeakMap<FlowReport, Erased>> = {
  'title-abstract': new WeakMap(),
  'full-text': new WeakMap(),
}

/** Each report without what was decided; undefined where that it is there tells. Reports are never changed, only replaced. */
function eraseAll({ reports }: FlowFacts, level: StageId): Erased['made'] {
  const [first] = reports
  const last = first && erased[level].get(first)
  const made = reports.map((report, i) => {
    if (report === last?.from[i]) return last.made[i]
    if (report.entered === 'full-text' && !report.previous) return undefined
    return level === 'title-abstract' ? blankScreening(blankFullText(report)) : blankFullText(report)
  })
  if (first) erased[level].set(first, { from: reports, made })
  return made
}

function blankFullText(report: FlowReport): FlowReport {
  const { destination: _destination, replacedBy: _replacedBy, ...rest } = report
  return { ...rest, fullText: { outcome: 'pending' }, study: report.previous ? report.study : report.id }
}

function blankScreening({ joined: _joined, ...report }: FlowReport): FlowReport {
  return { ...report, titleAbstract: { outcome: 'pending' }, retrieval: 'pending' }
}

/** The first closed stage decides what is hidden: when titles are closed, full text is closed with them. */
export function isClosed(closed: readonly StageId[], stage: StageId): boolean {
  return closed.includes('title-abstract') || closed.includes(stage)
}
