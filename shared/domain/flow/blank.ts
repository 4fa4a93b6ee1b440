import type { FlowReport, PartedFacts, StageId } from './facts.ts'
import { entersLate, lateRecords, leavingOut, recordsBySource } from './grouped.ts'
import { once } from './parts.ts'

/**
 * The facts without anything that was decided at a closed stage or that follows from it. A flow for a blinded viewer is
 * computed from these, so that it cannot depend on another reviewer's votes: what is not there cannot leak, neither
 * through a number nor through a check, a note or the interim mark.
 *
 * Reports that entered at full text go too, with their records: that they are there tells what happened at full text.
 */
export function blankFacts(facts: PartedFacts, closed: readonly StageId[]): PartedFacts {
  if (closed.length === 0) return facts
  const erase = erasing[closed.includes('title-abstract') ? 'title-abstract' : 'full-text']
  const reports = facts.reports.map(erase).filter(({ length }) => length > 0)
  const records = withoutLate(facts.records, lateRecords(facts.reports).flat())
  if (records === facts.records) return { ...facts, reports }
  const [used, left] = [recordsBySource(facts.records), recordsBySource(records)]
  return {
    ...facts,
    // A source that gave nothing but such reports tells of them as well.
    sources: facts.sources.filter(({ id, removedBefore }) => left.has(id) || !used.has(id) || removedBefore > 0),
    records,
    reports,
  }
}

const withoutLate = leavingOut()

/** A part of the reports without what was decided, and without those of which that they are there tells. */
const erasing: Record<StageId, (reports: readonly FlowReport[]) => readonly FlowReport[]> = {
  'title-abstract': once((reports) =>
    reports.flatMap((report) => (entersLate(report) ? [] : [blankScreening(blankFullText(report))])),
  ),
  'full-text': once((reports) => reports.flatMap((report) => (entersLate(report) ? [] : [blankFullText(report)]))),
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
