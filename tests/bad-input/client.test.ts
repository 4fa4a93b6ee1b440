import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Client, clientOf } from '#server/client.ts'
import { verify } from '#server/reviews/verify.ts'
import { createSession } from '#server/session.ts'
import { finish } from '#server/work.ts'
import { clientAs, hostOf, importBytes, newReview } from '../corpus/review.ts'
import { fromNewerVersion, good, hopeless } from './exports.ts'

// What the window is told, through the calls it makes, and that it goes on working afterwards.

const home = mkdtempSync(join(tmpdir(), 'parallax-bad-'))
const host = hostOf(home)
let review: string
let client: Client

beforeAll(async () => {
  review = await newReview(host, 'kept')
  client = await clientAs(host, review, 'One')
  expect(await importBytes(client, 'good.ris', good)).toBe(2)
})
afterAll(() => {
  host.close()
  rmSync(home, { recursive: true, force: true })
})

it.each(hopeless)('$name is shown as $problem before and refused at the import', async ({ name, bytes, problem }) => {
  const file = new File([bytes as Uint8Array<ArrayBuffer>], name)
  const before = await client.imports.sources({})
  expect(await finish(await client.imports.preview({ file }))).toMatchObject({ records: 0, problem: { code: problem } })
  await expect(importBytes(client, name, bytes)).rejects.toMatchObject({
    code: 'PROBLEM',
    data: { problem, file: name },
  })
  expect(await client.imports.sources({})).toEqual(before)
  expect(verify(host.open(review))).toEqual({ ok: true, problems: [] })
})

it('keeps nothing of an import that is stopped', async () => {
  const stopping = new AbortController()
  const bytes = new Uint8Array(Buffer.concat(Array.from({ length: 20_000 }, () => good)))
  const file = new File([bytes], 'stopped.ris')
  const source = { name: 'Stopped', kind: 'database' as const }
  const work: AsyncIterator<unknown, { records: number }> = await client.imports.add(
    { file, source },
    { signal: stopping.signal },
  )
  await work.next()
  stopping.abort()
  await expect(finish(work)).rejects.toThrow()
  expect(await client.imports.records({})).toMatchObject({ total: 2 })
  expect(verify(host.open(review))).toEqual({ ok: true, problems: [] })
})

const contents: [string, () => Uint8Array | string, string][] = [
  ['a newer version', () => fromNewerVersion(review), 'newer-version'],
  ['text', () => 'no database', 'not-a-review'],
  ['nothing', () => '', 'not-a-review'],
]

it.each(contents)('says that a review is %s, and the window stays where it was', async (name, content, problem) => {
  const path = join(home, `${name}.parallax`)
  writeFileSync(path, content())
  const before = readFileSync(path)
  await expect(client.reviews.open({ path })).rejects.toMatchObject({ code: 'PROBLEM', data: { problem, file: path } })
  expect(readFileSync(path).equals(before)).toBe(true)
  expect(await client.team.me({})).toMatchObject({ review: { path: review }, member: { name: 'One' } })
})

it('says that a review is gone', async () => {
  const path = join(home, 'gone.parallax')
  const visitor = clientOf(createSession(host, 'desktop'))
  await expect(visitor.reviews.open({ path })).rejects.toMatchObject({ data: { problem: 'no-such-file', file: path } })
})
