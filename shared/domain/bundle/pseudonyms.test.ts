import { expect, test } from 'vitest'
import { pseudonymising, pseudonymsFor } from './pseudonyms.ts'

const names = new Map([
  ['m1', ['Åse Ørbek-Lund', 'Åse Lund']],
  ['m2', ['Quist']],
  ['m3', ['Bo']],
])
const tell = pseudonymising(names, pseudonymsFor([...names.keys()], 'en'))
const told = (kind: string, body: object, subject = 's') =>
  JSON.parse(tell({ kind, subject, body: JSON.stringify(body) }))

test('members are numbered in the order in which they came', () => {
  expect([...pseudonymsFor(['b', 'a'], 'nb')]).toEqual([
    ['a', 'Vurderer 1'],
    ['b', 'Vurderer 2'],
  ])
  expect(told('member', { name: 'Quist', roles: ['lead'] }, 'm2')).toEqual({ name: 'Reviewer 2', roles: ['lead'] })
})

test.each([
  ['Ask Åse Ørbek-Lund.', 'Ask Reviewer 1.'],
  ['åse  ØRBEK-lund said no', 'Reviewer 1 said no'],
  ['Ørbek-Lund, Åse agreed; so did Åse Lund', 'Reviewer 1 agreed; so did Reviewer 1'],
  ['Quist: yes. Quistgaard and quist are others', 'Reviewer 2: yes. Quistgaard and quist are others'],
  ['A\u030Ase Lund wrote it decomposed', 'Reviewer 1 wrote it decomposed'],
  ['Both of them', 'Both of them'],
])('a whole name in what people wrote becomes a pseudonym: %s', (text, expected) => {
  expect(told('note', { stage: 'full-text', report: 'r', member: 'm1', text }).text).toBe(expected)
})

test('ids, words of the contract and what the literature says stay as they are', () => {
  const vote = { stage: 'full-text', report: 'Quist', member: 'm2', decision: 'exclude', reasons: ['Quist'] }
  expect(told('vote', { ...vote, note: 'Quist' })).toEqual({ ...vote, reasons: ['Quist'], note: 'Reviewer 2' })
  const mark = { report: 'r', attachment: 'a', member: 'm1', page: 1, quote: 'Quist (2010) says', boxes: [], colour: 0 }
  expect(told('annotation', mark)).toEqual(mark)
})

test('who reviewed in another tool is called as the member whose votes they became, and words of all together go', () => {
  const origin = { tool: 'Rayyan', reviewer: 'Foreign Name', import: 'i', shared: 'Foreign Name: no' }
  const vote = { stage: 'full-text', report: 'r', member: 'm3', decision: 'include', reasons: [], origin }
  expect(told('vote', vote).origin).toEqual({ tool: 'Rayyan', reviewer: 'Reviewer 3', import: 'i' })
  const takeover = {
    import: 'i',
    stage: 'full-text',
    tools: ['Rayyan'],
    reviewers: [{ name: 'Foreign', member: 'm3' }],
  }
  expect(told('takeover', takeover).reviewers).toEqual([{ name: 'Reviewer 3', member: 'm3' }])
})
