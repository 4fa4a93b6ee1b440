import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { computeFlow, computeFlowOfParts } from './compute.ts'
import { drawFlow } from './draw.ts'
import { type Decisions, decisions, flowFacts } from './facts.arbitrary.ts'
import type { FlowFacts, StageId } from './facts.ts'
import { flowForms } from './flow.ts'
import { inParts } from './parts.ts'

const form = fc.constantFrom(...flowForms)
const runs = { numRuns: 400 }

describe('every flow adds up', () => {
  test('all errors are checked away, save exclusions that nobody gave a reason', () => {
    fc.assert(
      fc.property(flowFacts, form, (facts, chosen) => {
        const broken = computeFlow(facts, chosen).checks.filter((check) => check.level === 'error' && !check.holds)
        expect(broken.filter((check) => check.check !== 'oneReason')).toEqual([])
      }),
      runs,
    )
  })

  test('a box counts what it lists, each once', () => {
    fc.assert(
      fc.property(flowFacts, form, (facts, chosen) => {
        for (const box of computeFlow(facts, chosen).boxes) {
          expect(box.n).toBe(box.ids.length + (box.beforeImport ?? 0))
          expect(new Set(box.ids).size).toBe(box.ids.length)
          if (!box.lines) continue
          expect(box.lines.flatMap((line) => line.ids).toSorted()).toEqual(box.ids.toSorted())
          expect(box.lines.reduce((sum, line) => sum + (line.n ?? 0), 0)).toBe(box.n)
        }
      }),
      runs,
    )
  })

  test('every report leaves the flow in one box or waits, and no report in two', () => {
    const ends = /(removed\.(automation|other|beforeScreening)|excluded\.|notRetrieved|destination\.)/
    fc.assert(
      fc.property(flowFacts, form, (facts, chosen) => {
        const flow = computeFlow(facts, chosen)
        const out = flow.boxes.filter((box) => ends.test(box.key)).flatMap((box) => box.ids)
        const included = flow.boxes.find((box) => box.key === 'included')?.reportIds ?? []
        const waiting = Object.values(flow.pending).reduce<number>((sum, n) => sum + (n ?? 0), 0)
        const current = facts.reports.filter((report) => !report.previous).length
        const ended = [...out, ...included]
        expect(new Set(ended).size).toBe(ended.length)
        expect(ended.length + waiting).toBe(current)
        expect(flow.interim).toBe(waiting > 0)
      }),
      runs,
    )
  })
})

describe('a flow of reports in parts', () => {
  const views = fc.constantFrom<StageId[]>([], ['full-text'], ['title-abstract', 'full-text'])
  const changes = fc.array(fc.record({ at: fc.nat(), decided: decisions }), { minLength: 1, maxLength: 5 })

  test('is that of the whole, also after some reports changed and the other parts are known from before', () => {
    fc.assert(
      fc.property(
        flowFacts,
        form,
        views,
        fc.integer({ min: 1, max: 6 }),
        changes,
        (facts, chosen, closed, size, all) => {
          let parts = inParts(facts.reports, size)
          const flowOfParts = () => computeFlowOfParts({ ...facts, reports: parts }, chosen, { closed })
          const flowOfWhole = () => computeFlow({ ...facts, reports: parts.flat() }, chosen, { closed })
          expect(flowOfParts()).toEqual(flowOfWhole())
          for (const { at, decided } of facts.reports.length > 0 ? all : []) {
            const changed = facts.reports[at % facts.reports.length]?.id
            parts = parts.map((part) =>
              part.some(({ id }) => id === changed)
                ? part.map((report) => (report.id === changed ? { ...report, ...decided } : report))
                : part,
            )
            expect(flowOfParts()).toEqual(flowOfWhole())
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('a blinded viewer', () => {
  const decide = (facts: FlowFacts, other: readonly Decisions[], keep: (keyof Decisions)[]): FlowFacts => ({
    ...facts,
    reports: facts.reports.map((report, i) => {
      const kept = Object.fromEntries(keep.map((key) => [key, report[key]]))
      return { ...report, ...other[i], ...kept, ...(report.previous ? { study: report.study } : {}) }
    }),
  })
  const worlds: { closed: StageId[]; keep: (keyof Decisions)[] }[] = [
    { closed: ['title-abstract'], keep: [] },
    { closed: ['title-abstract', 'full-text'], keep: [] },
    { closed: ['full-text'], keep: ['titleAbstract', 'retrieval'] },
  ]
  const others = fc.array(decisions, { minLength: 25, maxLength: 25 })

  test.each(worlds)('sees the same flow whatever was decided at $closed', ({ closed, keep }) => {
    fc.assert(
      fc.property(flowFacts, others, form, (facts, other, chosen) => {
        const mine = computeFlow(facts, chosen, { closed })
        const theirs = computeFlow(decide(facts, other, keep), chosen, { closed })
        expect(theirs).toEqual(mine)
        expect(drawFlow(theirs, { lang: 'en' })).toBe(drawFlow(mine, { lang: 'en' }))
      }),
      { numRuns: 200 },
    )
  })

  test('sees what was found and screened, and a dash from the first decision on', () => {
    fc.assert(
      fc.property(flowFacts, form, (facts, chosen) => {
        const flow = computeFlow(facts, chosen, { closed: ['title-abstract'] })
        for (const box of flow.boxes) {
          const open = /identified|removed|afterDuplicates|screened|previous/.test(box.key)
          expect(box.n === null).toBe(!open)
          if (!open) expect([box.ids, box.lines, box.reportIds]).toEqual([[], undefined, undefined])
        }
        expect(Object.values(flow.pending)).toEqual([null, null, null, null, null])
      }),
      runs,
    )
  })
})
