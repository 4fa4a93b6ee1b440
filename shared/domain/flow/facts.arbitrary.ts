import fc from 'fast-check'
import type { FlowFacts, FlowOutcome, FlowReport, FlowSource } from './facts.ts'

/** What people decide about a report: everything that a closed stage hides. */
export type Decisions = Pick<FlowReport, 'titleAbstract' | 'retrieval' | 'fullText' | 'destination' | 'study'>

const outcome = fc.constantFrom<FlowOutcome>('pending', 'conflict', 'included', 'included', 'excluded')
const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: undefined })

export const decisions: fc.Arbitrary<Decisions> = fc.record({
  titleAbstract: fc.record({
    outcome,
    by: maybe(fc.constantFrom('human' as const, 'automation' as const)),
    reason: maybe(fc.constantFrom('t0', 't1')),
    settled: maybe(fc.constant('together' as const)),
  }),
  retrieval: fc.constantFrom('pending' as const, 'retrieved' as const, 'not-retrieved' as const),
  fullText: fc.record({
    outcome,
    reason: maybe(fc.constantFrom('f0', 'f1', 'gone')),
    settled: maybe(fc.constant('together' as const)),
  }),
  destination: maybe(fc.constantFrom('background', 'ongoing', 'protocol', 'awaiting', 'replaced')),
  study: fc.constantFrom('s0', 's1', 's2', 's3', 's4'),
})

const source = fc.record({
  kind: fc.constantFrom<FlowSource['kind']>('database', 'database', 'register', 'other'),
  method: maybe(fc.constantFrom<NonNullable<FlowSource['method']>>('website', 'citation', 'personal')),
  name: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
  removedBefore: fc.nat(3),
})

const report = fc.record({
  from: fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
  removed: maybe(fc.record({ by: fc.constantFrom('automation' as const, 'other' as const), why: fc.string() })),
  entered: fc.constantFrom('search' as const, 'search' as const, 'search' as const, 'full-text' as const),
  previous: fc.constantFrom(false, false, false, true),
  /** How many of the records of a report of the previous version came with it; the others a new search found. */
  own: fc.integer({ min: 0, max: 4 }),
  decided: decisions,
})

/** Random facts in which every record belongs to one report. */
export const flowFacts: fc.Arbitrary<FlowFacts> = fc
  .record({
    sources: fc.array(source, { minLength: 1, maxLength: 5 }),
    reports: fc.array(report, { maxLength: 25 }),
    labels: fc.array(fc.string({ unit: 'grapheme', maxLength: 90 }), { minLength: 4, maxLength: 4 }),
  })
  .map(({ sources, reports, labels }): FlowFacts => {
    const named = sources.map((each, i) => ({ ...each, id: `source${i}` }))
    const made = reports.map(({ from, decided, removed, previous, entered, own }, i) => {
      const records = from.map((n, k) => ({
        id: `${i}-${k}`,
        source: `source${n % named.length}`,
        ...(previous && k < own ? { previous: true as const } : {}),
      }))
      const facts: FlowReport = {
        id: `report${i}`,
        title: `Report ${i}`,
        records: records.map((record) => record.id),
        entered,
        ...(removed && entered === 'search' ? { removed } : {}),
        ...(previous ? { previous } : {}),
        ...decided,
        replacedBy: ['report0'],
      }
      return { records, facts }
    })
    return {
      sources: named,
      records: made.flatMap((each) => each.records),
      reports: made.map((each) => each.facts),
      reasons: ['t0', 't1', 'f0', 'f1'].map((id, i) => ({
        id,
        stage: i < 2 ? 'title-abstract' : 'full-text',
        label: labels[i] ?? '',
      })),
    }
  })
