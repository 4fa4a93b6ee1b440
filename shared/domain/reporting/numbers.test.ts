import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { computeFlow } from '../flow/compute.ts'
import { decisions, flowFacts } from '../flow/facts.arbitrary.ts'
import type { StageId } from '../flow/facts.ts'
import { findBox } from '../flow/flow.ts'
import { formulaOf } from '../flow/words.ts'
import { writtenPart } from './document.ts'
import { nothingKnown } from './facts.fixture.ts'
import { type NumberPiece, piecesOf } from './pieces.ts'
import { reportingLanguages } from './words.ts'

const runs = { numRuns: 80 }
const lang = fc.constantFrom(...reportingLanguages)
const closings = fc.constantFrom<StageId[]>([], ['full-text'], ['title-abstract', 'full-text'])

describe('numbers of the write-up', () => {
  test('each is the number of the box or the line of the flow that it names, or one less what entered at full text', () => {
    fc.assert(
      fc.property(flowFacts, lang, (facts, language) => {
        const flow = computeFlow(facts, '2020')
        const { blocks } = writtenPart(nothingKnown(facts), 'results', language)
        const numbers = piecesOf(blocks).filter((one): one is NumberPiece => one.kind === 'number')
        for (const { n, unit, place, formula } of numbers) {
          if (place.room !== 'flow' || place.box === undefined) continue
          const box = findBox(flow, place.box)
          const line = box?.lines?.find(({ id }) => id === place.line)
          const late =
            place.box === 'sought'
              ? (findBox(flow, 'entered.fullText')?.n ?? 0)
              : (box?.lines?.find(({ id }) => id === 'full-text')?.n ?? 0)
          const early = flow.reasons.find(({ stage, reason }) => stage === 'title-abstract' && reason === place.line)
          if (place.box === 'excluded.titleAbstract' && place.line !== undefined)
            expect(n).toBe(place.line === 'automation' ? line?.n : early?.n)
          else if (place.line !== undefined) expect(n).toBe(line?.n)
          else if (['sought', 'identified.other'].includes(place.box)) expect(n).toBe((box?.n ?? 0) - late)
          else if (unit === 'reports' && box?.unit === 'studies') expect(n).toBe(box.reports)
          else expect(n).toBe(box?.n)
          if (box) expect(formula).toContain(formulaOf(language, box.formula))
        }
      }),
      runs,
    )
  })

  test('the numbers of reasons add up to what was excluded', () => {
    fc.assert(
      fc.property(flowFacts, (facts) => {
        const { blocks } = writtenPart(nothingKnown(facts), 'results', 'en')
        const lines = piecesOf(blocks).filter(
          (one): one is NumberPiece =>
            one.kind === 'number' && one.place.box === 'excluded.fullText' && one.place.line !== undefined,
        )
        const excluded = findBox(computeFlow(facts, '2020'), 'excluded.fullText')?.n ?? 0
        expect(lines.reduce((sum, { n }) => sum + n, 0)).toBe(excluded)
      }),
      runs,
    )
  })

  test('while a stage is closed, nothing that was decided there changes a word of any part', () => {
    fc.assert(
      fc.property(
        flowFacts.filter(({ reports }) => reports.length > 0),
        fc.array(decisions, { minLength: 25, maxLength: 25 }),
        lang,
        (facts, others, language) => {
          const changed = {
            ...facts,
            reports: facts.reports.map((report, i) => (report.previous ? report : { ...report, ...others[i] })),
          }
          const closed: StageId[] = ['title-abstract', 'full-text']
          for (const part of ['methods', 'results', 'excluded', 'prisma-2020'] as const)
            expect(writtenPart(nothingKnown(changed, closed), part, language)).toEqual(
              writtenPart(nothingKnown(facts, closed), part, language),
            )
        },
      ),
      runs,
    )
  })

  test('what is closed is a gap that says so, and never a number', () => {
    fc.assert(
      fc.property(
        flowFacts.filter(({ records }) => records.length > 0),
        closings,
        (facts, closed) => {
          const { blocks, gaps } = writtenPart(nothingKnown(facts, closed), 'results', 'en')
          if (closed.length > 0) expect(gaps.some((hint) => hint.startsWith('not known to you while'))).toBe(true)
          const boxes = piecesOf(blocks).flatMap((one) => (one.kind === 'number' ? [one.place.box ?? ''] : []))
          if (closed.includes('full-text'))
            expect(
              boxes.filter((box) => /fullText$|^included|^destination/.test(box) && box !== 'assessed.fullText'),
            ).toEqual([])
          if (closed.includes('title-abstract'))
            expect(boxes.filter((box) => /^(sought|notRetrieved|excluded|assessed)/.test(box))).toEqual([])
        },
      ),
      runs,
    )
  })
})
