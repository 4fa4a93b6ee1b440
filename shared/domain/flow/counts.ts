import type { FlowFacts, FlowSource, StageId } from './facts.ts'
import type { FlowBox, FlowLine, FlowReasonCount } from './flow.ts'
import { recordsBySource } from './grouped.ts'
import type { Placed } from './place.ts'
import type { Arranged } from './places.ts'

/** The ids of the reports. */
export function reportIds(members: readonly Placed[]): string[] {
  return members.map((member) => member.report.id)
}

/** A box of records as they were imported, or of reports. */
export function box(key: string, unit: 'records' | 'reports', of: 'record' | 'report', ids: string[]): FlowBox {
  return { key, n: ids.length, unit, of, ids, formula: `formula.${key}` }
}

/** A box of reports, counted as reports or (before retrieval, where PRISMA still says records) as records. */
export function reportBox(key: string, unit: 'records' | 'reports', members: readonly Placed[]): FlowBox {
  return box(key, unit, 'report', reportIds(members))
}

/** A box of studies with the number of their reports beside it. */
export function studyBox(key: string, members: readonly Placed[]): FlowBox {
  const ids = [...new Set(members.map((member) => member.report.study))]
  const reports = reportIds(members)
  return {
    key,
    n: ids.length,
    unit: 'studies',
    of: 'study',
    ids,
    reports: reports.length,
    reportIds: reports,
    formula: `formula.${key}`,
  }
}

/** Adds what was removed before import, which has a number but no records. */
export function withBefore<T extends { n: number | null; beforeImport?: number }>(counted: T, before: number): T {
  return before > 0 ? { ...counted, n: (counted.n ?? 0) + before, beforeImport: before } : counted
}

/** How many duplicates were removed from these sources before import. */
export function removedBefore(sources: readonly FlowSource[]): number {
  return sources.reduce((sum, source) => sum + source.removedBefore, 0)
}

/** The box of what some sources gave, with a line for each source. */
export function identifiedBox(key: string, a: Arranged, sources: readonly FlowSource[], extra: string[] = []): FlowBox {
  const found = recordsBySource(a.searched)
  const lines = sources.map((source): FlowLine => {
    const ids = [...(found.get(source.id) ?? [])]
    return withBefore({ id: source.id, label: source.name, n: ids.length, ids }, source.removedBefore)
  })
  if (extra.length > 0) {
    lines.push({ id: 'full-text', label: 'Entered at full text', code: 'line.entered', n: extra.length, ids: extra })
  }
  const ids = lines.flatMap((line) => line.ids)
  return { ...withBefore(box(key, 'records', 'record', ids), removedBefore(sources)), lines }
}

/** The exclusions of one stage by reason, in the review's order; those without a reason come last. */
export function countReasons(facts: FlowFacts, members: readonly Placed[], stage: StageId): FlowReasonCount[] {
  const byReason = new Map<string, string[]>()
  for (const { report } of members) {
    const reason = (stage === 'full-text' ? report.fullText.reason : report.titleAbstract.reason) ?? ''
    const ids = byReason.get(reason)
    if (ids) ids.push(report.id)
    else byReason.set(reason, [report.id])
  }
  const labels = new Map(facts.reasons.map((reason) => [reason.id, reason.label]))
  const order = [...labels.keys(), ...[...byReason.keys()].filter((id) => id !== '' && !labels.has(id)), '']
  return order.flatMap((reason) => {
    const ids = byReason.get(reason)
    if (!ids) return []
    const count = { stage, reason, n: ids.length, ids }
    return [
      reason === ''
        ? { ...count, label: 'No reason given', code: 'reason.none' }
        : { ...count, label: labels.get(reason) ?? reason },
    ]
  })
}

/** Reasons as the lines of a box. */
export function reasonLines(reasons: readonly FlowReasonCount[]): FlowLine[] {
  return reasons.map(({ reason, label, code, n, ids }) => ({ id: reason, label, ...(code ? { code } : {}), n, ids }))
}
