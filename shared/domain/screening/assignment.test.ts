import { expect, test } from 'vitest'
import { assignedTo } from './assignment.ts'

const reports = Array.from({ length: 3000 }, (_, i) => ({ id: `01M8221ZH29E5VJ8KFKP${String(i).padStart(6, '0')}` }))
const even = { division: 'evenly' as const, groups: {} }
const three = { ...even, reviewers: ['a', 'b', 'c'], reviewersPerReport: 1 }
const r = { id: 'r' }

test('everyone screens where there are no more reviewers than votes wanted', () => {
  expect(assignedTo(r, { ...even, reviewers: ['a', 'b'], reviewersPerReport: 2 })).toEqual(['a', 'b'])
  expect(assignedTo(r, { ...three, reviewersPerReport: 'all' })).toEqual(['a', 'b', 'c'])
})

test('the work is divided evenly, to within what chance allows', () => {
  for (const reviewer of three.reviewers) {
    const own = reports.filter((report) => assignedTo(report, three).includes(reviewer)).length
    // Four standard deviations of a binomial with n = 3000 and p = 1/3.
    expect(Math.abs(own - 1000)).toBeLessThan(4 * Math.sqrt((3000 * 2) / 9))
  }
})

test('the order in which reviewers are listed changes nothing', () => {
  const shuffled = { ...three, reviewers: ['c', 'a', 'b'] }
  expect(reports.map((report) => assignedTo(report, shuffled))).toEqual(
    reports.map((report) => assignedTo(report, three)),
  )
})

test('a new reviewer takes over reports and moves none between the others', () => {
  const four = { ...three, reviewers: [...three.reviewers, 'd'] }
  const moved = reports.filter((report) => {
    const [before] = assignedTo(report, three)
    const [after] = assignedTo(report, four)
    return after !== 'd' && after !== before
  })
  expect(moved).toEqual([])
})

test('where everyone screens, so do those beyond the votes wanted', () => {
  expect(assignedTo(r, { ...three, division: 'everyone' })).toEqual(['a', 'b', 'c'])
})

test('by hand, nobody screens but whom the lead named; and whom the lead named screens under any division', () => {
  expect(assignedTo(r, { ...three, division: 'hand' })).toEqual([])
  expect(assignedTo({ ...r, byHand: ['c', 'a'] }, { ...three, division: 'hand' })).toEqual(['c', 'a'])
  expect(assignedTo({ ...r, byHand: ['b'] }, { ...three, reviewersPerReport: 2 })).toEqual(['b'])
})

test('who left the stage screens nothing there any more, and leaves what was theirs alone to the division', () => {
  expect(assignedTo({ ...r, byHand: ['gone', 'b'] }, three)).toEqual(['b'])
  expect(assignedTo({ ...r, byHand: ['gone'] }, three)).toEqual(assignedTo(r, three))
  expect(assignedTo({ ...r, byHand: ['gone'] }, { ...three, division: 'hand' })).toEqual([])
  expect(assignedTo({ ...r, pilot: ['a', 'gone'] }, three)).toEqual(['a'])
})

test('the sample of an open pilot is for all its reviewers', () => {
  expect(assignedTo({ ...r, pilot: ['a', 'b', 'c'], byHand: ['a'] }, three)).toEqual(['a', 'b', 'c'])
})

test('by source or language, those who were named for it screen; all share what nobody was named for', () => {
  const bySource = { ...three, division: 'source' as const, groups: { s1: ['a'], s2: ['b', 'gone'] } }
  expect(assignedTo({ ...r, sources: ['s1'] }, { ...bySource, reviewersPerReport: 2 })).toEqual(['a'])
  expect(assignedTo({ ...r, sources: ['s1', 's2'] }, { ...bySource, reviewersPerReport: 2 })).toEqual(['a', 'b'])
  expect(assignedTo({ ...r, sources: ['s3'] }, bySource)).toHaveLength(1)
  const byLanguage = { ...three, division: 'language' as const, groups: { nb: ['c'] } }
  expect(assignedTo({ ...r, language: 'nb' }, byLanguage)).toEqual(['c'])
  expect(assignedTo({ ...r, language: 'en' }, { ...byLanguage, reviewersPerReport: 'all' as const })).toEqual([
    'a',
    'b',
    'c',
  ])
})

test('of hundreds those are chosen whom sorting all of them by weight would choose', () => {
  const weight = (text: string) => {
    let h = 0x811c9dc5
    for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
    h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
    return (h ^ (h >>> 16)) >>> 0
  }
  const many = Array.from({ length: 300 }, (_, i) => `member ${i}`)
  for (const reviewers of [many, Object.freeze([...many]) as string[]])
    for (const { id } of reports.slice(0, 200)) {
      const sorted = many.toSorted((a, b) => weight(`${b} ${id}`) - weight(`${a} ${id}`) || (a < b ? -1 : 1))
      expect(assignedTo({ id }, { ...even, reviewers, reviewersPerReport: 3 })).toEqual(sorted.slice(0, 3))
    }
})
