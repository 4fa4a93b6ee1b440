import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openReview } from '#db/open.ts'
import { packetVersion } from '#shared/domain/packets/kinds.ts'
import { importTitles, makeReview, type TestReview } from '../../tests/support/review.ts'
import { onThread } from './on-thread.ts'
import { makeKeys } from './seal.ts'
import { doTask, type WrittenPacket } from './write.ts'

let review: TestReview
beforeEach(async () => {
  review = await makeReview()
  await importTitles(review, 'East', ['Fishing in the north', 'Farming in the north', 'Nursing in the north'])
})
afterEach(() => review.remove())

const second = () => review.members.second ?? ''
const at = (name: string) => join(dirname(review.path), name)

/** All that a packet has in it. */
function contentOf(path: string): unknown {
  const db = openReview(path)
  try {
    return ['fact', 'record', 'packet', 'current', 'report'].map((table) => db.all(`SELECT * FROM ${table}`))
  } finally {
    db.close()
  }
}

test('a packet that a thread writes is the one that is written without it, and is counted the same', async () => {
  const { publicKey: key, secret } = await makeKeys()
  const said = { id: 'P', version: packetVersion, member: second(), made: '2026-01-01T00:00:00.000Z', key, secret }
  const task = { does: 'write' as const, review: review.path, member: second(), stage: undefined, said }
  const here = doTask({ ...task, to: at('here.parallax') }) as WrittenPacket
  expect(await onThread({ ...task, to: at('there.parallax') })).toEqual(here)
  expect(here.records.length).toBeGreaterThan(0)
  expect(contentOf(at('there.parallax'))).toEqual(contentOf(at('here.parallax')))
  const counted = { does: 'count' as const, review: review.path, member: second() }
  expect(await onThread(counted)).toEqual(doTask(counted))
})

test('nothing is written to the review by it', async () => {
  const before = readFileSync(review.path)
  const { publicKey: key, secret } = await makeKeys()
  const said = { id: 'P', version: packetVersion, member: second(), made: '2026-01-01T00:00:00.000Z', key, secret }
  await onThread({ does: 'write', review: review.path, member: second(), stage: undefined, to: at('p.parallax'), said })
  expect(readFileSync(review.path)).toEqual(before)
})

test('why there is no packet is said in the same words', async () => {
  const nobody = { does: 'count' as const, review: review.path, member: 'nobody' }
  await expect(onThread(nobody)).rejects.toMatchObject({ problem: 'no-such-member' })
  expect(() => doTask(nobody)).toThrow('There is no such member.')
})
