import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { clientOf } from '#server/client.ts'
import { createHost } from '#server/host.ts'
import { createSession } from '#server/session.ts'
import { parallax } from '../../tests/support/at-terminal.ts'
import { importTitles, makeReview, type TestReview } from '../../tests/support/review.ts'

const stage = 'title-abstract' as const
let review: TestReview
beforeEach(async () => {
  review = await makeReview()
  await importTitles(review, 'East', ['One', 'Two', 'Three'])
  review.host.close()
})
afterEach(() => review.remove())

const at = (name: string) => join(dirname(review.path), name)
const json = (...args: string[]) => JSON.parse(parallax(...args, '--json').out)

/** The reviewer opens their packet, decides on all of it, and hands in. */
async function screen(packet: string, handIn: string): Promise<void> {
  const host = createHost({ folder: dirname(packet), samples: '' })
  const session = createSession(host, 'desktop')
  const client = clientOf(session)
  await client.reviews.open({ path: packet })
  for (const report of (await client.screening.queue({ stage })).ids)
    await client.screening.vote({ stage, report, decision: 'include' })
  session.places.set('it', handIn)
  await client.packets.handIn({ to: { handed: 'it' } })
  host.close()
}

test('at a terminal a packet goes out, and what is handed in comes back once', { timeout: 300_000 }, async () => {
  const [packet, handIn] = [at('for second.parallax'), at('second.handin')]
  const given = parallax('packet', review.path, '--member', 'second', '-o', packet)
  expect(given).toMatchObject({ code: 0, problem: '' })
  expect(given.out).toContain('3 reports of 3 records, 0 votes of their own')
  await screen(packet, handIn)

  expect(json('take', review.path, handIn)).toEqual({ facts: 3, new: 3 })
  expect(json('take', review.path, handIn)).toEqual({ facts: 3, new: 0 })
  // The packet itself says the same.
  expect(json('take', review.path, packet)).toEqual({ facts: 3, new: 0 })
  expect(parallax('verify', review.path)).toMatchObject({ code: 0 })
  expect(json('packet', review.path, '--member', 'second', '-o', at('again.parallax')).facts).toBeGreaterThan(3)
  expect(parallax('verify', packet)).toMatchObject({ code: 0 })
})

test('the packet as it is can be taken in, without a hand-in', { timeout: 300_000 }, async () => {
  const packet = at('p.parallax')
  const { facts, new: fresh } = json('packet', review.path, '--member', review.members.second ?? '', '-o', packet)
  expect(fresh).toBe(facts)
  await screen(packet, at('unused.handin'))
  expect(json('take', review.path, packet)).toEqual({ facts: 3, new: 3 })
})

test('what cannot be given or taken is said, and no review is written over', { timeout: 300_000 }, () => {
  const before = readFileSync(review.path)
  const refused = (...args: string[]) => json(...args).error?.code
  expect(refused('packet', review.path, '--member', 'second', '-o', review.path)).toBe('packet-in-the-way')
  expect(readFileSync(review.path).equals(before)).toBe(true)
  expect(refused('packet', review.path, '--member', 'nobody', '-o', at('x.parallax'))).toBe('no-such-member')
  expect(refused('packet', review.path, '--member', 'third', '-o', at('x.parallax'))).toBe('packet-empty')
  expect(refused('packet', review.path, '--member', 'second', '--stage', 'full-text', '-o', at('x.parallax'))).toBe(
    'packet-stage-closed',
  )
  expect(existsSync(at('x.parallax'))).toBe(false)
  expect(refused('take', review.path, review.path)).toBe('hand-in-not')
  expect(refused('take', review.path, at('nowhere'))).toBe('no-such-file')
  expect(parallax('take', review.path)).toMatchObject({ code: 2 })
  expect(parallax('packet', review.path, '-o', at('x'))).toMatchObject({ code: 2 })
})
