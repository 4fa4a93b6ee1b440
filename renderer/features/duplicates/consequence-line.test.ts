import { expect, test } from 'vitest'
import type { Consequence } from '#shared/contract/duplicates.ts'
import { consequenceSentences } from './consequence-line.ts'

type OfStage = Consequence['stages'][number]

const t = (id: string, values: Record<string, string | number> = {}) => [id, ...Object.values(values)].join(' ')
const list = (items: string[]) => items.join(' & ')
const told = (stage: Partial<OfStage>) =>
  consequenceSentences(
    {
      records: 2,
      stages: [
        {
          stage: 'title-abstract',
          blind: false,
          mine: [],
          counts: null,
          others: [],
          before: [],
          after: null,
          ...stage,
        },
      ],
    },
    t,
    { list },
  )
const vote = (report: string, decision: 'include' | 'exclude') => ({ report, decision, at: '2026-01-01T10:00:00Z' })

test('of two votes of one person the newer counts; alike votes change nothing', () => {
  expect(told({ blind: true, mine: [vote('a', 'include'), vote('b', 'exclude')], counts: 'exclude' })).toEqual([
    'duplicates.consequence.kept',
    'app.stage.title-abstract: duplicates.consequence.counts app.decision.exclude.',
  ])
  expect(told({ mine: [vote('a', 'include'), vote('b', 'include')], counts: 'include' })[1]).toBe(
    'app.stage.title-abstract: duplicates.consequence.nothing.',
  )
})

test('an outcome that changes is told', () => {
  expect(
    told({
      others: [
        { report: 'a', member: 'M', decision: 'include' },
        { report: 'b', member: 'N', decision: 'exclude' },
      ],
      before: [
        { report: 'a', outcome: 'included' },
        { report: 'b', outcome: 'pending' },
      ],
      after: 'conflict',
    })[1],
  ).toBe(
    'app.stage.title-abstract: duplicates.consequence.changes clusters.outcome.included & clusters.outcome.pending clusters.outcome.conflict.',
  )
})

test('nothing is said where only one of the two was voted on', () => {
  expect(told({ mine: [vote('a', 'include')], counts: 'include' })).toEqual([])
})
