import { includedReport } from '../facts.fixture.ts'
import type { FlowFacts, FlowReport, FlowSource } from '../facts.ts'

/** How large a finished review is, of which nothing else is to be known. */
export interface ReviewSize {
  /** Records of each database, and of other sources. */
  databases: number[]
  other?: number
  /** Records beyond the first of their report. */
  duplicates?: number
  /** Reports excluded on title and abstract. */
  excluded: number
  reasons?: { label: string; n: number }[]
  protocols?: number
  /** Studies that the included reports are about; without it, one for each report. */
  studies?: number
}

/** The facts of a finished review of a given size, made up from its numbers. */
export function reviewOfSize(size: ReviewSize): FlowFacts {
  const { databases, other = 0, duplicates = 0, excluded, reasons = [], protocols = 0, studies } = size
  const sources = databases.map((_, i): FlowSource => {
    return { id: `db${i}`, name: `Database ${i + 1}`, kind: 'database', removedBefore: 0 }
  })
  if (other > 0) sources.push({ id: 'other', name: 'Other sources', kind: 'other', method: 'other', removedBefore: 0 })
  const counts = other > 0 ? [...databases, other] : databases
  const records = counts.flatMap((n, i) =>
    Array.from({ length: n }, (_, k) => ({ id: `${i}-${k}`, source: sources[i]?.id ?? '' })),
  )
  const kept = records.length - duplicates
  const reasonOf = reasons.flatMap(({ n }, i) => Array.from({ length: n }, () => `r${i}`))
  const out = excluded + reasonOf.length + protocols
  const reports = Array.from({ length: kept }, (_, i): FlowReport => {
    const members = [records[i], ...(i < duplicates ? repeats(records, kept, i) : [])].flatMap((one) => one?.id ?? [])
    const report = includedReport(`p${i}`, members)
    if (i < excluded) {
      return {
        ...report,
        titleAbstract: { outcome: 'excluded' },
        retrieval: 'pending',
        fullText: { outcome: 'pending' },
      }
    }
    const reason = reasonOf[i - excluded]
    if (reason) return { ...report, fullText: { outcome: 'excluded', reason } }
    if (i < out) return { ...report, fullText: { outcome: 'excluded' }, destination: 'protocol' }
    return { ...report, study: `s${Math.min(i - out, (studies ?? kept) - 1)}` }
  })
  return {
    sources,
    records,
    reports,
    reasons: reasons.map(({ label }, i) => ({ id: `r${i}`, stage: 'full-text', label })),
  }
}

/** The records beyond `kept` that fall to report `i`, dealt out in turn. */
function repeats<T>(records: readonly T[], kept: number, i: number): T[] {
  const found: T[] = []
  for (let k = kept + i; k < records.length; k += kept) {
    const one = records[k]
    if (one !== undefined) found.push(one)
  }
  return found
}
