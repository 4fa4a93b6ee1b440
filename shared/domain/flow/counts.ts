import type { FlowReport, FlowSource, PartedFacts, StageId } from './facts.ts'
import type { FlowBox, FlowLine, FlowReasonCount } from './flow.ts'
import { recordsBySource } from './grouped.ts'
import { changed, count, grouping, type InParts, listing, once } from './parts.ts'
import type { Placed } from './place.ts'
import type { Arranged } from './places.ts'

/** The ids of the reports. */
export function reportIds(members: InParts<Placed>): string[] {
  return members.flatMap((part) => part.map((member) => member.report.id))
}

/** A box of records as they were imported, or of reports; `ids` are made when somebody opens it. */
export function box(
  key: string,
  unit: 'records' | 'reports',
  of: 'record' | 'report',
  n: number,
  ids: () => readonly string[],
): FlowBox {
  return listing({ key, n, unit, of, formula: `formula.${key}` }, 'ids', ids)
}

/** A box of reports, counted as reports or (before retrieval, where PRISMA still says records) as records. */
export function reportBox(key: string, unit: 'records' | 'reports', members: InParts<Placed>): FlowBox {
  return box(key, unit, 'report', count(members), () => reportIds(members))
}

const studiesOfPart = once((part: readonly Placed[]) => [...new Set(part.map((member) => member.report.study))])

/** The studies of the reports. */
export function studiesOf(members: InParts<Placed>): Set<string> {
  const studies = new Set<string>()
  for (const part of members) for (const study of studiesOfPart(part)) studies.add(study)
  return studies
}

/** A box of studies with the number of their reports beside it. */
export function studyBox(key: string, members: InParts<Placed>): FlowBox {
  const ids = [...studiesOf(members)]
  const formula = `formula.${key}`
  const counted = { key, n: ids.length, unit: 'studies', of: 'study', ids, reports: count(members), formula } as const
  return listing(counted, 'reportIds', () => reportIds(members))
}

/** Adds what was removed before import, which has a number but no records. */
export function withBefore<T extends { n: number | null; beforeImport?: number }>(counted: T, before: number): T {
  return before > 0 ? (changed(counted, { n: (counted.n ?? 0) + before, beforeImport: before }) as never) : counted
}

/** How many duplicates were removed from these sources before import. */
export function removedBefore(sources: readonly FlowSource[]): number {
  return sources.reduce((sum, source) => sum + source.removedBefore, 0)
}

/** The box of what some sources gave, with a line for each source. `extra`: records of reports that entered at full text. */
export function identifiedBox(
  key: string,
  a: Arranged,
  sources: readonly FlowSource[],
  extra: InParts<string> = [],
): FlowBox {
  const found = recordsBySource(a.searched)
  const lines = sources.map((source): FlowLine => {
    const ids = found.get(source.id) ?? []
    return withBefore({ id: source.id, label: source.name, n: ids.length, ids }, source.removedBefore)
  })
  if (extra.length > 0) {
    const line = { id: 'full-text', label: 'Entered at full text', code: 'line.entered', n: count(extra) }
    lines.push(listing(line, 'ids', () => extra.flat()))
  }
  const n = sources.reduce((sum, { id }) => sum + (found.get(id)?.length ?? 0), count(extra))
  const counted = box(key, 'records', 'record', n, () => lines.flatMap(({ ids }) => ids))
  return changed(withBefore(counted, removedBefore(sources)), { lines })
}

const byReason: Record<StageId, (members: InParts<Placed>) => ReadonlyMap<string, InParts<Placed>>> = {
  'title-abstract': grouping(({ report }) => reasonOf(report.titleAbstract)),
  'full-text': grouping(({ report }) => reasonOf(report.fullText)),
}

function reasonOf({ reason }: Pick<FlowReport['fullText'], 'reason'>): string {
  return reason ?? ''
}

/** The exclusions of one stage by reason, in the review's order; those without a reason come last. */
export function countReasons(facts: PartedFacts, members: InParts<Placed>, stage: StageId): FlowReasonCount[] {
  const given = byReason[stage](members)
  const labels = new Map(facts.reasons.map((reason) => [reason.id, reason.label]))
  const order = [...labels.keys(), ...[...given.keys()].filter((id) => id !== '' && !labels.has(id)), '']
  return order.flatMap((reason) => {
    const some = given.get(reason)
    if (!some) return []
    const says =
      reason === '' ? { label: 'No reason given', code: 'reason.none' } : { label: labels.get(reason) ?? reason }
    return [listing({ stage, reason, n: count(some), ...says }, 'ids', () => reportIds(some))]
  })
}

/** Reasons as the lines of a box. */
export function reasonLines(reasons: readonly FlowReasonCount[]): FlowLine[] {
  return reasons.map((counted) => {
    const { reason, label, code, n } = counted
    return listing({ id: reason, label, ...(code ? { code } : {}), n }, 'ids', () => counted.ids)
  })
}
