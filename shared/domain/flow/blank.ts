import type { FlowFacts, FlowReport, StageId } from './facts.ts'

/**
 * The facts without anything that was decided at a closed stage or that follows from it. A flow for a blinded viewer is
 * computed from these, so that it cannot depend on another reviewer's votes: what is not there cannot leak, neither
 * through a number nor through a check, a note or the interim mark.
 *
 * Reports that entered at full text go too, with their records: that they are there tells what happened at full text.
 */
export function blankFacts(facts: FlowFacts, closed: readonly StageId[]): FlowFacts {
  if (closed.length === 0) return facts
  const screening = closed.includes('title-abstract')
  const late = (report: FlowReport) => report.entered === 'full-text' && !report.previous
  const gone = new Set(facts.reports.filter(late).flatMap((report) => report.records))
  return {
    ...facts,
    records: facts.records.filter((record) => !gone.has(record.id)),
    reports: facts.reports
      .filter((report) => !late(report))
      .map((report) => (screening ? blankScreening(blankFullText(report)) : blankFullText(report))),
  }
}

function blankFullText(report: FlowReport): FlowReport {
  const { destination: _destination, replacedBy: _replacedBy, ...rest } = report
  return { ...rest, fullText: { outcome: 'pending' }, study: report.previous ? report.study : report.id }
}

function blankScreening(report: FlowReport): FlowReport {
  return { ...report, titleAbstract: { outcome: 'pending' }, retrieval: 'pending' }
}

/** The first closed stage decides what is hidden: when titles are closed, full text is closed with them. */
export function isClosed(closed: readonly StageId[], stage: StageId): boolean {
  return closed.includes('title-abstract') || closed.includes(stage)
}
