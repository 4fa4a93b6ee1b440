import { expect, test } from 'vitest'
import { assignedTo } from './assignment.ts'

const reports = Array.from({ length: 3000 }, (_, i) => `01M8221ZH29E5VJ8KFKP${String(i).padStart(6, '0')}`)
const three = { reviewers: ['a', 'b', 'c'], reviewersPerReport: 1 }

test('everyone screens where there are no more reviewers than votes wanted', () => {
  expect(assignedTo('r', { reviewers: ['a', 'b'], reviewersPerReport: 2 })).toEqual(['a', 'b'])
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
