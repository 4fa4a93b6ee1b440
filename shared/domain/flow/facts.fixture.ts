import type { FlowFacts, FlowReason, FlowRecord, FlowReport, FlowSource } from './facts.ts'

/**
 * Facts of a finished scoping review, made up for tests in the shape of a published one: 1174 records of nine databases
 * and 223 of other sources are 728 reports; 428 go to full text; a thesis is replaced by its two articles.
 */
export function scopingReview(): FlowFacts {
  const sources: FlowSource[] = [168, 74, 112, 143, 61, 129, 241, 187, 59].map((_, i) => ({
    id: `db${i}`,
    name: `Database ${i + 1}`,
    kind: 'database',
    removedBefore: 0,
  }))
  const others = ['website', 'organisation', 'citation', 'personal', 'website', 'other'] as const
  others.forEach((method, i) => {
    sources.push({ id: `other${i}`, name: `Other source ${i + 1}`, kind: 'other', method, removedBefore: 0 })
  })
  const sizes = [168, 74, 112, 143, 61, 129, 241, 187, 59, 9, 58, 37, 41, 56, 22]
  const records: FlowRecord[] = sizes.flatMap((n, i) =>
    Array.from({ length: n }, (_, k) => ({ id: `${sources[i]?.id}-${k}`, source: sources[i]?.id ?? '' })),
  )
  const reasons: FlowReason[] = ['Other Nordic country', 'OECD countries', 'Norway and others', 'Wrong population'].map(
    (label, i) => ({ id: `r${i}`, stage: 'full-text', label }),
  )
  sources.push({ id: 'late', name: 'Articles of a thesis', kind: 'other', method: 'personal', removedBefore: 0 })
  const reports = Array.from({ length: 728 }, (_, i): FlowReport => {
    const members = records.filter((_record, k) => k % 728 === i).map((record) => record.id)
    return { ...includedReport(`p${i}`, members), ...decision(i) }
  })
  const late = ['a', 'b'].map((id): FlowReport => {
    records.push({ id: `late-${id}`, source: 'late' })
    const report = includedReport(id, [`late-${id}`])
    return { ...report, type: 'article-journal', entered: 'full-text', study: 'pair' }
  })
  return { sources, records, reports: [...reports, ...late], reasons }
}

/** A report included at both stages. */
export function includedReport(id: string, records: string[]): FlowReport {
  return {
    id,
    title: `Report ${id}`,
    records,
    titleAbstract: { outcome: 'included' },
    entered: 'search',
    retrieval: 'retrieved',
    fullText: { outcome: 'included' },
    study: id,
  }
}

function decision(i: number): Partial<FlowReport> {
  if (i < 300) return { titleAbstract: { outcome: 'excluded' }, retrieval: 'pending', fullText: { outcome: 'pending' } }
  const k = i - 300
  if (k < 281) {
    const reason = k < 145 ? 'r0' : k < 184 ? 'r1' : k < 223 ? 'r2' : 'r3'
    const destination = k < 20 ? { destination: 'background' as const } : {}
    return { fullText: { outcome: 'excluded', reason }, ...destination }
  }
  if (k === 281) {
    return { type: 'thesis', fullText: { outcome: 'excluded' }, destination: 'replaced', replacedBy: ['a', 'b'] }
  }
  return {}
}
