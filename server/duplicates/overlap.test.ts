import { afterEach, beforeEach, expect, test } from 'vitest'
import { callOf } from '#server/guard.ts'
import { createSession } from '#server/session.ts'
import { as, importTitles, makeReview, type TestReview } from '../../tests/support/review.ts'
import { say } from '../call.ts'
import { importByHand } from '../imports/by-hand.ts'

let review: TestReview
beforeEach(async () => {
  review = await makeReview()
})
afterEach(() => review.remove())

test('what came in at full text was found by no search, and is no part of the overlap', async () => {
  await importTitles(review, 'A', ['En', 'To'])
  await importTitles(review, 'B', ['To'])
  const before = await as(review, 'lead').duplicates.summary({})
  const call = terminal()
  const source = call.clock.id()
  const items = [{ type: 'article-journal', title: 'Erstatter' }] as const
  const { fact, stage } = importByHand(call, { source, enters: 'full-text', items })
  const body = {
    name: 'Replacing',
    kind: 'other',
    method: 'citation',
    searched: '2026-01-01',
    removedBefore: 0,
  } as const
  say(call, [{ kind: 'source', subject: source, body }, fact], stage)
  const after = await as(review, 'lead').duplicates.summary({})
  expect(after.sources).toEqual(before.sources)
  expect(after.sources.reduce((sum, { records }) => sum + records, 0)).toBe(after.records)
})

function terminal() {
  const session = createSession(review.host, 'terminal')
  session.bind({ review: review.path })
  return callOf(session)
}
