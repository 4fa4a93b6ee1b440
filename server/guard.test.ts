import { afterEach, beforeEach, expect, test } from 'vitest'
import { as, importTitles, makeReview, queueOf, type TestReview } from '../tests/support/review.ts'
import { clientOf } from './client.ts'
import { refuseUnless } from './guard.ts'
import { createSession } from './session.ts'

let review: TestReview
beforeEach(async () => {
  review = await makeReview()
})
afterEach(() => review.remove())

test('a call that declares no ability is refused, even to a terminal', () => {
  expect(() => refuseUnless({ kind: 'terminal' }, undefined)).toThrow('declares no ability')
})

test('somebody who has not said who they are may only choose a review and a name', async () => {
  const visitor = clientOf(createSession(review.host, 'desktop'))
  await visitor.reviews.open({ path: review.path })
  expect((await visitor.team.members({})).members.map((member) => member.name)).toEqual(['lead', 'second', 'third'])
  await expect(visitor.reviews.setup({})).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
})

test('a guest may learn where they stand, and not look around on the machine that keeps the review', async () => {
  const guest = clientOf(createSession(review.host, 'guest'))
  expect((await guest.team.me({})).abilities).toEqual(['enter'])
  for (const call of [
    guest.reviews.list({}),
    guest.reviews.open({ path: review.path }),
    guest.team.members({}),
    guest.team.signIn({ member: review.members.lead ?? '' }),
  ]) {
    await expect(call).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
  }
})

test('each role may do its own', async () => {
  await importTitles(review, 'A', ['One'])
  const [report = ''] = await queueOf(review, 'lead')
  await expect(as(review, 'second').reviews.describe({ title: 'Mine', question: '' })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
  await expect(as(review, 'second').conflicts.withdraw({ stage: 'title-abstract', report })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
  await expect(as(review, 'second').team.progress({})).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(
    as(review, 'third').screening.vote({ stage: 'title-abstract', report, decision: 'include' }),
  ).rejects.toMatchObject({
    code: 'PROBLEM',
    data: { problem: 'not-assigned' },
  })
})

test('a passphrase is asked for, and a member who left acts no more', async () => {
  await as(review, 'second').team.setPassphrase({ passphrase: 'blåbær på fjellet' })
  const visitor = clientOf(createSession(review.host, 'desktop'))
  await visitor.reviews.open({ path: review.path })
  const member = review.members.second ?? ''
  await expect(visitor.team.signIn({ member })).rejects.toMatchObject({ data: { problem: 'wrong-passphrase' } })
  await expect(visitor.team.signIn({ member, passphrase: 'blabar' })).rejects.toMatchObject({
    data: { problem: 'wrong-passphrase' },
  })
  await visitor.team.signIn({ member, passphrase: 'blåbær på fjellet'.normalize('NFD') })
  expect((await visitor.team.me({})).member?.name).toBe('second')
  await as(review, 'lead').team.saveMember({ id: member, name: 'second', roles: ['reviewer'], retired: true })
  await expect(visitor.reviews.map({})).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
})

test('a review keeps a lead', async () => {
  const id = review.members.lead ?? ''
  await expect(as(review, 'lead').team.saveMember({ id, name: 'lead', roles: ['reviewer'] })).rejects.toMatchObject({
    data: { problem: 'no-lead' },
  })
})
