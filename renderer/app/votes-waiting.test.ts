import { ORPCError } from '@orpc/client'
import { expect, test } from 'vitest'
import { isAway } from './away.ts'
import { sendVote } from './votes-waiting.ts'

const vote = {
  stage: 'title-abstract' as const,
  report: '01JAAAAAAAAAAAAAAAAAAAAAAA',
  decision: 'include' as const,
  reasons: [],
  once: 'a'.repeat(24),
  by: '01JBBBBBBBBBBBBBBBBBBBBBBB',
}
const problem = (name: string) => new ORPCError('PROBLEM', { status: 422, data: { problem: name } })
const sent = (error?: unknown) => sendVote({ call: async () => error && Promise.reject(error) }, vote)

test('a vote that the host refuses is told, and one that it could not take now is kept', async () => {
  expect(await sent()).toBe('said')
  expect(await sent(problem('no-such-report'))).toMatchObject({ refused: { code: 'PROBLEM' } })
  expect(await sent(problem('disk-full'))).toBe('later')
  expect(await sent(new ORPCError('UNREACHABLE', { status: 503 }))).toBe('later')
})

test('what answers in the place of the host has heard no vote, so none is refused by it', async () => {
  expect(await sent(problem('other-certificate'))).toBe('later')
  expect(isAway(problem('other-certificate'))).toBe(true)
  expect(isAway(problem('no-such-report'))).toBe(false)
})
