import { expect, test } from 'vitest'
import { criterionRows } from './differences.ts'

const voter = (member: string, tags: Record<string, 'met' | 'not-met' | 'unclear'>) => ({
  member,
  assessments: Object.entries(tags).map(([criterion, verdict]) => ({ criterion, verdict })),
})

test('puts what they differ on first and what nobody tagged last', () => {
  const rows = criterionRows(
    ['a', 'b', 'c'],
    [voter('1', { a: 'met', b: 'met' }), voter('2', { a: 'met', b: 'not-met' })],
  )
  expect(rows).toEqual([
    { criterion: 'b', verdicts: ['met', 'not-met'], differs: true },
    { criterion: 'a', verdicts: ['met', 'met'], differs: false },
    { criterion: 'c', verdicts: [null, null], differs: false },
  ])
})

test('silence is no difference', () => {
  const rows = criterionRows(['a'], [voter('1', { a: 'met' }), voter('2', {})])
  expect(rows).toEqual([{ criterion: 'a', verdicts: ['met', null], differs: false }])
})
