import { expect, test } from 'vitest'
import type { BodyOf } from '../facts/fact.ts'
import { askedNow, firstAsked, sinceAsked } from './sent-back.ts'

const stage = 'title-abstract' as const
const referral = (fact: string, withdrawn?: true) => ({
  fact,
  at: '',
  author: 'third',
  body: { stage, report: 'r', members: ['a', 'b'], text: 'Which age?', ...(withdrawn ? { withdrawn } : {}) },
})
const resolution = (fact: string, decision: 'include' | null) => ({
  fact,
  at: '',
  body: { stage, report: 'r', decision, reasons: [] },
})
const vote = (fact: string, decision: 'include' | 'exclude', reason?: string) => ({
  fact,
  at: '',
  body: { stage, report: 'r', member: 'a', decision, reasons: reason ? [reason] : [] } satisfies BodyOf<'vote'>,
})

test('a question is asked until it is withdrawn or the conflict is settled, and again when it is reopened', () => {
  expect(askedNow([], [])).toBeUndefined()
  expect(askedNow([referral('2')], [])?.fact).toBe('2')
  expect(askedNow([referral('2'), referral('3', true)], [])).toBeUndefined()
  expect(askedNow([referral('2')], [resolution('3', 'include')])).toBeUndefined()
  expect(askedNow([referral('2')], [resolution('3', 'include'), resolution('4', null)])?.fact).toBe('2')
  expect(askedNow([referral('4')], [resolution('3', 'include')])?.fact).toBe('4')
})

test('the thread begins for its voters with the first question', () => {
  expect(firstAsked([referral('2'), referral('3', true), referral('4')])).toBe('2')
  expect(firstAsked([])).toBeUndefined()
})

const asked = { asked: '5', first: '5' }

test('an answer, a vote anew and nothing are told apart', () => {
  const votes = [vote('1', 'include')]
  expect(sinceAsked(asked, votes, votes[0]?.body, []).did).toBe('nothing')
  expect(sinceAsked(asked, votes, votes[0]?.body, ['6']).did).toBe('answered')
  expect(sinceAsked(asked, votes, votes[0]?.body, ['4']).did).toBe('nothing')
  expect(sinceAsked(asked, [...votes, vote('7', 'include')], votes[0]?.body, ['6'])).toEqual({
    did: 'voted',
    before: null,
  })
})

test('the vote from before is kept where the decision or its primary reason is another one now', () => {
  const old = vote('1', 'exclude', 'x')
  for (const [next, differs] of [
    [vote('6', 'include'), true],
    [vote('6', 'exclude', 'y'), true],
    [vote('6', 'exclude', 'x'), false],
  ] as const)
    expect(sinceAsked(asked, [old, next], next.body, []).before).toEqual(differs ? old.body : null)
})

test('a second question asks again, and the vote from before the first is still what it was', () => {
  const votes = [vote('1', 'exclude', 'x'), vote('6', 'include')]
  const again = sinceAsked({ asked: '7', first: '5' }, votes, votes[1]?.body, [])
  expect(again).toEqual({ did: 'nothing', before: votes[0]?.body })
})
